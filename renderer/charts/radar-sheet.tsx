import { Fragment } from 'react'
import { MIN_RADAR_AXES, type RadarDrawing, type RadarFigure, radarFigures } from '../../questionnaires/radar'
import { describeRadar, notEvaluatedSentences, radarTexts } from '../texts/radar'
import { buildTheme, chartColors, fontFamily } from '../theme'
import { LegendKey, RadarPlot } from './radar-plot'
import { textWidth, wrapText } from './text-lines'

/** Size of the drawing, in CSS px. */
export const DRAWING_WIDTH = 1200
export const DRAWING_HEIGHT = 900

const MARGIN = 40
const TITLE_SIZE = 30
const TEXT_SIZE = 19
const LABEL_SIZE = 18
const LINE = 26
/** Distance from the top of a line of text to what it stands on. */
const BASELINE = 20
const KEY_WIDTH = 36
const LEGEND_GAP = 32

const maxCharacters = Math.floor((DRAWING_WIDTH - 2 * MARGIN) / textWidth('x', TEXT_SIZE))

/** A radar with its title, legend and what is not drawn: the same words in the same places for PNG and SVG. */
export function RadarSheet({ drawing }: { readonly drawing: RadarDrawing }) {
  const theme = buildTheme('light')
  const colors = chartColors(theme)
  const drawn = drawing.axes.length >= MIN_RADAR_AXES
  const titles = wrapText(drawing.title, Math.floor((DRAWING_WIDTH - 2 * MARGIN) / textWidth('x', TITLE_SIZE)))
  const subtitles = wrapText(drawing.subtitle, maxCharacters)
  const words = radarTexts[drawing.unit]
  const scale = drawn ? [words.scale] : []
  const legend = drawn ? legendLines(radarFigures(drawing), words.legend) : []
  const notes = [...scale, ...notEvaluatedSentences(drawing)].flatMap((note) => wrapText(note, maxCharacters))
  const titleHeight = titles.length * TITLE_SIZE * 1.25
  const plotTop = MARGIN + titleHeight + subtitles.length * LINE + 16
  const legendTop = DRAWING_HEIGHT - MARGIN - (notes.length + Math.max(1, legend.length)) * LINE
  const text = { fill: colors.text, fontFamily, fontSize: TEXT_SIZE }
  return (
    <div data-sheet style={{ position: 'relative', width: DRAWING_WIDTH, height: DRAWING_HEIGHT }}>
      <svg
        width={DRAWING_WIDTH}
        height={DRAWING_HEIGHT}
        viewBox={`0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`}
        style={{ display: 'block' }}
        role="img"
      >
        <title>{drawing.title}</title>
        <desc>{describeRadar(drawing)}</desc>
        <rect width={DRAWING_WIDTH} height={DRAWING_HEIGHT} fill={theme.palette.background.paper} />
        <Lines
          lines={titles}
          top={MARGIN}
          step={TITLE_SIZE * 1.25}
          text={{ ...text, fontSize: TITLE_SIZE, fontWeight: 650 }}
        />
        <Lines lines={subtitles} top={MARGIN + titleHeight} step={LINE} text={text} />
        {!drawn && <Lines lines={[radarTexts.tooFewDrawn]} top={plotTop + LINE} step={LINE} text={text} />}
        {legend.map((entries, line) =>
          entries.map(({ figure, label, left }) => (
            <Fragment key={figure}>
              <LegendKey figure={figure} colors={colors} x={left} y={legendTop + line * LINE + 6} />
              <Lines lines={[label]} left={left + KEY_WIDTH} top={legendTop + line * LINE} step={LINE} text={text} />
            </Fragment>
          )),
        )}
        <Lines lines={notes} top={legendTop + Math.max(1, legend.length) * LINE} step={LINE} text={text} />
      </svg>
      {drawn && (
        <div
          data-plot
          data-left={MARGIN}
          data-top={plotTop}
          style={{ position: 'absolute', left: MARGIN, top: plotTop }}
        >
          <RadarPlot
            model={drawing}
            colors={colors}
            width={DRAWING_WIDTH - 2 * MARGIN}
            height={legendTop - plotTop - 20}
            fontSize={LABEL_SIZE}
          />
        </div>
      )}
    </div>
  )
}

type LegendEntry = { readonly figure: RadarFigure; readonly label: string; readonly left: number }

/** The entries of the legend, side by side, on as many lines as they need. */
function legendLines(figures: readonly RadarFigure[], labels: Readonly<Record<RadarFigure, string>>): LegendEntry[][] {
  const lines: LegendEntry[][] = [[]]
  let left = MARGIN
  for (const figure of figures) {
    const label = labels[figure]
    const width = KEY_WIDTH + textWidth(label, TEXT_SIZE)
    if (left > MARGIN && left + width > DRAWING_WIDTH - MARGIN) {
      lines.push([])
      left = MARGIN
    }
    lines.at(-1)?.push({ figure, label, left })
    left += width + LEGEND_GAP
  }
  return lines
}

type LinesProps = {
  readonly lines: readonly string[]
  readonly left?: number
  readonly top: number
  readonly step: number
  readonly text: {
    readonly fill: string
    readonly fontFamily: string
    readonly fontSize: number
    readonly fontWeight?: number
  }
}

function Lines({ lines, left = MARGIN, top, step, text }: LinesProps) {
  return lines.map((line, index) => (
    <text key={line} x={left} y={top + index * step + (BASELINE * text.fontSize) / TEXT_SIZE} {...text}>
      {line}
    </text>
  ))
}
