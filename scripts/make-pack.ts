import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { MAX_FILE_BYTES } from '../main/services/check-questionnaire-file'
import { MAX_NOTES, PACK_EXTENSION, readPack } from '../main/services/packs/read-pack'
import { writePack } from '../main/services/packs/write-pack'
import { readTextFile } from '../main/services/read-text-file'
import { DefinitionError, loadDefinition } from '../questionnaires/load'

// npm run make-pack -- DEFINITION.yaml [NOTES.md] --out FILE : the pack that a publisher signs with minisign, then gives.
// The definition goes in as it is, once it was checked.

const usage = 'Usage : npm run make-pack -- definition.yaml [notes.md] --out fichier.sextant-pack'

/** What keeps the pack from being made; null once it is. */
async function makePack(files: readonly string[], out: string | undefined): Promise<string | null> {
  const [definitionFile, notesFile, ...others] = files
  if (definitionFile === undefined || out === undefined || others.length > 0) return usage
  if (path.extname(out) !== PACK_EXTENSION) return `${out} : le nom d’un paquet finit par ${PACK_EXTENSION}`
  const definition = await readTextFile(definitionFile, MAX_FILE_BYTES)
  if ('problem' in definition) return `${definitionFile}:${definition.problem.line ?? 1} ${definition.problem.message}`
  const notes = notesFile === undefined ? { text: '' } : await readTextFile(notesFile, MAX_NOTES * 4)
  if ('problem' in notes) return `${notesFile}:${notes.problem.line ?? 1} ${notes.problem.message}`
  try {
    const { id, version } = loadDefinition(definition.text, definitionFile)
    const bytes = await writePack(definition.text, notes.text)
    const read = readPack(bytes)
    if ('problem' in read) return `${out} : ${read.problem.message}`
    writeFileSync(out, bytes)
    console.log(`${out} : ${id} ${version}, ${bytes.length} octets.`)
    console.log(`À signer : minisign -S -m ${out} -t '${id} ${version}'`)
    return null
  } catch (error) {
    if (error instanceof DefinitionError) return error.message
    throw error
  }
}

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const problem = await makePack(positionals, values.out)
if (problem !== null) console.error(problem)
process.exitCode = problem === null ? 0 : 1
