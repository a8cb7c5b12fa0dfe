import { type AnswerSet, type AnswerValue, lacksReason, valuesNeedingReason } from '../../../questionnaires/answers'
import { answerLookup, askedQuestions } from '../../../questionnaires/applicability'
import { conditionWords, type FindQuestion } from '../../../questionnaires/condition-words'
import { domainName, questionName } from '../../../questionnaires/names'
import { type PaperQuestion, paperChoice, paperKeys, paperQuestions } from '../../../questionnaires/paper'
import { roleLabels } from '../../../questionnaires/roles'
import { isSpecial } from '../../../questionnaires/scales'
import type { Profile, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { PrintedFrame } from '../../ipc/printed'
import type { PrintedBlank, PrintedBlankDomain, PrintedBlankQuestion, PrintedChoice } from '../../ipc/printed/blank'

export type BlankInput = {
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  /** Answers of the assessment: they only decide what is left to answer. */
  readonly answers: AnswerSet
  readonly questions: 'all' | 'unanswered'
  /** The site, or the legal entity when it is the one assessed. */
  readonly entity: string
  readonly organisation: string
  /** The one information system assessed; empty for the whole entity. */
  readonly perimeter: string
  /** Name of the campaign. */
  readonly label: string
  /** Day of the printing, YYYY-MM-DD. */
  readonly day: string
}

/** Lines to write on at the end. */
const REMARK_LINES = 8

/**
 * The questionnaire to be filled in by hand. « all » asks everything of the profile whatever was answered, so that the
 * sheet can go to anyone; « unanswered » what is still asked and has no answer that counts. Numbers are the same in both.
 */
export function buildBlank(input: BlankInput): PrintedBlank {
  const { definition, profile, questions } = input
  const printed = questionsToPrint(input)
  const title = questions === 'all' ? 'Questionnaire à remplir' : 'Questions restant à remplir'
  const minutes = Math.ceil(printed.length * definition.minutesPerQuestion)
  return {
    document: 'blank',
    frame: frameOf(input, title),
    title,
    questionnaire: definition.title,
    facts: [
      { label: 'Version du questionnaire', value: definition.version },
      { label: 'Profil', value: profile.label },
      { label: 'Évaluation', value: input.label },
      ...(input.perimeter === '' ? [] : [{ label: 'Système d’information', value: input.perimeter }]),
      { label: 'Questions', value: `${printed.length}, environ ${minutes}\u00a0min` },
    ],
    identity: [
      { label: 'Établissement', value: input.organisation },
      { label: 'Site', value: input.entity === input.organisation ? '' : input.entity },
      { label: 'Rempli par', value: '' },
      { label: 'Fonction', value: '' },
      { label: 'Date', value: '' },
      { label: 'Saisi dans Sextant par, le', value: '' },
    ],
    howTo: howTo(printed),
    notices: [definition.statusNote],
    domains: domainsOf(printed, input),
    empty:
      printed.length === 0 ? 'Toutes les questions posées ont déjà une réponse\u00a0: il n’y a rien à remplir.' : '',
    remarks: { title: 'Remarques', lines: REMARK_LINES },
  }
}

/** How many questions a page can hold, yes-no ones only. */
const MOST_QUESTIONS_A_PAGE = 14

/** How many pages a sheet has at least. */
export function fewestPages({ domains }: PrintedBlank): number {
  const count = domains.reduce((total, { questions }) => total + questions.length, 0)
  return Math.max(1, Math.ceil(count / MOST_QUESTIONS_A_PAGE))
}

function frameOf({ definition, profile, entity, day }: BlankInput, title: string): PrintedFrame {
  return {
    title: `${title} – ${definition.title} – ${entity}`,
    marking: 'Diffusion restreinte (TLP:AMBER) une fois rempli',
    footer: `Sextant – ${definition.title}, version ${definition.version}, ${profile.label} – imprimé le ${day.split('-').reverse().join('/')}`,
    orientation: 'portrait',
    margins: 'narrow',
  }
}

function questionsToPrint({ definition, profile, answers, questions }: BlankInput): readonly PaperQuestion[] {
  const asked = new Set(askedQuestions(definition, profile, questions === 'all' ? {} : answers))
  const answered = ({ id }: Question) => {
    const answer = answers[id]
    return answer !== undefined && answer.value !== null && !lacksReason(answer)
  }
  return paperQuestions(definition, profile).filter(
    ({ question }) => asked.has(question) && (questions === 'all' || !answered(question)),
  )
}

function howTo(printed: readonly PaperQuestion[]): PrintedBlank['howTo'] {
  const typed = printed.some(({ question, domain }) => paperKeys(question, domain).some(({ key }) => /\D/.test(key)))
  return {
    title: 'Comment remplir',
    lines: [
      'Cochez une seule case par question\u00a0: la phrase la plus proche de ce qui se fait vraiment aujourd’hui.',
      '«\u00a0Je ne sais pas\u00a0» est une réponse\u00a0: elle dira à qui demander. «\u00a0Non applicable\u00a0» ne compte qu’avec son motif.',
      'N’écrivez ni mot de passe, ni nom de personne accueillie ou de patient, ni donnée de santé.',
      `Chaque case porte la touche à presser dans «\u00a0Saisir un questionnaire papier\u00a0»${
        typed ? '\u202f; un chiffre ou une date s’y tape, puis Entrée' : ''
      }.`,
    ],
  }
}

function domainsOf(printed: readonly PaperQuestion[], input: BlankInput): readonly PrintedBlankDomain[] {
  const write = questionWriter(printed, input)
  const domains = [...new Set(printed.map(({ domain }) => domain))]
  return domains.map((domain) => {
    let section = ''
    const questions = printed.flatMap((asked) => {
      if (asked.domain !== domain) return []
      const begins = asked.question.section ?? ''
      const heading = begins === section ? '' : begins
      section = begins
      return [{ ...write(asked), section: heading }]
    })
    const unscored = domain.context === true ? ' (non noté)' : ''
    return { title: `${domainName(domain, 'full')}${unscored}`, intro: domain.intro, questions }
  })
}

function questionWriter(printed: readonly PaperQuestion[], { definition, profile, answers, questions }: BlankInput) {
  const numbers = new Map(printed.map(({ question, number }) => [question.id, number]))
  const byId = new Map(paperQuestions(definition, profile).map(({ question }) => [question.id, question]))
  const find: FindQuestion = (id) => {
    const question = byId.get(id)
    const number = numbers.get(id)
    return question && { question, name: `question ${number ?? `«\u00a0${question.label}\u00a0»`}` }
  }
  const known = answerLookup(definition, profile, questions === 'all' ? {} : answers)
  const unless = (id: string) =>
    (definition.deactivate ?? []).filter((rule) => rule.questions.includes(id)).map(({ when }) => when)

  return ({ question, number, domain }: PaperQuestion): PrintedBlankQuestion => {
    const choices = paperKeys(question, domain).map(
      ({ key, value }): PrintedChoice & { readonly value: AnswerValue } => ({
        key,
        value,
        text: paperChoice(question, value),
        reason: reasonOf(value),
      }),
    )
    const plain = ({ key, text, reason }: PrintedChoice): PrintedChoice => ({ key, text, reason })
    return {
      number,
      section: '',
      name: questionName(question),
      text: question.text,
      mark: question.core === true ? 'Point indispensable' : '',
      help: question.help ?? '',
      condition: conditionWords({ when: question.when, unless: unless(question.id) }, find, known),
      who: `Peut répondre\u00a0: ${question.answeredBy.map((role) => roleLabels[role]).join(', ')}`,
      field: fieldOf(question),
      choices: choices.filter(({ value }) => !isSpecial(value)).map(plain),
      inline: question.scale === 'yes-no',
      special: choices.filter(({ value }) => isSpecial(value)).map(plain),
      notes: 'Notes',
    }
  }
}

function reasonOf(value: AnswerValue): string {
  if (!valuesNeedingReason.has(value)) return ''
  return value === 'alternative' ? 'laquelle et pourquoi elle suffit' : 'motif'
}

function fieldOf(question: Question): PrintedBlankQuestion['field'] {
  switch (question.scale) {
    case 'percent':
      return { label: 'Réponse', kind: 'figure', unit: '%' }
    case 'count':
      return { label: 'Réponse', kind: 'figure', unit: question.unit }
    case 'date':
      return { label: 'Date', kind: 'date', unit: 'jour / mois / année' }
    default:
      return null
  }
}
