import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWindowsTree, MAX_PATH, windowsName } from './windows-names'

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'<>:"/\\|?*. \u00a0\u202f\t\n\u0000\u200b\u202eéÉ'.split(''),
      'e\u0301',
      '👩‍⚕️',
      '\ud800',
      'İ',
      'ß',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('CON', 'nul', 'com1', 'LPT¹', '.pdf', '.tar.gz', 'Compte rendu'),
  ),
  maxLength: 120,
})

/** What Windows, ext4 and APFS all accept. */
function isSafe(name: string): boolean {
  return (
    name !== '' &&
    name === name.normalize('NFC') &&
    !/[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/u.test(name) &&
    !/[. ]$/.test(name) &&
    !name.startsWith(' ') &&
    !/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i.test(name) &&
    new TextEncoder().encode(name).length <= 255
  )
}

describe('a name for Windows', () => {
  it.each([
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Aux .pdf', '_Aux.pdf'],
    ['com¹', '_com¹'],
    ['console.pdf', 'console.pdf'],
    ['PV du 12/03/2026 : « accord » ?.pdf', 'PV du 12 03 2026 « accord ».pdf'],
    ['Fin. . .', 'Fin'],
    ['...', 'sans nom'],
    ['', 'sans nom'],
    ['résumé'.normalize('NFD'), 'résumé'],
    ['a\tb\u202ec', 'a b c'],
  ])('« %s » is « %s »', (text, name) => {
    expect(windowsName(text)).toBe(name)
  })

  it('keeps the extension of a long name', () => {
    const name = windowsName(`${'é'.repeat(300)}.pdf`)
    expect(name.endsWith('é.pdf')).toBe(true)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
    expect(windowsName(`${'a'.repeat(300)}.pdf`, 60)).toHaveLength(60)
  })

  it('is safe whatever the text, and stays the same when made again', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 20, max: 255 }), (text, maxUnits) => {
        const name = windowsName(text, maxUnits)
        expect(isSafe(name), JSON.stringify(name)).toBe(true)
        expect(name.length).toBeLessThanOrEqual(maxUnits)
        expect(windowsName(name, maxUnits)).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the paths of an archive', () => {
  it('are given once, whatever the case, and a folder is found again by its key', () => {
    const tree = createWindowsTree()
    const folder = tree.folder('', 'a', 'NIS 2')
    expect(tree.folder('', 'a', 'autre nom')).toBe(folder)
    expect(tree.folder('', 'b', 'nis 2')).toBe('nis 2 (2)')
    expect(['PSSI.pdf', 'pssi.PDF', 'PSSI.pdf'].map((name) => tree.file(folder, name))).toEqual([
      'NIS 2/PSSI.pdf',
      'NIS 2/pssi (2).PDF',
      'NIS 2/PSSI (3).pdf',
    ])
    expect(tree.file('', 'NIS 2')).toBe('NIS 2 (3)')
  })

  it('are short, safe and distinct for Windows and macOS, whatever the names', () => {
    const wanted = fc.array(fc.tuple(nasty, nasty, nasty), { maxLength: 30 })
    fc.assert(
      fc.property(wanted, (names) => {
        const tree = createWindowsTree()
        const paths = names.map(([outer, inner, file]) =>
          tree.file(tree.folder(tree.folder('', outer, outer), inner, inner), file),
        )
        for (const path of paths) {
          expect(path.length).toBeLessThanOrEqual(MAX_PATH)
          expect(path.split('/')).toHaveLength(3)
          expect(path.split('/').every(isSafe), JSON.stringify(path)).toBe(true)
        }
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
        // No file is where a folder is.
        const folders = new Set(paths.flatMap((path) => [path.split('/')[0], path.split('/').slice(0, 2).join('/')]))
        expect(paths.some((path) => folders.has(path))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
