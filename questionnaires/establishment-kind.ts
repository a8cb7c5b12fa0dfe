import { searchable } from './typography'

/** « Établissement ou service social ou médico-social » (essms) or « établissement de santé » (es). */
export type EstablishmentKind = 'essms' | 'es'

/** An authority that supervises an establishment and that it warns when something serious happens. */
export type Authority = 'ars' | 'departement' | 'pjj'

/** Read before the words of hospitals: an EHPAD may belong to a « centre hospitalier ». */
const ESSMS =
  /\b(?:essms|esms|ehpad|ehpa|residence autonomie|ime|iem|d?itep|sessad|mas|eam|fam|foyer|esat|sad|saad|ssiad|spasad|savs|samsah|camsp|cmpp|bapu|mecs|chrs|cada|csapa|caarud|lits? halte|maison d.enfants|protection de l.enfance|centre d.hebergement|medico-social\w*|organisme gestionnaire|service a domicile)\b/
const ES =
  /\b(?:hopital|hopitaux|hospitalier\w*|clinique|chu|chs|ghu|espic|smr|ssr|had|gcs|soins medicaux|hospitalisation|etablissement de sante|cooperation sanitaire)\b/
const SOCIAL = /\b(?:mecs|chrs|cada|maison d.enfants|protection de l.enfance|centre d.hebergement)\b/

/** The kind of an establishment, from the category typed by a person; null when the words say nothing of it. */
export function establishmentKind(category: string): EstablishmentKind | null {
  const words = searchable(category)
  if (ESSMS.test(words)) return 'essms'
  return ES.test(words) ? 'es' : null
}

/** Whether the category is social rather than « médico-social »: some duties of health do not clearly reach it. */
export function isSocialOnly(category: string): boolean {
  return SOCIAL.test(searchable(category))
}

/**
 * The authorities of an establishment, where we are sure of them; null elsewhere: they then are to be read in its
 * authorisation.
 */
export function knownAuthorities(category: string): readonly Authority[] | null {
  const words = searchable(category)
  if (/\behpad\b/.test(words)) return ['ars', 'departement']
  if (/\b(?:mecs|maison d.enfants)\b/.test(words)) return ['departement', 'pjj']
  return establishmentKind(category) === 'es' ? ['ars'] : null
}
