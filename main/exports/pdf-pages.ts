/**
 * Counts the pages of a PDF, from its end: cross-reference table, catalogue, then the tree of pages, leaf by leaf.
 *
 * Only what a printing Chromium writes is read: classic cross-reference tables, no compressed object streams.
 *
 * @throws {Error} when the file is cut, or is not such a PDF
 */
export function pdfPages(bytes: Uint8Array): number {
  // One character for each byte: positions in the text are positions in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) throw new Error('not a PDF')
  if (!text.trimEnd().endsWith('%%EOF')) throw new Error('the PDF is cut')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  if (start === undefined) throw new Error('the PDF does not say where its objects are')
  const { offsets, root } = readTable(text, Number(start))
  const object = (id: string): string => {
    const at = offsets.get(id)
    const end = at === undefined ? -1 : text.indexOf('endobj', at)
    if (at === undefined || end < 0) throw new Error(`no object ${id} in the PDF`)
    return text.slice(at, end)
  }
  const pages = reference(object(root), 'Pages')
  if (pages === undefined) throw new Error('the PDF has no pages')
  return countLeaves(pages, object, 0)
}

type Table = { readonly offsets: ReadonlyMap<string, number>; readonly root: string }

/** Where each object begins, and which one is the catalogue. A file saved several times has several tables, newest first. */
function readTable(text: string, start: number): Table {
  const offsets = new Map<string, number>()
  let root: string | undefined
  const seen = new Set<number>()
  for (let at: number | undefined = start; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    if (!text.startsWith('xref', at)) throw new Error('the PDF has no table of its objects')
    const trailer = text.indexOf('trailer', at)
    if (trailer < 0) throw new Error('the PDF is cut in its table')
    readSections(text.slice(at + 'xref'.length, trailer), offsets)
    const dictionary = text.slice(trailer, text.indexOf('startxref', trailer))
    root ??= reference(dictionary, 'Root')
    const previous = /\/Prev\s+(\d+)/.exec(dictionary)?.[1]
    at = previous === undefined ? undefined : Number(previous)
  }
  if (root === undefined) throw new Error('the PDF has no catalogue')
  return { offsets, root }
}

/** Sections are « first count », then as many lines « offset generation n|f ». */
function readSections(table: string, offsets: Map<string, number>): void {
  const words = table.split(/\s+/).filter((word) => word !== '')
  for (let at = 0; at + 1 < words.length; ) {
    const first = Number(words[at])
    const count = Number(words[at + 1])
    at += 2
    for (let index = 0; index < count; index++, at += 3) {
      const id = String(first + index)
      if (words[at + 2] === 'n' && !offsets.has(id)) offsets.set(id, Number(words[at]))
    }
  }
}

/** The id in « /Name 12 0 R ». */
function reference(dictionary: string, name: string): string | undefined {
  return new RegExp(`/${name}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
}

/** Deeper than any tree that is written: a loop ends there. */
const MAX_DEPTH = 50

function countLeaves(id: string, object: (id: string) => string, depth: number): number {
  if (depth > MAX_DEPTH) throw new Error('the pages of the PDF turn in circles')
  const node = object(id)
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]
  if (kids === undefined) return 1
  return [...kids.matchAll(/(\d+)\s+\d+\s+R/g)].reduce(
    (total, [, kid]) => total + countLeaves(kid ?? '', object, depth + 1),
    0,
  )
}
