import type { Establishment, Organisation, QuestionnaireVersion } from '../../../main/ipc/contract'
import { retainedCategory } from '../../../questionnaires/nis2'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { searchable } from '../../../questionnaires/typography'
import { isQualified } from '../../qualification'

/** Choices proposed when an assessment is opened. They are defaults: everything else stays one click away. */

/** Kinds of social and medico-social sites, as people write them in « Catégorie ». */
const MEDICO_SOCIAL: readonly RegExp[] = [
  /\b(?:essms|ehpad|ehpa|usld|ime|imp|itep|ditep|iem|sessad|esat|fam|mas|eam|eanm|samsah|savs|ssiad|sad|spasad)\b/,
  /\b(?:mecs|chrs|csapa|caarud|cmpp|camsp)\b/,
  /\b(?:foyer|residence autonomie|maisons? d.enfants|maisons? d.accueil (?:specialisee|temporaire))/,
  /\bmedico[ -]?(?:social|educati|professionnel|psycho[ -]?pedagogique)/,
  /\b(?:institut (?:therapeutique|d.education (?:motrice|sensorielle))|education speciale)/,
  /\b(?:hebergement (?:de|pour) personnes agees|personnes agees dependantes)/,
  /\b(?:etablissement d.accueil (?:non )?medicalise|accompagnement a la vie sociale|(?:aide|accompagnement) par le travail)/,
  /\b(?:aide|accompagnement|soins infirmiers|autonomie) a domicile/,
  /\b(?:hebergement et de reinsertion|prevention en addictologie|reduction des risques)/,
]

/** What the legal entity does, when that alone says it is social or medico-social. */
const MEDICO_SOCIAL_ACTIVITIES: ReadonlySet<string | null> = new Set(['essms-with-care', 'essms-social', 'ccas'])

const FOR_MEDICO_SOCIAL = 'essms-maturite'
const FOR_OTHERS = 'nis2-recyf'

/** Whether a site is social or medico-social, as its category or the activity of its entity says. */
export function isMedicoSocial(establishment: Establishment, organisation: Organisation): boolean {
  const category = searchable(establishment.details.category)
  return (
    MEDICO_SOCIAL.some((words) => words.test(category)) ||
    MEDICO_SOCIAL_ACTIVITIES.has(organisation.details.nis2.activity)
  )
}

/** The questionnaire to begin with, among those at hand; null when there is none. */
export function suggestedQuestionnaire(
  versions: readonly QuestionnaireVersion[],
  establishment: Establishment,
  organisation: Organisation,
): string | null {
  const wanted = isMedicoSocial(establishment, organisation) ? FOR_MEDICO_SOCIAL : FOR_OTHERS
  return (versions.find(({ id }) => id === wanted) ?? versions[0])?.id ?? null
}

/** Whether the profiles of a questionnaire are the NIS 2 categories. */
export function asksForNis2({ profiles }: Pick<QuestionnaireDefinition, 'profiles'>): boolean {
  return profiles.some(({ id }) => id === 'volontaire')
}

/** The profile that the NIS 2 qualification calls for, where it matters; else the first one. */
export function suggestedProfile(definition: QuestionnaireDefinition, { details }: Organisation): string {
  const first = definition.profiles[0]?.id ?? ''
  if (!asksForNis2(definition)) return first
  return qualifiedProfile(definition.profiles, details)?.id ?? 'volontaire'
}

/**
 * The profile that the entity calls for today, when an assessment has another one; null when there is nothing to say.
 * An entity that is not subject to NIS 2 may choose any.
 */
export function otherProfile(
  profiles: QuestionnaireDefinition['profiles'],
  profile: string,
  { details }: Organisation,
): Profile | null {
  const called = asksForNis2({ profiles }) ? qualifiedProfile(profiles, details) : null
  return called?.id === profile ? null : called
}

/** The profile of the category of the entity; null while it is not qualified, or when no profile is made for it. */
function qualifiedProfile(
  profiles: QuestionnaireDefinition['profiles'],
  details: Organisation['details'],
): Profile | null {
  const category = isQualified(details) ? retainedCategory(details) : null
  return profiles.find(({ id }) => id === category) ?? null
}
