import type { QuestionnaireDefinition } from './schema'
import { frenchTypography } from './typography'

/** A fault of writing: the definition works, but a reader deserves better. */
export type WritingFault = { readonly where: string; readonly message: string }

const MAX_WORDS_IN_A_QUESTION = 25

/** Words that never stand alone on screen (DESIGN, « Words »): the director does not know them. */
const BARE_WORDS = /(?<![\p{L}\p{N}/-])(EI|EE|SSI|EG|MSS|socles?)(?![\p{L}\p{N}])/u

const VAGUE_ANSWER = /^(oui|non|partiellement|en partie|totalement|pas du tout)\s*[.,]?$/i

/** Lists the faults of writing of a definition: typography, length, repeated or vague sentences, bare acronyms. */
export function lintDefinition(definition: QuestionnaireDefinition): WritingFault[] {
  const faults: WritingFault[] = []
  const seen = new Map<string, string>()
  const text = (where: string, value: string | undefined, distinct = false) => {
    if (value === undefined) return
    if (frenchTypography(value) !== value) faults.push({ where, message: `typographie : « ${value} »` })
    const bare = BARE_WORDS.exec(value)
    if (bare) faults.push({ where, message: `« ${bare[1]} » seul : écrire le mot en entier` })
    if (!distinct) return
    const before = seen.get(value)
    if (before !== undefined) faults.push({ where, message: `même texte que ${before}` })
    seen.set(value, where)
  }
  for (const domain of definition.domains) {
    text(`domaine ${domain.id}, titre`, domain.title)
    text(`domaine ${domain.id}, présentation`, domain.intro, true)
    for (const question of domain.questions) {
      const at = (part: string) => `question ${question.id}, ${part}`
      text(at('intitulé'), question.text, true)
      text(at('libellé'), question.label, true)
      text(at('aide'), question.help, true)
      text(at('pourquoi'), question.why, true)
      text(at('message'), question.ask, true)
      text(at('remarque'), question.note)
      for (const piece of question.evidence) text(at('preuve'), piece)
      if (!question.text.endsWith('?')) faults.push({ where: at('intitulé'), message: 'une question finit par « ? »' })
      for (const sentence of question.text.split(/[.?!]/)) {
        const words = sentence.split(/[\s\u00a0\u202f]+/).filter(Boolean)
        if (words.length > MAX_WORDS_IN_A_QUESTION) {
          faults.push({
            where: at('intitulé'),
            message: `phrase de ${words.length} mots, ${MAX_WORDS_IN_A_QUESTION} au plus`,
          })
        }
      }
      for (const [status, meaning] of Object.entries(question.answers)) {
        text(at(`réponse ${status}`), meaning, true)
        if (VAGUE_ANSWER.test(meaning))
          faults.push({ where: at(`réponse ${status}`), message: 'un fait observable est attendu' })
      }
    }
    for (const measure of domain.measures) {
      const at = (part: string) => `mesure ${measure.id}, ${part}`
      text(at('titre'), measure.title, true)
      text(at('pourquoi'), measure.why, true)
      text(at('hébergé'), measure.saas, true)
      for (const step of measure.how) text(at('étape'), step, true)
      if (!/^\p{Lu}[\p{Ll}’]*(?:er|ir|re)\b/u.test(measure.title)) {
        faults.push({ where: at('titre'), message: 'un titre de mesure commence par un verbe à l’infinitif' })
      }
    }
  }
  return faults
}
