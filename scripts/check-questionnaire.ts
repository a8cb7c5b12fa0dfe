import { MAX_FILE_BYTES } from '../main/services/check-questionnaire-file'
import { readTextFile } from '../main/services/read-text-file'
import { lintDefinition } from '../questionnaires/lint'
import { DefinitionError, loadDefinition } from '../questionnaires/load'
import { allQuestions } from '../questionnaires/questions'
import type { QuestionnaireDefinition } from '../questionnaires/schema'
import { equivalenceFaults } from '../questionnaires/upgrade'
import { versionBefore } from './version-before'

// npm run check-questionnaire -- FILE... : everything that is wrong in a definition, one line each. The application makes
// the same checks before it installs a file; there, faults of writing are remarks.

async function check(file: string): Promise<readonly string[]> {
  const read = await readTextFile(file, MAX_FILE_BYTES)
  if ('problem' in read) return [`${file}:${read.problem.line ?? 1} ${read.problem.message}`]
  try {
    const definition = loadDefinition(read.text, file)
    const writing = lintDefinition(definition).map(({ where, message }) => `${file} ${where} : ${message}`)
    return [...writing, ...againstVersionBefore(file, definition)]
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return error.message.split('\n')
  }
}

function againstVersionBefore(file: string, definition: QuestionnaireDefinition): readonly string[] {
  const before = versionBefore(file, definition)
  const count = allQuestions(definition).length
  if (!before) {
    console.log(`${file} : ${definition.id} ${definition.version}, ${count} questions, aucune version d’avant à côté.`)
    return []
  }
  const faults = equivalenceFaults(before, definition)
  console.log(`${file} : ${definition.id} ${definition.version}, ${count} questions, comparé à ${before.version}.`)
  return faults.map((fault) => `${file} équivalence avec ${before.version} : ${fault}`)
}

const files = process.argv.slice(2)
if (files.length === 0) console.error('Usage : npm run check-questionnaire -- fichier.yaml')
let failed = files.length === 0
for (const file of files) {
  const faults = await check(file)
  for (const fault of faults) console.error(fault)
  failed ||= faults.length > 0
}
if (!failed) console.log('Rien à signaler.')
process.exitCode = failed ? 1 : 0
