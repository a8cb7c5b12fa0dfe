import type { RadarAxis } from '../../questionnaires/radar'
import type { RadarLayout } from './radar-layout'

type RadarLineProps = {
  readonly axes: readonly RadarAxis[]
  readonly figure: 'target' | 'previous'
  readonly layout: RadarLayout
  /** Colour of the page: a wider line of it under this one keeps it readable over the surfaces. */
  readonly paper: string
  readonly style: { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray: string }
}

/**
 * A line over the radar, from axis to axis: the target, or the campaign before.
 *
 * Recharts puts an axis without value at the centre, as if it were 0: here the line stops, and starts again further on.
 */
export function RadarLine({ axes, figure, layout, paper, style }: RadarLineProps) {
  const path = linePath(
    axes.map((axis) => axis[figure]),
    layout,
  )
  // A round cap, for a value alone between two missing ones to be seen as a dot.
  const shape = { d: path, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  return (
    <>
      <path {...shape} stroke={paper} strokeWidth={style.strokeWidth + 2} />
      <path {...shape} {...style} />
    </>
  )
}

type Place = Pick<RadarLayout, 'cx' | 'cy' | 'radius'>

/** The path through values from 0 to 1, one an axis, closed when none is missing. */
export function linePath(values: readonly (number | undefined)[], { cx, cy, radius }: Place): string {
  const points = values.map((value, index) => {
    if (value === undefined) return null
    const angle = (2 * Math.PI * index) / values.length
    return `${round(cx + radius * value * Math.sin(angle))} ${round(cy - radius * value * Math.cos(angle))}`
  })
  const count = points.length
  if (points.every((point) => point !== null)) return count === 0 ? '' : `M${points.join('L')}Z`
  return points
    .flatMap((point, index) => {
      if (point === null) return []
      const before = points[(index + count - 1) % count] ?? null
      const after = points[(index + 1) % count] ?? null
      if (after !== null) return [`M${point}L${after}`]
      return before === null ? [`M${point}L${point}`] : []
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
