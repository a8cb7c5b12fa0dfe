import { unknownAcronyms } from './glossary'
import { MAX_LEVEL } from './scales'
import type { Domain, Measure, Question, QuestionnaireDefinition, Trigger } from './schema'
import { frenchTypography } from './typography'

/** A fault of writing: the definition works, but a reader deserves better. */
export type WritingFault = { readonly where: string; readonly message: string }

const MAX_WORDS_IN_A_QUESTION = 25

/** Words that never stand alone on screen (DESIGN, « Words »): the director does not know them. */
const BARE_WORDS = /(?<![\p{L}\p{N}/-])(EI|EE|SSI|EG|MSS|socles?)(?![\p{L}\p{N}])/u

const VAGUE_ANSWER = /^(oui|non|partiellement|en partie|totalement|pas du tout)\s*[.,]?$/i

/** Lists the faults of writing of a definition: typography, length, repeated or vague sentences, acronyms nobody explains. */
export function lintDefinition(definition: QuestionnaireDefinition): WritingFault[] {
  const faults: WritingFault[] = []
  const seen = new Map<string, string>()
  const text: Check = (where, value, distinct = false) => {
    if (value === undefined) return
    if (frenchTypography(value) !== value) faults.push({ where, message: `typographie : « ${value} »` })
    const bare = BARE_WORDS.exec(value)
    if (bare) faults.push({ where, message: `« ${bare[1]} » seul : écrire le mot en entier` })
    for (const acronym of unknownAcronyms(value)) {
      faults.push({ where, message: `« ${acronym} » n’est pas au glossaire (questionnaires/glossary.ts)` })
    }
    if (!distinct) return
    const before = seen.get(value)
    if (before !== undefined) faults.push({ where, message: `même texte que ${before}` })
    seen.set(value, where)
  }
  const fault = (where: string, message: string) => faults.push({ where, message })
  lintRules(definition, text)
  for (const domain of definition.domains) {
    text(`domaine ${domain.id}, titre`, domain.title)
    text(`domaine ${domain.id}, présentation`, domain.intro, true)
    for (const question of domain.questions) lintQuestion(question, domain, text, fault)
    for (const measure of domain.measures) lintMeasure(measure, text, fault)
  }
  return faults
}

type Check = (where: string, value: string | undefined, distinct?: boolean) => void
type Fault = (where: string, message: string) => void

function lintRules(definition: QuestionnaireDefinition, text: Check): void {
  const { scoring, deactivate = [], checks = [], indication, milestones = [], equivalence } = definition
  for (const { id, label, description } of definition.profiles) {
    text(`profil ${id}`, label)
    text(`profil ${id}`, description)
  }
  if (scoring.method !== 'coverage') {
    for (const band of scoring.bands) {
      text(`palier « ${band.label} »`, band.label, true)
      text(`palier « ${band.label} »`, band.text, true)
    }
  }
  for (const { when, because } of deactivate) text(`règle « ${when} »`, because, true)
  for (const { when, message } of checks) text(`contrôle « ${when} »`, message, true)
  if (indication) {
    for (const value of [indication.title, indication.note, indication.otherwise]) text('indication', value)
    for (const { label, text: words } of indication.cases) {
      text('indication', label, true)
      text('indication', words, true)
    }
  }
  for (const { id, title, note, objectives } of milestones) {
    text(`jalons ${id}`, title)
    text(`jalons ${id}`, note)
    for (const objective of objectives) {
      text(`jalon ${objective.id} (${objective.year})`, objective.title)
      text(`jalon ${objective.id} (${objective.year})`, objective.text)
    }
  }
  for (const { note } of equivalence?.changes ?? []) text('équivalence', note)
}

function lintQuestion(question: Question, domain: Domain, text: Check, fault: Fault): void {
  const at = (part: string) => `question ${question.id}, ${part}`
  text(at('intitulé'), question.text, true)
  text(at('libellé'), question.label, true)
  text(at('aide'), question.help, true)
  text(at('pourquoi'), question.why, true)
  text(at('message'), question.ask, true)
  text(at('remarque'), question.note)
  for (const piece of question.evidence) text(at('preuve'), piece)
  if (!question.text.endsWith('?')) fault(at('intitulé'), 'une question finit par « ? »')
  for (const sentence of question.text.split(/[.?!]/)) {
    const words = sentence.split(/[\s\u00a0\u202f]+/).filter(Boolean)
    if (words.length > MAX_WORDS_IN_A_QUESTION) {
      fault(at('intitulé'), `phrase de ${words.length} mots, ${MAX_WORDS_IN_A_QUESTION} au plus`)
    }
  }
  const meaning = (name: string, value: string) => {
    text(at(name), value, true)
    if (VAGUE_ANSWER.test(value)) fault(at(name), 'un fait observable est attendu')
  }
  if ('answers' in question) {
    for (const [status, value] of Object.entries(question.answers)) meaning(`réponse ${status}`, value)
  }
  if (question.scale === 'maturity-0-4') {
    for (const [level, anchor] of question.anchors.entries()) meaning(`niveau ${level}`, anchor)
  }
  if (question.scale === 'choice') for (const { label } of question.choices) text(at('choix'), label)
  if ('measures' in question) lintTriggers(question, question.measures, domain, fault)
}

/** The best answer leaves nothing to do, the worst one does, and no trigger waits for an answer nobody can give. */
function lintTriggers(question: Question, triggers: readonly Trigger[], domain: Domain, fault: Fault): void {
  const where = `question ${question.id}, mesures`
  const figures = figureRange(question)
  if (!figures || domain.context === true) return
  const calls = (figure: number) =>
    triggers.filter(({ from = -Infinity, upTo = Infinity }) => figure >= from && figure <= upTo)
  if (calls(figures.best).some(({ level }) => level === 1))
    fault(where, 'la meilleure réponse appelle une mesure à mener')
  if (figures.scored && !calls(figures.worst).some(({ level }) => level === 1)) {
    fault(where, 'la plus mauvaise réponse n’appelle aucune mesure à mener')
  }
  const [low, high] = [Math.min(figures.best, figures.worst), Math.max(figures.best, figures.worst)]
  for (const { measure, from = low, upTo = high } of triggers) {
    if (from > high || upTo < low) fault(where, `aucune réponse ne mène à « ${measure} »`)
  }
}

function figureRange(
  question: Question,
): { readonly best: number; readonly worst: number; readonly scored: boolean } | null {
  if (question.scale === 'maturity-0-4') return { best: MAX_LEVEL, worst: 0, scored: true }
  if (question.scale !== 'percent' && question.scale !== 'count') return null
  const share = question.scale === 'percent' || question.of !== undefined
  const [low, high] = share ? [0, 100] : [question.min, question.max]
  const { levels } = question
  const falling = levels !== undefined && levels[0] > levels[3]
  return { best: falling ? low : high, worst: falling ? high : low, scored: levels !== undefined }
}

function lintMeasure(measure: Measure, text: Check, fault: Fault): void {
  const at = (part: string) => `mesure ${measure.id}, ${part}`
  text(at('titre'), measure.title, true)
  text(at('pourquoi'), measure.why, true)
  text(at('hébergé'), measure.saas, true)
  for (const step of measure.how) text(at('étape'), step, true)
  if (!/^\p{Lu}[\p{Ll}’]*(?:er|ir|re)\b/u.test(measure.title)) {
    fault(at('titre'), 'un titre de mesure commence par un verbe à l’infinitif')
  }
}
