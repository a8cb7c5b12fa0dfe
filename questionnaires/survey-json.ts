import { type AnswerValue, MAX_TEXT, valuesNeedingReason } from './answers'
import { applicableQuestions } from './questions'
import type { Domain, Profile, Question, QuestionnaireDefinition } from './schema'

/**
 * The SurveyJS side of a questionnaire: plain JSON in the library's own vocabulary, without importing it.
 *
 * One page a domain; for each question its choices, then a field for the reason that two of them need. Nothing is
 * required and nothing has a default: an answer only ever comes from a person.
 */

type RadioJson = {
  readonly type: 'radiogroup'
  readonly name: string
  readonly title: string
  /** The number and subject of the question. */
  readonly description: string
  readonly choices: readonly { readonly value: AnswerValue; readonly text: string }[]
}
type CommentJson = {
  readonly type: 'comment'
  readonly name: string
  /** That of a means which does not apply; the screen words it after the answer, see `reasonTitles`. */
  readonly title: string
  readonly descriptionLocation: 'underInput'
  readonly rows: 2
  readonly visibleIf: string
}
type ElementJson = RadioJson | CommentJson
type SectionJson = {
  readonly type: 'panel'
  readonly name: string
  readonly title: string
  readonly elements: readonly ElementJson[]
}
type PageJson = { readonly name: string; readonly elements: readonly (ElementJson | SectionJson)[] }

export type SurveyJson = {
  readonly locale: 'fr'
  readonly clearInvisibleValues: 'none'
  readonly checkErrorsMode: 'onComplete'
  readonly textUpdateMode: 'onTyping'
  readonly autoFocusFirstQuestion: false
  readonly autoFocusFirstError: false
  readonly autoGrowComment: true
  readonly allowResizeComment: false
  readonly maxTextLength: number
  readonly showTitle: false
  readonly showPageTitles: false
  readonly showNavigationButtons: false
  readonly showQuestionNumbers: false
  readonly showCompletePage: false
  readonly widthMode: 'responsive'
  readonly pages: readonly PageJson[]
}

/** The same survey with the page of one domain only: a model is built for what is on screen. */
export function onlyPage(survey: SurveyJson, domainId: string): SurveyJson {
  return { ...survey, pages: survey.pages.filter((page) => page.name === pageName(domainId)) }
}

/** The choices of every question, in the order of the screen: the digit keys follow it. */
export const choiceOrder = [
  'in-place',
  'partial',
  'absent',
  'alternative',
  'not-applicable',
  'unknown',
] as const satisfies readonly AnswerValue[]

export const choiceLabels: Record<AnswerValue, string> = {
  'in-place': 'En place',
  partial: 'Partiel',
  absent: 'Absent',
  alternative: 'Mesure alternative justifiée',
  'not-applicable': 'Non applicable',
  unknown: 'Je ne sais pas',
}

/** What is asked when an answer needs a reason, by answer. */
export const reasonTitles = {
  alternative: 'Décrire la mesure qui la remplace et pourquoi elle suffit',
  'not-applicable': 'Préciser pourquoi',
} as const

/**
 * The name of a question in SurveyJS. Ids hold dots and hyphens, which its expressions read as paths and subtractions;
 * ids hold no underscore, so that the name leads back to the id.
 */
export function surveyName(questionId: string): string {
  return `q_${encodeId(questionId)}`
}

/** The name under which SurveyJS keeps the reason of an answer. */
export function reasonName(questionId: string): string {
  return `reason_${encodeId(questionId)}`
}

/** The question behind a name met in SurveyJS, and what the name holds; null for sections and pages. */
export function fromSurveyName(
  name: string,
): { readonly questionId: string; readonly field: 'value' | 'reason' } | null {
  const [, prefix, code] = /^(q|reason)_(.+)$/.exec(name) ?? []
  if (prefix === undefined || code === undefined) return null
  const questionId = code.replaceAll('__', '-').replaceAll('_', '.')
  return { questionId, field: prefix === 'q' ? 'value' : 'reason' }
}

/** The name of the page of a domain. */
const pageName = (domainId: string): string => `page_${encodeId(domainId)}`

function encodeId(id: string): string {
  return id.replaceAll('-', '__').replaceAll('.', '_')
}

/** The questionnaire asked to a profile, as SurveyJS JSON. Domains in which nothing is asked have no page. */
export function toSurveyJson(definition: QuestionnaireDefinition, profile: Profile): SurveyJson {
  return {
    locale: 'fr',
    clearInvisibleValues: 'none',
    checkErrorsMode: 'onComplete',
    textUpdateMode: 'onTyping',
    autoFocusFirstQuestion: false,
    autoFocusFirstError: false,
    autoGrowComment: true,
    allowResizeComment: false,
    maxTextLength: MAX_TEXT,
    showTitle: false,
    showPageTitles: false,
    showNavigationButtons: false,
    showQuestionNumbers: false,
    showCompletePage: false,
    widthMode: 'responsive',
    pages: definition.domains
      .map((domain) => ({
        name: pageName(domain.id),
        elements: sections(domain, applicableQuestions(domain, profile)),
      }))
      .filter((page) => page.elements.length > 0),
  }
}

/** Questions in order; those that follow one another in a same section are put under its title. */
function sections(domain: Domain, questions: readonly Question[]): readonly (ElementJson | SectionJson)[] {
  const groups: { readonly title: string | undefined; readonly elements: ElementJson[] }[] = []
  for (const question of questions) {
    const last = groups.at(-1)
    if (last && last.title === question.section) last.elements.push(...questionElements(question))
    else groups.push({ title: question.section, elements: questionElements(question) })
  }
  return groups.flatMap(({ title, elements }, index): readonly (ElementJson | SectionJson)[] =>
    title === undefined
      ? elements
      : [{ type: 'panel', name: `section_${encodeId(domain.id)}_${index}`, title, elements }],
  )
}

function questionElements(question: Question): ElementJson[] {
  const needsReason = [...valuesNeedingReason].map((value) => `{${surveyName(question.id)}} = '${value}'`)
  return [
    {
      type: 'radiogroup',
      name: surveyName(question.id),
      title: question.text,
      description: `${question.id} · ${question.label}`,
      choices: choiceOrder.map((value) => ({ value, text: choiceText(question, value) })),
    },
    {
      type: 'comment',
      name: reasonName(question.id),
      title: reasonTitles['not-applicable'],
      descriptionLocation: 'underInput',
      rows: 2,
      visibleIf: needsReason.join(' or '),
    },
  ]
}

function choiceText({ answers }: Question, value: AnswerValue): string {
  const meanings: Partial<Record<AnswerValue, string>> = {
    'in-place': answers.inPlace,
    partial: answers.partial,
    absent: answers.absent,
  }
  const meaning = meanings[value]
  return meaning === undefined ? choiceLabels[value] : `${choiceLabels[value]} · ${meaning}`
}
