import { choiceText } from './answer-words'
import { type AnswerValue, MAX_TEXT, type SpecialValue, valuesNeedingReason } from './answers'
import { questionName } from './names'
import { applicableQuestions } from './questions'
import { choiceValues, isTyped } from './scales'
import type { Domain, Profile, Question, QuestionnaireDefinition } from './schema'

/**
 * The SurveyJS side of a questionnaire: plain JSON in the library's own vocabulary, without importing it.
 *
 * One page a domain; for each question its choices, then a field for the reason that some of them need. A figure or a day
 * is typed in a field, as people write it in French, followed by the choices that stand for no figure. Nothing is required
 * and nothing has a default: an answer only ever comes from a person.
 *
 * Every question of the profile is there: one that the answers make pointless is hidden by a variable, `asideName`.
 */

type ElementCore = {
  readonly name: string
  readonly title: string
  readonly visibleIf?: string
}
type RadioJson = ElementCore & {
  readonly type: 'radiogroup'
  /** The number and subject of the question. */
  readonly description?: string
  /** Hidden for the choices that follow a field. */
  readonly titleLocation?: 'hidden'
  readonly choices: readonly { readonly value: AnswerValue; readonly text: string }[]
}
type TextJson = ElementCore & { readonly type: 'text'; readonly description: string; readonly maxLength: number }
type CommentJson = ElementCore & {
  readonly type: 'comment'
  readonly descriptionLocation: 'underInput'
  readonly rows: 2
}
type ElementJson = RadioJson | TextJson | CommentJson
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

/** The name under which SurveyJS keeps « non applicable » or « je ne sais pas » beside a field. */
export function specialName(questionId: string): string {
  return `special_${encodeId(questionId)}`
}

/** The variable that hides a question in SurveyJS once it is set. */
export function asideName(questionId: string): string {
  return `aside_${encodeId(questionId)}`
}

const fields = { q: 'value', reason: 'reason', special: 'special' } as const

/** The question behind a name met in SurveyJS, and what the name holds; null for sections and pages. */
export function fromSurveyName(
  name: string,
): { readonly questionId: string; readonly field: (typeof fields)[keyof typeof fields] } | null {
  const [, prefix, code] = /^(q|reason|special)_(.+)$/.exec(name) ?? []
  if (prefix === undefined || code === undefined) return null
  const questionId = code.replaceAll('__', '-').replaceAll('_', '.')
  return { questionId, field: fields[prefix as keyof typeof fields] }
}

/** The name of the page of a domain. */
const pageName = (domainId: string): string => `page_${encodeId(domainId)}`

function encodeId(id: string): string {
  return id.replaceAll('-', '__').replaceAll('.', '_')
}

/** The choices that a question offers, in the order of the screen and of the digit keys. Context applies to everyone. */
export function offeredValues(question: Question, domain: Domain): readonly AnswerValue[] {
  return choiceValues(question).filter((value) => domain.context !== true || value !== notApplicable)
}

const notApplicable = 'not-applicable' satisfies SpecialValue

/** Length of what is typed in a field: a date or a number, with the spaces people put in them. */
const MAX_TYPED = 40

/** The questions of a profile as SurveyJS JSON. Domains that have none for it have no page. */
export function toSurveyJson(definition: QuestionnaireDefinition, profile: Profile): SurveyJson {
  const conditional = conditionalQuestions(definition)
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
      .map((domain) => ({ name: pageName(domain.id), elements: sections(domain, profile, conditional) }))
      .filter((page) => page.elements.length > 0),
  }
}

/** The questions that some answer can set aside. */
function conditionalQuestions({ domains, deactivate = [] }: QuestionnaireDefinition): ReadonlySet<string> {
  const questions = domains.flatMap((domain) => domain.questions)
  return new Set([
    ...deactivate.flatMap((rule) => rule.questions),
    ...questions.filter(({ when }) => when !== undefined).map(({ id }) => id),
  ])
}

/** Questions in order; those that follow one another in a same section are put under its title. */
function sections(
  domain: Domain,
  profile: Profile,
  conditional: ReadonlySet<string>,
): readonly (ElementJson | SectionJson)[] {
  const groups: { readonly title: string | undefined; readonly elements: ElementJson[] }[] = []
  for (const question of applicableQuestions(domain, profile)) {
    const elements = questionElements(question, domain, conditional.has(question.id))
    const last = groups.at(-1)
    if (last && last.title === question.section) last.elements.push(...elements)
    else groups.push({ title: question.section, elements })
  }
  return groups.flatMap(({ title, elements }, index): readonly (ElementJson | SectionJson)[] =>
    title === undefined
      ? elements
      : [{ type: 'panel', name: `section_${encodeId(domain.id)}_${index}`, title, elements }],
  )
}

function questionElements(question: Question, domain: Domain, conditional: boolean): ElementJson[] {
  const name = surveyName(question.id)
  const typed = isTyped(question)
  const shown = conditional ? [`{${asideName(question.id)}} empty`] : []
  const shownIf = (...more: string[]) => {
    const conditions = [...shown, ...more]
    return conditions.length === 0 ? {} : { visibleIf: conditions.map((condition) => `(${condition})`).join(' and ') }
  }
  const title = question.text
  const description = questionName(question)
  const choices = offeredValues(question, domain).map((value) => ({ value, text: choiceText(question, value) }))
  const chosen = typed ? specialName(question.id) : name
  const given: ElementJson[] = typed
    ? [
        { type: 'text', name, title, description, maxLength: MAX_TYPED, ...shownIf() },
        {
          type: 'radiogroup',
          name: chosen,
          title: specialTitle(question),
          titleLocation: 'hidden',
          choices,
          ...shownIf(),
        },
      ]
    : [{ type: 'radiogroup', name, title, description, choices, ...shownIf() }]
  const needReason = choices.filter(({ value }) => valuesNeedingReason.has(value))
  if (needReason.length === 0) return given
  return [
    ...given,
    {
      type: 'comment',
      name: reasonName(question.id),
      title: reasonTitles[notApplicable],
      descriptionLocation: 'underInput',
      rows: 2,
      ...shownIf(needReason.map(({ value }) => `{${chosen}} = '${value}'`).join(' or ')),
    },
  ]
}

/** What the choices beside a field are called: they have no title of their own on screen. */
function specialTitle({ scale, label }: Question): string {
  return `${scale === 'date' ? 'Sans date' : 'Sans chiffre'}\u00a0: ${label}`
}
