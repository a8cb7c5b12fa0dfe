import { type RadarModel, radarFigures } from '../../questionnaires/radar'
import { LegendKey, RadarPlot } from '../charts/radar-plot'
import { describeRadar, notEvaluatedSentences, radarTexts } from '../texts/radar'
import { buildTheme, chartColors } from '../theme'

type PrintedRadarProps = {
  readonly title: string
  readonly model: RadarModel
  /** CSS px. */
  readonly width: number
  readonly height: number
}

/** Surfaces that recharts draws, whatever the radar: the page is ready once they are there. */
const SURFACES = 2

/** The radar on paper, described for those who do not see it. Its table follows. */
export function PrintedRadar({ title, model, width, height }: PrintedRadarProps) {
  const colors = chartColors(buildTheme('light'))
  const words = radarTexts[model.unit]
  return (
    <div className="drawing" data-radar-surfaces={SURFACES}>
      <div role="img" aria-label={`${title}. ${describeRadar(model)}`}>
        <RadarPlot model={model} colors={colors} width={width} height={height} fontSize={width > 500 ? 13 : 10.5} />
      </div>
      <div className="legend">
        <div className="keys">
          {radarFigures(model).map((figure) => (
            <span key={figure}>
              <svg width={28} height={14} aria-hidden="true">
                <LegendKey figure={figure} colors={colors} />
              </svg>
              {words.legend[figure]}
            </span>
          ))}
        </div>
        <div>{[words.scale, ...notEvaluatedSentences(model)].join(' ')}</div>
      </div>
    </div>
  )
}
