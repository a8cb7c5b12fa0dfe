import {
  DefaultZIndexes,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart as RechartsRadar,
  ZIndexLayer,
} from 'recharts'
import { type RadarFigure, type RadarModel, radarFigures } from '../../questionnaires/radar'
import { type ChartColors, fontFamily } from '../theme'
import { type RadarLabel, type RadarLayout, radarLayout } from './radar-layout'
import { RadarLine } from './radar-line'

type RadarPlotProps = {
  readonly model: Pick<RadarModel, 'axes' | 'unit'>
  readonly colors: ChartColors
  /** CSS px, as the type size. */
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** Where the rings of the grid stand, from the centre to the edge: every 25 %, or every level. */
const RINGS = [0.25, 0.5, 0.75, 1]

/** How the figures are drawn, in the plot and in its legend. Each has its own dash: none is told by its tone alone. */
export function radarStyles(colors: ChartColors) {
  return {
    prudent: { stroke: colors.line, strokeWidth: 2.5, fill: colors.fill, fillOpacity: 0.4 },
    band: { stroke: colors.line, strokeWidth: 1.5, strokeDasharray: '5 4', fill: colors.band, fillOpacity: 0.45 },
    target: { stroke: colors.target, strokeWidth: 2.5, strokeDasharray: '10 6' },
    previous: { stroke: colors.previous, strokeWidth: 2, strokeDasharray: '2 5' },
  }
}

/**
 * The drawing alone, always still: polygons by recharts, lines and labels placed by us.
 *
 * Every attribute is explicit, so that the SVG stands outside the page as it does in it.
 */
export function RadarPlot({ model, colors, width, height, fontSize }: RadarPlotProps) {
  const { axes, unit } = model
  const labels = axes.map(({ label }) => label)
  const layout = radarLayout(labels, { width, height, fontSize })
  const styles = radarStyles(colors)
  const figures = radarFigures(model)
  return (
    <RechartsRadar
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      cx={layout.cx}
      cy={layout.cy}
      outerRadius={layout.radius}
      data={[...axes]}
      accessibilityLayer={false}
    >
      <PolarGrid stroke={colors.grid} polarRadius={RINGS.map((share) => share * layout.radius)} />
      <PolarAngleAxis dataKey="id" tick={false} axisLine={false} tickLine={false} />
      <PolarRadiusAxis domain={[0, 1]} tickCount={5} tick={false} axisLine={false} />
      <Radar dataKey="optimistic" isAnimationActive={false} activeDot={false} {...styles.band} />
      <Radar dataKey="prudent" isAnimationActive={false} activeDot={false} {...styles.prudent} />
      <ZIndexLayer zIndex={DefaultZIndexes.line}>
        {(['previous', 'target'] as const).map(
          (figure) =>
            figures.includes(figure) && (
              <RadarLine
                key={figure}
                axes={axes}
                figure={figure}
                layout={layout}
                paper={colors.paper}
                style={styles[figure]}
              />
            ),
        )}
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {unit === 'level' && <LevelTicks layout={layout} colors={colors} fontSize={fontSize * 0.8} />}
      </ZIndexLayer>
      {layout.labels.map((label, index) => (
        <AxisLabel
          key={axes[index]?.id}
          label={label}
          color={colors.text}
          fontSize={fontSize}
          lineHeight={layout.lineHeight}
        />
      ))}
    </RechartsRadar>
  )
}

type LevelTicksProps = { readonly layout: RadarLayout; readonly colors: ChartColors; readonly fontSize: number }

/** The level of each ring, beside the first axis, on a halo that keeps it readable over the drawing. */
function LevelTicks({ layout: { cx, cy, radius }, colors, fontSize }: LevelTicksProps) {
  return RINGS.map((share, index) => (
    <text
      key={share}
      x={cx + fontSize * 0.35}
      // Just inside its ring: the label of the axis stands right outside the last one.
      y={cy - share * radius + fontSize * 1.05}
      fill={colors.text}
      stroke={colors.paper}
      strokeWidth={3}
      paintOrder="stroke"
      fontSize={fontSize}
      fontFamily={fontFamily}
    >
      {index + 1}
    </text>
  ))
}

type AxisLabelProps = {
  readonly label: RadarLabel
  readonly color: string
  readonly fontSize: number
  readonly lineHeight: number
}

function AxisLabel({ label, color, fontSize, lineHeight }: AxisLabelProps) {
  const firstLine = label.y - ((label.lines.length - 1) * lineHeight) / 2
  return (
    <text textAnchor={label.anchor} fill={color} fontSize={fontSize} fontFamily={fontFamily}>
      {label.lines.map((line, index) => (
        // A third of the size below its middle is where a line of text stands.
        <tspan key={line} x={label.x} y={firstLine + index * lineHeight + fontSize * 0.35}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

type LegendKeyProps = {
  readonly figure: RadarFigure
  readonly colors: ChartColors
  readonly x?: number
  readonly y?: number
}

/** The sample of a figure in a legend: 28 by 14 CSS px. */
export function LegendKey({ figure, colors, x = 0, y = 0 }: LegendKeyProps) {
  const style = radarStyles(colors)[figure]
  if (figure === 'prudent' || figure === 'band') {
    return <rect x={x + 1.5} y={y + 1.5} width={25} height={11} {...style} />
  }
  return <path d={`M${x + 1.5} ${y + 7}H${x + 26.5}`} fill="none" strokeLinecap="round" {...style} />
}
