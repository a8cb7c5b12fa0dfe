import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RadarLabel, radarLayout } from './radar-layout'
import { textWidth, wrapText } from './text-lines'

const objectives = [
  ...['Recensement', 'Gouvernance', 'Écosystème', 'Ressources humaines', 'Maîtrise des SI', 'Accès physiques'],
  ...['Architecture', 'Accès distants', 'Codes malveillants', 'Identités et accès', 'Administration', 'Incidents'],
  ...['Continuité', 'Crises', 'Exercices', 'Risques', 'Audits', 'Configuration', 'Admin. dédiée', 'Supervision'],
]

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function boxOf({ lines, x, y, anchor }: RadarLabel, fontSize: number, lineHeight: number): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const height = lines.length * lineHeight
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

/** Half a pixel is lost in sums of floating numbers. */
const SLACK = 0.5

function faults(labels: readonly string[], width: number, height: number): readonly string[] {
  const layout = radarLayout(labels, { width, height, fontSize: 13 })
  const boxes = layout.labels.map((label) => boxOf(label, layout.fontSize, layout.lineHeight))
  return boxes.flatMap((box, index) => {
    const touching = boxes.findIndex(
      (other, position) =>
        position > index &&
        box.left < other.right - SLACK &&
        other.left < box.right - SLACK &&
        box.top < other.bottom - SLACK &&
        other.top < box.bottom - SLACK,
    )
    const out = box.left < -SLACK || box.right > width + SLACK || box.top < -SLACK || box.bottom > height + SLACK
    return [
      ...(touching >= 0 ? [`${labels[index]} touches ${labels[touching]}`] : []),
      ...(out ? [`${labels[index]} leaves the frame`] : []),
    ]
  })
}

describe('radar layout', () => {
  it('keeps 20 labels apart and inside a card of the smallest window', () => {
    expect(faults(objectives, 430, 430)).toEqual([])
    expect(faults(objectives, 700, 460)).toEqual([])
  })

  it('leaves most of the room to the drawing', () => {
    expect(radarLayout(objectives, { width: 460, height: 460, fontSize: 13 }).radius).toBeGreaterThan(130)
  })

  it('keeps any number of labels apart and inside the frame', () => {
    const label = fc.constantFrom(...objectives)
    fc.assert(
      fc.property(fc.array(label, { minLength: 3, maxLength: 24 }), (labels) => {
        expect(faults(labels, 480, 520)).toEqual([])
      }),
    )
  })

  it('cuts a long label between its words', () => {
    expect(wrapText('Identités et accès', 14)).toEqual(['Identités et', 'accès'])
    expect(wrapText('Anticonstitutionnellement dit', 14)).toEqual(['Anticonstitutionnellement', 'dit'])
  })
})
