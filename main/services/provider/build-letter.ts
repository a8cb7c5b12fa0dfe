import { roleLabels, rolesInSentence } from '../../../questionnaires/roles'
import type { Role } from '../../../questionnaires/schema'
import { meaningOfYou } from '../../exports/provider-format'
import type { PrintedLetter } from '../../ipc/printed/letter'

export type LetterInput = {
  readonly entity: string
  readonly organisation: string
  readonly example: boolean
  readonly questionnaire: string
  readonly role: Role
  /** A comma begins a new line of the address; empty: whoever holds the role. */
  readonly recipient: string
  /** YYYY-MM-DD. */
  readonly day: string
  readonly by: string | null
  readonly signatory: string
  /** Name of the workbook that goes with it. */
  readonly workbook: string
  /** The questions, with the domain of each. */
  readonly questions: readonly { readonly domain: string; readonly label: string }[]
}

/** More would not hold on one page at a size that is read at ease. */
const MAX_TOPICS = 14
/** With more subjects than that, the questions of each are counted and not named. */
const MAX_DETAILED = 6
const MAX_LABELS = 3
const MAX_ADDRESS = 6

/** The letter, in words. What is asked is named by subject: the questions themselves are in the workbook. */
export function buildLetter(input: LetterInput): PrintedLetter {
  const { entity, organisation, role, recipient, day, by, signatory, workbook, questions } = input
  const one = questions.length === 1
  const named = recipient === '' ? rolesInSentence[role] : recipient
  return {
    document: 'letter',
    frame: {
      title: `Questions à ${named} – ${entity}`,
      marking: `Diffusion restreinte (TLP:AMBER)${input.example ? ' – Exemple fictif' : ''}`,
      footer: `Sextant – ${input.questionnaire} – ${frenchDay(day)}`,
      orientation: 'portrait',
    },
    sender: entity === organisation ? [entity] : [entity, organisation],
    recipient: recipient === '' ? [roleLabels[role]] : addressOf(recipient),
    date: `Le ${longDay(day)}`,
    subject: `Objet\u00a0: sécurité numérique, ${one ? 'une question' : `${questions.length} questions`} pour vous`,
    before: [
      'Madame, Monsieur,',
      `Nous faisons le point sur notre sécurité numérique, pour savoir où nous en sommes et par quoi commencer. Nous répondons nous-mêmes à l’essentiel\u00a0; ${one ? 'une question porte' : `${questions.length} questions portent`} sur ce que vous connaissez mieux que nous. ${one ? 'Elle se trouve' : 'Elles se trouvent'} dans le classeur joint, et ${one ? 'concerne' : 'concernent'}\u00a0:`,
    ],
    topics: topics(questions),
    after: [
      `${meaningOfYou(entity, role)} Pour répondre, ouvrez le classeur, choisissez ${one ? 'une réponse' : 'une réponse à chaque question'} et ajoutez quelques mots quand c’est utile. «\u00a0Je ne sais pas\u00a0» est une vraie réponse. Si un document le montre (contrat, attestation, compte rendu), dites lequel et de quelle date\u00a0: inutile de nous l’envoyer maintenant.`,
      `Renvoyez-nous le classeur ${by === null ? 'dès que vous le pourrez' : `avant le ${longDay(by)}`}, par un moyen sûr (messagerie sécurisée ou dossier partagé protégé). N’y mettez ni mot de passe ni donnée de santé. Vos réponses seront enregistrées comme déclarées par vous, à leur date.`,
      'En vous remerciant de votre aide, nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    ],
    signatory,
    enclosure: `Pièce jointe\u00a0: ${workbook}`,
  }
}

function addressOf(recipient: string): readonly string[] {
  const lines = recipient.split(',').map((line) => line.trim())
  const shown = lines.filter((line) => line !== '')
  return shown.length <= MAX_ADDRESS
    ? shown
    : [...shown.slice(0, MAX_ADDRESS - 1), shown.slice(MAX_ADDRESS - 1).join(', ')]
}

/** « Sauvegardes : copie hors ligne, essai de restauration » or « Sauvegardes (2 questions) », one line for each domain. */
function topics(questions: LetterInput['questions']): readonly string[] {
  const domains = [...new Set(questions.map(({ domain }) => domain))]
  const lines = domains.map((domain) => {
    const labels = questions.filter((question) => question.domain === domain).map(({ label }) => lowerFirst(label))
    if (domains.length > MAX_DETAILED) {
      return `${domain} (${labels.length === 1 ? 'une question' : `${labels.length} questions`})`
    }
    const more = labels.length - MAX_LABELS
    const named = labels.slice(0, more > 0 ? MAX_LABELS : undefined).join(', ')
    return `${domain}\u00a0: ${named}${more > 0 ? ` et ${more === 1 ? 'une autre' : `${more} autres`}` : ''}`
  })
  if (lines.length <= MAX_TOPICS) return lines
  return [...lines.slice(0, MAX_TOPICS - 1), `et ${lines.length - MAX_TOPICS + 1} autres sujets`]
}

/** « Essai de restauration » inside a sentence; a word all in capitals keeps them. */
function lowerFirst(label: string): string {
  return /^\p{Lu}[\p{Ll}’]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function frenchDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** « 22 novembre 2026 », « 1er décembre 2026 ». */
function longDay(day: string): string {
  const text = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return text.replace(/^1 /, '1er ')
}
