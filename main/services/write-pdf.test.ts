import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../db/testing/a-folder'
import { aPdf } from '../exports/testing/a-pdf'
import { printedPrivacy } from './privacy/export-privacy'
import { createTask } from './task-progress'
import { writePdf } from './write-pdf'

async function aPrinter(pages: number) {
  const folder = await aFolder()
  const task = createTask()
  const steps: string[] = []
  const write = (wanted: { readonly fewest: number; readonly most?: number }, chosen = true) =>
    task.run((report) => {
      const tools = {
        chooseFile: async (_: string, name: string) => (chosen ? join(folder, name) : null),
        printPdf: async () => aPdf(pages),
        report: {
          ...report,
          step: (name: string, done: number, of: number) => {
            steps.push(name)
            return report.step(name, done, of)
          },
        },
      }
      return writePdf(tools, 'Page.pdf', printedPrivacy('2026-11-21'), wanted)
    })
  return { folder, steps, write }
}

describe('a PDF', () => {
  it.each([
    [1, { fewest: 1, most: 1 }],
    [3, { fewest: 3 }],
    [9, { fewest: 3 }],
  ])('of %i pages is written when they are those expected (%o)', async (pages, wanted) => {
    const { folder, steps, write } = await aPrinter(pages)
    expect(await write(wanted)).toEqual({ outcome: 'saved', fileName: 'Page.pdf' })
    expect(Buffer.compare(await readFile(join(folder, 'Page.pdf')), aPdf(pages))).toBe(0)
    expect(steps).toEqual(['Mise en pages', 'Écriture et relecture'])
  })

  it.each([
    [2, { fewest: 1, most: 1 }],
    [2, { fewest: 3 }],
  ])('of %i pages is refused when others were expected (%o), and nothing stays', async (pages, wanted) => {
    const { folder, write } = await aPrinter(pages)
    await expect(write(wanted)).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(folder)).toEqual([])
  })

  it('is not even printed when the person gives up', async () => {
    const { steps, write } = await aPrinter(1)
    expect(await write({ fewest: 1 }, false)).toEqual({ outcome: 'cancelled' })
    expect(steps).toEqual([])
  })
})
