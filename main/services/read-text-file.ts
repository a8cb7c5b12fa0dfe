import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { TextDecoder } from 'node:util'

/** What stopped a file from being read, in French, with the line where it is known. */
export type FileProblem = { readonly line: number | null; readonly message: string }

export type ReadTextFile =
  | { readonly fileName: string; readonly text: string }
  | { readonly fileName: string; readonly problem: FileProblem }

export type ReadBytes =
  | { readonly fileName: string; readonly bytes: Buffer }
  | { readonly fileName: string; readonly problem: FileProblem }

/** Reads a file that a person chose: not empty, not larger than `maxBytes`. Never throws for what is wrong with it. */
export async function readFileBytes(file: string, maxBytes: number): Promise<ReadBytes> {
  const fileName = path.basename(file)
  const refused = (message: string) => ({ fileName, problem: { line: null, message } })
  let bytes: Buffer
  try {
    // Looked at before it is opened: opening a pipe would wait for someone to write in it.
    const found = await stat(file)
    if (found.isDirectory()) return refused('C’est un dossier : choisissez un fichier.')
    if (!found.isFile()) return refused('Ce n’est pas un fichier ordinaire : choisissez-en un autre.')
    if (found.size > maxBytes) return refused(tooLarge(found.size, maxBytes))
    bytes = await firstBytes(file, maxBytes + 1)
  } catch (error) {
    return refused(readFailure(error))
  }
  // It may have grown since it was looked at.
  if (bytes.length > maxBytes) return refused(tooLarge(bytes.length, maxBytes))
  if (bytes.length === 0) return refused('Le fichier est vide.')
  return { fileName, bytes }
}

/**
 * Reads a file of text that a person chose: in UTF-8, not empty, not larger than `maxBytes`. Never throws for what is
 * wrong with the file.
 */
export async function readTextFile(file: string, maxBytes: number): Promise<ReadTextFile> {
  const read = await readFileBytes(file, maxBytes)
  if ('problem' in read) return read
  return { fileName: read.fileName, ...textOf(read.bytes) }
}

/** Bytes as text in UTF-8, without control characters; or what is wrong with them. */
export function textOf(bytes: Buffer): { readonly text: string } | { readonly problem: FileProblem } {
  const refused = (message: string, line: number | null = null) => ({ problem: { line, message } })
  if (hasUtf16Mark(bytes)) return refused('Le fichier est en UTF-16 : enregistrez-le en UTF-8, puis recommencez.')
  if (bytes.some(isControl)) {
    return refused('Ce n’est pas un fichier de texte : un questionnaire s’écrit en YAML, dans un éditeur de texte.')
  }
  const text = decoded(bytes)
  if (text !== null) return { text }
  return refused(
    'Un caractère n’est pas en UTF-8 : enregistrez le fichier en UTF-8 (et non « ANSI » ou Windows-1252), puis recommencez.',
    firstWrongLine(bytes),
  )
}

async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(count)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, count - length, null)
      length += bytesRead
      if (bytesRead === 0 || length === count) return buffer.subarray(0, length)
    }
  } finally {
    await handle.close()
  }
}

function tooLarge(bytes: number, maxBytes: number): string {
  const megabytes = (count: number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(count / 1e6)
  return `Le fichier pèse ${megabytes(bytes)} Mo : un questionnaire en pèse ${megabytes(maxBytes)} au plus.`
}

function readFailure(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'Le fichier n’existe plus à cet endroit.'
    case 'EACCES':
    case 'EPERM':
      return 'Vous n’avez pas le droit de lire ce fichier.'
    case 'EBUSY':
      return 'Le fichier est ouvert dans une autre application : fermez-le, puis recommencez.'
    default:
      return 'Le fichier n’a pas pu être lu. Copiez-le sur ce poste, puis recommencez.'
  }
}

function hasUtf16Mark([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, DELETE] = [0x09, 0x0a, 0x0d, 0x20, 0x7f]

function isControl(byte: number): boolean {
  if (byte === DELETE) return true
  return byte < SPACE && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN
}

/** The text without its byte order mark; null when it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function firstWrongLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start)
    const stop = end < 0 ? bytes.length : end
    if (decoded(bytes.subarray(start, stop)) === null) return line
    start = stop + 1
  }
  return 1
}
