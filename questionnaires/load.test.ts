import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { DefinitionError, loadDefinition } from './load'
import { aDefinition } from './testing/a-definition'

/** The problems found in a text, as « line message ». */
function problemsOf(text: string): string[] {
  try {
    loadDefinition(text, 'essai.yaml')
    return []
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return error.problems.map((problem) => `${problem.line} ${problem.message}`)
  }
}

const valid = stringify(aDefinition())
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('loading a definition', () => {
  it('reads a definition that is right', () => {
    expect(loadDefinition(valid, 'essai.yaml').id).toBe(aDefinition().id)
  })

  it('names the file, the line and the question of a missing sentence', () => {
    const question = aDefinition().domains[0]?.questions[0]
    const text = valid.replace(`text: ${question?.text}`, 'text: ""')
    const [problem] = problemsOf(text)
    expect(problem).toBe(
      `${lineOf(text, 'text: ""')} domaine ${aDefinition().domains[0]?.id}, question ${question?.id}, « text » : valeur vide ou trop courte`,
    )
    expect(() => loadDefinition(text, 'essai.yaml')).toThrow(/^essai\.yaml:\d+ domaine/)
  })

  it('names an unknown key', () => {
    expect(problemsOf(`${valid}\ncouleur: bleu\n`)).toEqual([expect.stringContaining('clé inconnue « couleur »')])
  })

  it('names a measure that does not exist, at the line of the question', () => {
    const measure = aDefinition().domains[0]?.questions[0]?.measure ?? ''
    const text = valid.replace(`measure: ${measure}`, 'measure: mesure-absente')
    const problems = problemsOf(text)
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${lineOf(text, 'measure: mesure-absente')} question .* mesure inconnue « mesure-absente »$`),
      ),
    )
  })

  it('names an identifier used twice', () => {
    const [first, second] = aDefinition().domains.flatMap((domain) => domain.questions)
    const text = valid.replace(new RegExp(`id: "?${second?.id.replaceAll('.', '\\.')}"?\n`), `id: "${first?.id}"\n`)
    expect(problemsOf(text)).toContainEqual(
      expect.stringContaining(`question « ${first?.id} » : identifiant déjà employé`),
    )
  })

  it('names a profile tag that nobody carries', () => {
    const text = valid.replace('- EE\n', '- XX\n')
    expect(problemsOf(text)).toContainEqual(expect.stringContaining('aucun profil ne porte « XX »'))
  })

  it('gives the line of a YAML fault', () => {
    expect(problemsOf(`${valid}\nabout: [oups\n`)[0]).toMatch(/^\d+ YAML illisible/)
  })

  it('refuses aliases, which can blow up', () => {
    const text = 'a: &a [x, x]\nb: [*a, *a]\n'
    expect(problemsOf(text)).toEqual([1, 2, 2].map((line) => `${line} les alias YAML (&, *) ne sont pas admis`))
  })

  it('refuses a text too large to be a questionnaire', () => {
    expect(problemsOf('#'.repeat(4_000_001))).toEqual(['1 le fichier est trop grand pour être un questionnaire'])
  })

  it.each(['', '42', '[]', 'null', '\u0000', '{'])('refuses %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0)
  })
})
