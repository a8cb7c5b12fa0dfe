import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../../../questionnaires/answers'
import { loadDefinition } from '../../../questionnaires/load'
import { paperKeys, paperQuestions } from '../../../questionnaires/paper'
import { profileOf } from '../../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { frenchTypography } from '../../../questionnaires/typography'
import type { PrintedBlank, PrintedBlankQuestion } from '../../ipc/printed/blank'
import { type BlankInput, buildBlank, fewestPages } from './build-blank'

type Setup = Partial<Omit<BlankInput, 'profile' | 'definition'>> & {
  readonly definition?: QuestionnaireDefinition
  readonly profile?: string
}

function blank({ definition = aMaturityDefinition(), profile = 'complet', ...rest }: Setup = {}): PrintedBlank {
  return buildBlank({
    definition,
    profile: profileOf(definition, profile),
    answers: {},
    questions: 'all',
    entity: 'EHPAD d’essai',
    organisation: 'Association d’essai',
    perimeter: '',
    label: 'Novembre 2026',
    day: '2026-11-22',
    ...rest,
  })
}

const answered = (values: Readonly<Record<string, AnswerValue>>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value }]))

const questionsOf = ({ domains }: PrintedBlank) => domains.flatMap(({ questions }) => questions)

function named(printed: PrintedBlank, name: string): PrintedBlankQuestion {
  const found = questionsOf(printed).find((question) => question.name === name)
  if (!found) throw new Error(`no question ${name}`)
  return found
}

/** Every text of a document. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('the questionnaire on paper', () => {
  it('asks everything of the profile, numbered as the fast entry numbers it', () => {
    const definition = aMaturityDefinition()
    const sheet = paperQuestions(definition, profileOf(definition, 'complet'))
    expect(questionsOf(blank()).map(({ number, text }) => [number, text])).toEqual(
      sheet.map(({ number, question }) => [number, question.text]),
    )
  })

  it('bears in its boxes the keys of the fast entry', () => {
    for (const [definition, profile] of [
      [aMaturityDefinition(), 'complet'],
      [aDefinition(), 'EE'],
    ] as const) {
      const sheet = paperQuestions(definition, profileOf(definition, profile))
      const boxes = questionsOf(blank({ definition, profile })).map(({ choices, special }) =>
        [...choices, ...special].map(({ key }) => key),
      )
      expect(boxes).toEqual(sheet.map(({ question, domain }) => paperKeys(question, domain).map(({ key }) => key)))
    }
  })

  it('asks the same whatever was answered, since it goes to someone else', () => {
    const answers = answered({ serveur: 'no', copie: 3 })
    expect(blank({ answers })).toEqual(blank())
  })

  it('says in plain words when a question is to be filled in', () => {
    const printed = blank()
    expect(named(printed, 'Essai de restauration').condition).toBe(
      frenchTypography('À remplir sauf si vous avez répondu « Non » à la question 1.'),
    )
    expect(questionsOf(printed).filter(({ condition }) => condition !== '')).toHaveLength(2)
  })

  it('has a line for the reason of « non applicable » and of an alternative measure', () => {
    const { choices, special } = named(blank({ definition: aDefinition(), profile: 'EE' }), '1.1 · Responsable nommé')
    const reasons = [...choices, ...special].flatMap(({ key, reason }) => (reason === '' ? [] : [`${key} ${reason}`]))
    expect(reasons).toEqual(['4 laquelle et pourquoi elle suffit', '5 motif'])
  })

  it('has a box to write in for a figure and a day', () => {
    const printed = blank()
    expect(named(printed, 'Part des données sauvegardées').field).toEqual({
      label: 'Réponse',
      kind: 'figure',
      unit: '%',
    })
    expect(named(printed, 'Nombre de places').field).toMatchObject({ unit: 'places' })
    expect(named(printed, 'Date du dernier essai').field).toMatchObject({ kind: 'date' })
  })

  it('is restricted once filled in, and leaves room for who filled it in', () => {
    const printed = blank()
    expect(printed.frame.marking).toBe('Diffusion restreinte (TLP:AMBER) une fois rempli')
    expect(printed.identity.filter(({ value }) => value === '').map(({ label }) => label)).toEqual([
      'Rempli par',
      'Fonction',
      'Date',
      'Saisi dans Sextant par, le',
    ])
  })

  it('is set in French typography', () => {
    for (const printed of [blank(), blank({ definition: aDefinition(), profile: 'EE' })]) {
      for (const text of textsOf(printed)) expect(text).toBe(frenchTypography(text))
    }
  })
})

describe('the questionnaires shipped with Sextant', () => {
  const folder = join(import.meta.dirname, '../../../questionnaires/definitions')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))

  it.each(files)('%s: every profile prints, each box with a key of its own, in French typography', (file) => {
    const definition = loadDefinition(readFileSync(join(folder, file), 'utf8'), file)
    for (const { id: profile } of definition.profiles) {
      const printed = blank({ definition, profile })
      for (const { choices, special, condition } of questionsOf(printed)) {
        const keys = [...choices, ...special].map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(condition).toBe(frenchTypography(condition))
        expect(condition).not.toContain('undefined')
      }
    }
  })
})

describe('what is left to fill in', () => {
  it('keeps the numbers of the whole sheet', () => {
    const all = questionsOf(blank())
    const left = questionsOf(blank({ questions: 'unanswered', answers: answered({ dossier: 'aucun', copie: 2 }) }))
    const expected = all.filter(({ name }) => !['Dossier de la personne', 'Copie à part'].includes(name))
    // The last one is asked only of a hosted record.
    expect(left.map(({ number }) => number)).toEqual(expected.map(({ number }) => number).filter((n) => n !== 15))
  })

  it('asks again what « non applicable » has no reason for, and not what is not known', () => {
    const answers = answered({ copie: 'not-applicable', nominatif: 'unknown' })
    const names = questionsOf(blank({ questions: 'unanswered', answers })).map(({ name }) => name)
    expect(names).toContain('Copie à part')
    expect(names).not.toContain('Un compte par personne')
  })

  it('does not print a condition that the answers settle', () => {
    const settled = blank({ questions: 'unanswered', answers: answered({ serveur: 'yes' }) })
    expect(named(settled, 'Essai de restauration').condition).toBe('')
    const unknown = blank({ questions: 'unanswered', answers: answered({ serveur: 'unknown' }) })
    expect(named(unknown, 'Essai de restauration').condition).toBe(
      frenchTypography('À remplir sauf si vous avez répondu « Non » à la question « Données gardées sur place ».'),
    )
  })

  it('says so when nothing is left', () => {
    const everything = Object.fromEntries(
      questionsOf(blank()).map(({ number }) => [
        paperQuestions(aMaturityDefinition(), profileOf(aMaturityDefinition(), 'complet'))[number - 1]?.question.id ??
          '',
        'unknown' as const,
      ]),
    )
    const printed = blank({ questions: 'unanswered', answers: answered(everything) })
    expect(printed.domains).toEqual([])
    expect(printed.empty).toMatch(/^Toutes les questions posées ont déjà une réponse/)
    expect(fewestPages(printed)).toBe(1)
  })
})
