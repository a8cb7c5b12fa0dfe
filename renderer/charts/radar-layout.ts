import { textWidth, wrapText } from './text-lines'

/** A label beside its axis. `y` is the middle of the block of lines. CSS px. */
export type RadarLabel = {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export type RadarLayout = {
  readonly cx: number
  readonly cy: number
  readonly radius: number
  readonly fontSize: number
  readonly lineHeight: number
  readonly labels: readonly RadarLabel[]
}

type Frame = { readonly width: number; readonly height: number; readonly fontSize: number }

const LINE_HEIGHT = 1.2
const MAX_LABEL_CHARACTERS = 14
const SMALLEST_RADIUS = 24

/**
 * Where to put the drawing and its labels so that no label touches another or leaves the frame.
 *
 * Recharts puts each label at the end of its axis, whatever is beside it: with 20 axes those at the top and at the
 * bottom overlap. Here labels of a same side are pushed apart, and the drawing takes the room that is left.
 */
export function radarLayout(labels: readonly string[], { width, height, fontSize }: Frame): RadarLayout {
  const cx = width / 2
  const lineHeight = fontSize * LINE_HEIGHT
  const gap = fontSize * 0.7
  const axes = labels.map((label, index) => {
    const angle = (2 * Math.PI * index) / labels.length
    const lines = wrapText(label, MAX_LABEL_CHARACTERS)
    const sin = Math.sin(angle)
    return {
      lines,
      sin: Math.abs(sin) < 1e-6 ? 0 : sin,
      cos: Math.cos(angle),
      blockWidth: Math.max(...lines.map((line) => textWidth(line, fontSize))),
      blockHeight: lines.length * lineHeight,
    }
  })
  const fitting = axes.filter(({ sin }) => sin !== 0).map((axis) => (cx - axis.blockWidth) / Math.abs(axis.sin) - gap)
  let radius = Math.max(SMALLEST_RADIUS, Math.min(height / 2 - gap, ...fitting))
  let placed = placeLabels(axes, radius + gap)
  while (radius > SMALLEST_RADIUS && placed.bottom - placed.top > height) {
    radius = Math.max(SMALLEST_RADIUS, radius - 4)
    placed = placeLabels(axes, radius + gap)
  }
  // Labels are not always as high above as below: the whole is centred, not the drawing.
  const cy = (height - placed.top - placed.bottom) / 2
  return {
    cx,
    cy,
    radius,
    fontSize,
    lineHeight,
    labels: axes.map((axis, index) => ({
      lines: axis.lines,
      x: cx + axis.sin * (radius + gap),
      y: cy + (placed.middles[index] ?? 0),
      anchor: axis.sin === 0 ? 'middle' : axis.sin > 0 ? 'start' : 'end',
    })),
  }
}

type Axis = {
  readonly sin: number
  readonly cos: number
  readonly blockWidth: number
  readonly blockHeight: number
}

/** The middle of each label, relative to the centre of the drawing, and the extent of them all. */
function placeLabels(axes: readonly Axis[], distance: number) {
  const middles = axes.map(({ cos }) => -cos * distance)
  const halves: readonly (1 | -1)[] = [1, -1]
  for (const half of halves) {
    const inHalf = axes.map((axis, index) => ({ axis, index })).filter(({ axis }) => Math.sign(-axis.cos || 1) === half)
    for (const side of halves) {
      // From the horizontal outwards, each label starts after the one before.
      let edge = Number.NEGATIVE_INFINITY
      for (const { axis, index } of outwards(inHalf.filter(({ axis: { sin } }) => Math.sign(sin) === side))) {
        const near = Math.max(half * (middles[index] ?? 0) - axis.blockHeight / 2, edge)
        middles[index] = half * (near + axis.blockHeight / 2)
        edge = near + axis.blockHeight
      }
    }
    for (const { axis, index } of inHalf.filter(({ axis: { sin } }) => sin === 0)) {
      const beside = inHalf.filter((other) => other.axis.sin !== 0)
      const edges = beside
        .filter((other) => Math.abs(other.axis.sin) * distance < axis.blockWidth / 2)
        .map((other) => half * (middles[other.index] ?? 0) + other.axis.blockHeight / 2)
      const near = Math.max(half * (middles[index] ?? 0) - axis.blockHeight / 2, ...edges)
      middles[index] = half * (near + axis.blockHeight / 2)
    }
  }
  const halfHeight = (index: number) => (axes[index]?.blockHeight ?? 0) / 2
  return {
    middles,
    top: Math.min(-distance, ...middles.map((middle, index) => middle - halfHeight(index))),
    bottom: Math.max(distance, ...middles.map((middle, index) => middle + halfHeight(index))),
  }
}

function outwards<T extends { readonly axis: Axis }>(labels: readonly T[]): readonly T[] {
  return [...labels].sort((a, b) => Math.abs(a.axis.cos) - Math.abs(b.axis.cos))
}
