import fc from 'fast-check'
import { type AnswerValue, specialValues, statusValues } from '../answers'
import { allQuestions } from '../questions'
import { type ScaleName, scaleOf } from '../scales'
import type { Change, Question, QuestionnaireDefinition } from '../schema'
import type { UpgradableAnswer } from '../upgrade'
import { aDefinition, aQuestion } from './a-definition'

/** An answer of these properties: what was written with it must be found again somewhere. */
export type TracedAnswer = UpgradableAnswer & { readonly comment: string; readonly evidenceIds: readonly string[] }
export type TracedAnswers = Readonly<Record<string, TracedAnswer>>

const scales = ['status', 'maturity-0-4', 'percent', 'count', 'date', 'yes-no', 'choice'] as const
const kinds = ['same', 'reworded', 'scale-changed', 'split', 'merged', 'removed', 'added'] as const

const someScale = fc.constantFrom<ScaleName>(...scales)
const someStep = fc.record({
  kind: fc.constantFrom(...kinds),
  answers: fc.constantFrom<Change['answers']>('keep', 'review', 'set-aside'),
  renamed: fc.boolean(),
  parts: fc.integer({ min: 2, max: 3 }),
  scale: someScale,
  mapped: fc.array(fc.nat(), { maxLength: 4 }),
})
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never

/** Successive versions, oldest first, each with a table that says true of what changed. */
export function someVersions(count: number): fc.Arbitrary<readonly QuestionnaireDefinition[]> {
  const first = fc.array(someScale, { minLength: 1, maxLength: 8 })
  const steps = fc.array(fc.array(someStep, { minLength: 1, maxLength: 12 }), {
    minLength: count - 1,
    maxLength: count - 1,
  })
  return fc.tuple(first, steps).map(([firstScales, plans]) => {
    const start = aVersion(
      0,
      firstScales.map((scale, index) => questionOf(`q${index}`, scale, 0)),
    )
    const versions = [start]
    for (const [index, plan] of plans.entries()) versions.push(nextVersion(versions[index] ?? start, plan, index + 1))
    return versions
  })
}

/** Answers to some of the questions of a definition, with or without a value, special ones included. */
export function someAnswers(definition: QuestionnaireDefinition): fc.Arbitrary<TracedAnswers> {
  const answers = allQuestions(definition).map((question) =>
    fc.option(
      fc.record({
        value: fc.constantFrom<AnswerValue | null>(null, ...specialValues, ...ownValues(scaleOf(question))),
        toConfirm: fc.boolean(),
        provenance: fc.constant(null),
        comment: fc.constant(`commentaire ${question.id}`),
        evidenceIds: fc.constant([`pièce ${question.id}`]),
      }),
    ),
  )
  return fc
    .tuple(...answers)
    .map((given) =>
      Object.fromEntries(
        allQuestions(definition).flatMap(({ id }, index) => (given[index] ? [[id, given[index]] as const] : [])),
      ),
    )
}

/** A few values of a scale, special ones left out. */
export function ownValues(scale: ScaleName): readonly AnswerValue[] {
  switch (scale) {
    case 'status':
      return statusValues
    case 'maturity-0-4':
      return [0, 1, 2, 3, 4]
    case 'percent':
      return [0, 33.3, 100]
    case 'count':
      return [0, 12, 500]
    case 'date':
      return ['2026-02-28', '2027-01-01']
    case 'yes-no':
      return ['yes', 'no']
    case 'choice':
      return ['un', 'deux']
  }
}

function aVersion(index: number, questions: readonly Question[], changes?: readonly Change[]): QuestionnaireDefinition {
  const [domain] = aDefinition().domains
  if (!domain) throw new Error('the test definition has a domain')
  return aDefinition({
    version: `1.${index}.0`,
    domains: [{ ...domain, questions: [...questions] }],
    ...(changes && { equivalence: { from: `1.${index - 1}.0`, summary: 'Essai.', changes: [...changes] } }),
  })
}

/** The steps of a plan are taken in turn until each question has met one. */
function nextVersion(before: QuestionnaireDefinition, plan: readonly Step[], index: number): QuestionnaireDefinition {
  const left = [...allQuestions(before)]
  const questions: Question[] = []
  const changes: Change[] = []
  for (let turn = 0; left.length > 0 || turn < plan.length; turn++) {
    const step = plan[turn % plan.length]
    if (!step) break
    const news = (count: number) => Array.from({ length: count }, (_, part) => `n${index}-${turn}-${part}`)
    const change = (kind: Change['kind'], from: readonly Question[], to: readonly Question[], map?: Change['map']) => {
      questions.push(...to)
      const answers = kind === 'added' ? 'keep' : step.answers
      changes.push({
        kind,
        from: from.map(({ id }) => id),
        to: to.map(({ id }) => id),
        answers,
        ...(map && { map }),
        note: 'Essai.',
      })
    }
    if (step.kind === 'added') {
      if (turn < plan.length) change('added', [], [questionOf(news(1)[0] ?? '', step.scale, index)])
      if (plan.every(({ kind }) => kind === 'added')) questions.push(...left.splice(0))
      continue
    }
    const question = left.shift()
    if (!question) continue
    const scale = scaleOf(question)
    const id = step.renamed ? (news(1)[0] ?? '') : question.id
    switch (step.kind) {
      case 'same':
        questions.push(question)
        break
      case 'reworded':
        change('reworded', [question], [questionOf(id, scale, index)])
        break
      case 'scale-changed': {
        const map = Object.fromEntries(
          step.mapped.map((pick) => [
            String(ownValues(scale)[pick % ownValues(scale).length]),
            ownValues(step.scale)[pick % ownValues(step.scale).length] ?? 'unknown',
          ]),
        )
        change('scale-changed', [question], [questionOf(id, step.scale, index)], map)
        break
      }
      case 'split':
        change(
          'split',
          [question],
          news(step.parts).map((part) => questionOf(part, scale, index)),
        )
        break
      case 'merged': {
        const alike = left.filter((other) => scaleOf(other) === scale).slice(0, step.parts - 1)
        if (alike.length === 0) questions.push(question)
        else change('merged', [question, ...alike], [questionOf(id, scale, index)])
        for (const other of alike) left.splice(left.indexOf(other), 1)
        break
      }
      case 'removed':
        change('removed', [question], [])
        break
    }
  }
  return aVersion(index, questions, changes)
}

/** A question of any scale; its text changes with each `wording`. */
function questionOf(id: string, scale: ScaleName, wording: number): Question {
  const status = aQuestion({ id, label: `Sujet ${id}`, measure: 'nommer-responsable' })
  const { answers: _answers, measure: _measure, ...rest } = status
  const base = { ...rest, text: `Formulation ${wording} du sujet ${id}\u202f?` }
  switch (scale) {
    case 'status':
      return { ...status, text: base.text }
    case 'maturity-0-4':
      return { ...base, scale, anchors: ['zéro', 'un', 'deux', 'trois', 'quatre'], measures: [] }
    case 'percent':
    case 'yes-no':
      return { ...base, scale, measures: [] }
    case 'count':
      return { ...base, scale, unit: 'jours', min: 0, max: 1000, measures: [] }
    case 'date':
      return { ...base, scale }
    case 'choice':
      return {
        ...base,
        scale,
        choices: [
          { id: 'un', label: 'Un' },
          { id: 'deux', label: 'Deux' },
        ],
        measures: [],
      }
  }
}
