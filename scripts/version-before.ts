import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compareVersions } from '../questionnaires/catalog'
import { DefinitionError, loadDefinition } from '../questionnaires/load'
import type { QuestionnaireDefinition } from '../questionnaires/schema'

/** The greatest version of the same questionnaire, below this one, among the files of its folder; null without one. */
export function versionBefore(file: string, { id, version }: QuestionnaireDefinition): QuestionnaireDefinition | null {
  const folder = path.dirname(path.resolve(file))
  const others = readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && name !== path.basename(file))
    .flatMap((name) => definitionIn(path.join(folder, name)) ?? [])
    .filter((other) => other.id === id && compareVersions(other.version, version) < 0)
  return others.toSorted((a, b) => compareVersions(b.version, a.version))[0] ?? null
}

/** What stands beside may be anything: only what can be read counts. */
function definitionIn(file: string): QuestionnaireDefinition | null {
  try {
    return loadDefinition(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof DefinitionError) return null
    throw error
  }
}
