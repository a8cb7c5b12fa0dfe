import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as RechartsRadar } from 'recharts'
import type { RadarAxis } from '../../questionnaires/radar'
import { type ChartColors, fontFamily } from '../theme'
import { type RadarLabel, radarLayout } from './radar-layout'

type RadarPlotProps = {
  readonly axes: readonly RadarAxis[]
  readonly colors: ChartColors
  /** CSS px, as the type size. */
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** Where the rings of the grid stand, from the centre to the edge. */
const RINGS = [0.25, 0.5, 0.75, 1]

/** How the two figures are drawn, in the plot and in its legend. The band is told by its dashed edge, not by its tone alone. */
export function radarStyles(colors: ChartColors) {
  return {
    prudent: { stroke: colors.line, strokeWidth: 2.5, fill: colors.fill, fillOpacity: 0.4 },
    band: { stroke: colors.line, strokeWidth: 1.5, strokeDasharray: '5 4', fill: colors.band, fillOpacity: 0.45 },
  }
}

/**
 * The drawing alone, always still: polygons by recharts, labels placed by us.
 *
 * Every attribute is explicit, so that the SVG stands outside the page as it does in it.
 */
export function RadarPlot({ axes, colors, width, height, fontSize }: RadarPlotProps) {
  const labels = axes.map(({ label }) => label)
  const layout = radarLayout(labels, { width, height, fontSize })
  const styles = radarStyles(colors)
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
  readonly figure: 'prudent' | 'band'
  readonly colors: ChartColors
  readonly x?: number
  readonly y?: number
}

/** The sample of a figure in a legend: 28 by 14 CSS px. */
export function LegendKey({ figure, colors, x = 0, y = 0 }: LegendKeyProps) {
  return <rect x={x + 1.5} y={y + 1.5} width={25} height={11} {...radarStyles(colors)[figure]} />
}
