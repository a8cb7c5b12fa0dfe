import { describeIssue, describePath } from './describe-issue'
import { readYaml } from './read-yaml'
import { brokenReferences } from './references'
import { QuestionnaireDefinition } from './schema'

/** One thing to mend in a definition, with the line where it stands. */
export type DefinitionProblem = { readonly file: string; readonly line: number; readonly message: string }

/** Thrown when a definition cannot be used. Its message lists every problem as « file:line message », in French. */
export class DefinitionError extends Error {
  constructor(readonly problems: readonly DefinitionProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
    this.name = 'DefinitionError'
  }
}

/**
 * Reads a questionnaire definition from YAML text.
 *
 * @param file name printed in the error messages
 * @throws {DefinitionError} when the YAML or its content is wrong; the message names file, line and culprit
 */
export function loadDefinition(text: string, file: string): QuestionnaireDefinition {
  const yaml = readYaml(text)
  if (yaml.problems !== null) throw new DefinitionError(yaml.problems.map((problem) => ({ file, ...problem })))
  const { data, lineOf } = yaml
  if (data === null) throw new DefinitionError([{ file, line: 1, message: 'le document est vide' }])
  const parsed = QuestionnaireDefinition.safeParse(data, { reportInput: true })
  if (!parsed.success) {
    throw new DefinitionError(
      parsed.error.issues.map((issue) => ({
        file,
        line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
        message: `${describePath(issue.path, data)} : ${describeIssue(issue)}`,
      })),
    )
  }
  const broken = brokenReferences(parsed.data)
  if (broken.length > 0) {
    throw new DefinitionError(broken.map(({ path, message }) => ({ file, line: lineOf(path), message })))
  }
  return parsed.data
}
