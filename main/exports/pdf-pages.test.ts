import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdfPages } from './pdf-pages'

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'testing/fixtures', name))
const threePages = fixture('trois-pages.pdf')

/** The same file with a part replaced by as many bytes, so that every object stays where the table says. */
function altered(before: string, after: string): Uint8Array {
  const text = Buffer.from(threePages).toString('latin1')
  expect(text).toContain(before)
  return Buffer.from(text.replace(before, after.padEnd(before.length)), 'latin1')
}

describe('the pages of a PDF', () => {
  it('are counted in a file printed by Electron', () => {
    expect(pdfPages(threePages)).toBe(3)
  })

  it('are counted in a file of another program', () => {
    expect(pdfPages(fixture('une-page-libreoffice.pdf'))).toBe(1)
  })

  it('are those of the tree, whatever the count written beside it', () => {
    expect(pdfPages(altered('/Count 3', '/Count 9'))).toBe(3)
  })

  it('are not counted in a file that is cut', () => {
    expect(() => pdfPages(threePages.slice(0, -20))).toThrow('cut')
    expect(() => pdfPages(threePages.slice(0, 400))).toThrow('cut')
  })

  it('are not counted in what is no PDF', () => {
    expect(() => pdfPages(new TextEncoder().encode('PK, un classeur'))).toThrow('not a PDF')
    expect(() => pdfPages(new Uint8Array())).toThrow('not a PDF')
  })

  it('are not counted when the tree turns in circles, or its objects are elsewhere', () => {
    const text = Buffer.from(threePages).toString('latin1')
    const [, root = '', kids = ''] = /(\d+) 0 obj\n<<\/Type \/Pages\n[^>]*\/Kids \[([^\]]*)\]/.exec(text) ?? []
    expect(() => pdfPages(altered(`[${kids}]`, `[${root} 0 R]`))).toThrow('circles')
    expect(() => pdfPages(altered(`[${kids}]`, '[99 0 R]'))).toThrow('no object 99')
  })
})
