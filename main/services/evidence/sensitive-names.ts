import { searchable } from '../../../questionnaires/typography'

/** Why a file name looks as if the file spoke of a person: of their health, by their number, or by their name. */
const sensitiveSigns = ['health', 'number', 'person'] as const
export type SensitiveSign = (typeof sensitiveSigns)[number]

/**
 * Words of documents about the health of someone, as they are searched: without accents, in lower case. Those that are
 * also words of computing or of quality (« compte rendu », « diagnostic », « consultation », « scanner ») only count with
 * what makes them medical.
 */
const HEALTH = [
  /\bhospitalisations?\b/,
  /\bcompte[ -]?rendus? (?:d['e ]*)?(?:operatoire|consultation|imagerie|radio\w*|passage aux urgences)/,
  /\b(?:crh|cro|dlu|dmp|aggir|pathos)\b/,
  /\bgir ?[1-6]\b/,
  /\bordonnances?\b/,
  /\bprescriptions? (?:medicale|medicamenteuse)s?\b/,
  /\b(?:dossier|certificat|bilan|compte[ -]?rendu|diagnostic|antecedent|suivi|courrier)s? (?:medica(?:l|ux)|clinique|sanguin|infirmier)/,
  /\bdossiers? (?:du |de |des |d['e ]*)?(?:patient|resident|usager)/,
  /\b(?:radiographie|echographie|irm|mammographie|coloscopie|biopsie|anamnese|pathologies?)\b/,
  /\b(?:analyses?|prise) de sang\b/,
  /\bplans? de soins\b/,
  /\bmedicaments? de\b/,
]

/**
 * Someone named or listed. A title comes before a capital letter, which a search without case would lose; the initials of
 * a first name alone (« Compte rendu J. ») are not one.
 */
const TITLED = /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mlle|Mr|Monsieur|Madame)[\s_.-]*\p{Lu}/u
const LISTED =
  /\b(?:listes?|noms?|fichiers?|annuaires?|trombinoscopes?) (?:nominati\w+ )?(?:des |de |d['e ]*)?(?:patient|resident|usager|beneficiaire|malade)/
const BORN = /\b(?:nee? le|date de naissance|ddn)\b/

/** Sex, year, month (or its special codes), department, commune, rank, then a key: 13 or 15 digits, grouped or not. */
const NIR = /(?<!\d)[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[ab])\d{6}(?:\d{2})?(?!\d)/

/**
 * What in a file name suggests that the file should not be kept as evidence: the person is then asked again. It helps to
 * notice, and proves nothing either way.
 */
export function sensitiveSignsOf(fileName: string): SensitiveSign[] {
  const words = searchable(fileName.normalize('NFC').replace(/[_+]+/g, ' ')).replace(/-/g, ' ')
  const digits = fileName.toLowerCase().replace(/[\s._-]/g, '')
  const found: Record<SensitiveSign, boolean> = {
    health: HEALTH.some((pattern) => pattern.test(words)),
    number: NIR.test(digits),
    person: TITLED.test(fileName.normalize('NFC')) || LISTED.test(words) || BORN.test(words),
  }
  return sensitiveSigns.filter((sign) => found[sign])
}
