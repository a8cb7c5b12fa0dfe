import { readFileSync } from 'node:fs'
import { lintDefinition } from '../questionnaires/lint'
import { DefinitionError, loadDefinition } from '../questionnaires/load'

// npm run check-questionnaire -- FILE... : everything that is wrong in a definition, one line each.
let failed = process.argv.length < 3
if (failed) console.error('Usage : npm run check-questionnaire -- fichier.yaml')
for (const file of process.argv.slice(2)) {
  try {
    const definition = loadDefinition(readFileSync(file, 'utf8'), file)
    const faults = lintDefinition(definition)
    for (const fault of faults) console.error(`${file} ${fault.where} : ${fault.message}`)
    failed ||= faults.length > 0
    const count = definition.domains.reduce((sum, domain) => sum + domain.questions.length, 0)
    if (faults.length === 0) console.log(`${file} : ${count} questions, rien à signaler.`)
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    console.error(error.message)
    failed = true
  }
}
process.exitCode = failed ? 1 : 0
