import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { openInMemory } from '../../db/open'
import { aFolder } from '../../db/testing/a-folder'
import type { ServiceContext } from '../context'
import { createInstaller, type QuestionnaireInstaller } from '../install-questionnaire'
import { withInstalled } from '../installed-definitions'
import { aContext, aLibrary } from './a-context'

/** A context whose library also holds what is installed in its database; `aDefinition` ships, unless others are given. */
export async function anInstallContext(...shipped: readonly QuestionnaireDefinition[]): Promise<ServiceContext> {
  const database = await openInMemory()
  const library = aLibrary(...(shipped.length > 0 ? shipped : [aDefinition()]))
  return aContext({ database, definitions: await withInstalled(library, database) })
}

/** A questionnaire of another id than what ships. */
export function anotherDefinition(overrides: Partial<QuestionnaireDefinition> = {}): QuestionnaireDefinition {
  return aDefinition({ id: 'maison', title: 'Questionnaire maison', ...overrides })
}

/** A version that reworded question 1.1, with the table that says so. */
export function aNextVersion(definition: QuestionnaireDefinition, version: string): QuestionnaireDefinition {
  const reword = (text: string) => text.replace(/\?$/, `(${version})\u202f?`)
  return {
    ...definition,
    version,
    domains: definition.domains.map((domain) => ({
      ...domain,
      questions: domain.questions.map((question) =>
        question.id === '1.1' ? { ...question, text: reword(question.text) } : question,
      ),
    })),
    equivalence: {
      from: definition.version,
      summary: 'Une question est plus claire.',
      changes: [{ kind: 'reworded', from: ['1.1'], to: ['1.1'], answers: 'keep', note: 'Précision.' }],
    },
  }
}

/** A file of questionnaire that lasts as long as the test. */
export async function aQuestionnaireFile(
  content: QuestionnaireDefinition | string | Uint8Array,
  name = 'questionnaire.yaml',
): Promise<string> {
  const file = join(await aFolder(), name)
  const raw = typeof content === 'string' || content instanceof Uint8Array
  await writeFile(file, raw ? content : stringify(content))
  return file
}

/** An installer to which a person gives these files, in turn. */
export function anInstaller(...files: readonly (string | null)[]): QuestionnaireInstaller {
  const left = [...files]
  return createInstaller(async () => left.shift() ?? null)
}

/** Installs a definition the way a person does. @throws when its file is refused */
export async function installed(context: ServiceContext, definition: QuestionnaireDefinition) {
  const installer = anInstaller(await aQuestionnaireFile(definition))
  const file = await installer.choose(context)
  if (file.outcome !== 'ready') throw new Error(JSON.stringify(file))
  return installer.install(context, { token: file.token, unverified: true })
}
