import type { z } from 'zod'
import type * as schemas from './contact-schemas'
import { type EstablishmentKind, knownAuthorities } from './establishment-kind'

/** Whom an establishment may have to call on a bad day, in the order in which the printed sheet lists them. */
export const contactRoles = [
  'direction-astreinte',
  'prestataire',
  'editeur',
  'hebergeur',
  'cert-sante',
  'ars',
  'departement',
  'police',
  'assureur',
  'dpo',
  'crrc',
  'grades',
  'autre',
] as const
export type ContactRole = (typeof contactRoles)[number]

/** One line of the register. All but the role may be empty; dates are YYYY-MM-DD. */
export type ContactDetails = z.infer<typeof schemas.ContactDetails>

type ContactRoleWords = {
  readonly label: string
  /** What to write there. */
  readonly hint: string
  readonly kinds: readonly EstablishmentKind[]
  /** Whether the printed sheet keeps a blank line for it while nobody has filled it. */
  readonly expected: boolean
}

const everyone: readonly EstablishmentKind[] = ['essms', 'es']

/** What each role is called and what to note. No number and no address is given: none of our sources vouches for one. */
export const contactRoleWords: Readonly<Record<ContactRole, ContactRoleWords>> = {
  'direction-astreinte': {
    label: 'Direction ou astreinte',
    hint: 'Le numéro à appeler en premier, et celui de la personne qui prend le relais.',
    kinds: everyone,
    expected: true,
  },
  prestataire: {
    label: 'Informatique (service ou prestataire)',
    hint: 'Le numéro d’appel en cas d’urgence, votre numéro de client, et les horaires écrits au contrat.',
    kinds: everyone,
    expected: true,
  },
  editeur: {
    label: 'Éditeur du dossier informatisé (DUI, DPI)',
    hint: 'Le numéro de l’assistance, votre numéro de client, et comment l’éditeur annonce une panne.',
    kinds: everyone,
    expected: true,
  },
  hebergeur: {
    label: 'Hébergeur de données de santé (HDS)',
    hint: 'Le contact donné par le contrat. Si l’éditeur s’en charge, l’écrire ici.',
    kinds: everyone,
    expected: true,
  },
  'cert-sante': {
    label: 'CERT Santé et portail de signalement',
    hint: 'L’adresse du portail national de signalement et le numéro du CERT Santé, relevés sur leurs pages officielles.',
    kinds: everyone,
    expected: true,
  },
  ars: {
    label: 'Agence régionale de santé (ARS)',
    hint: 'Le service et le numéro que l’ARS vous a indiqués pour signaler un événement grave.',
    kinds: everyone,
    expected: true,
  },
  departement: {
    label: 'Département',
    hint: 'Le service qui suit votre établissement, et la personne que vous y connaissez.',
    kinds: ['essms'],
    expected: true,
  },
  police: {
    label: 'Police ou gendarmerie',
    hint: 'Le commissariat ou la brigade où vous porteriez plainte, avec un nom si vous en avez un.',
    kinds: everyone,
    expected: true,
  },
  assureur: {
    label: 'Assureur',
    hint: 'Le numéro de déclaration, le numéro du contrat, et le délai de déclaration qu’il fixe.',
    kinds: everyone,
    expected: true,
  },
  dpo: {
    label: 'Délégué à la protection des données (DPO)',
    hint: 'La personne qui aide à juger s’il faut notifier à la CNIL, et comment la joindre vite.',
    kinds: everyone,
    expected: true,
  },
  crrc: {
    label: 'Centre de ressources régional cyber (CRRC)',
    hint: 'Aide possible\u00a0: votre CRRC. Lui demander ce qu’il propose, et à quelles heures.',
    kinds: everyone,
    expected: true,
  },
  grades: {
    label: 'Groupement régional e-santé (GRADeS)',
    hint: 'À noter s’il vous accompagne déjà\u00a0: le nom de votre correspondant et ses horaires.',
    kinds: everyone,
    expected: false,
  },
  autre: {
    label: 'Autre contact',
    hint: 'Opérateur téléphonique, siège, PJJ, établissement voisin… Préciser l’organisme.',
    kinds: everyone,
    expected: false,
  },
}

/** The roles to propose to an establishment. `kind`: null when its category does not tell, and all are proposed. */
export function contactRolesFor(kind: EstablishmentKind | null): readonly ContactRole[] {
  return contactRoles.filter((role) => kind === null || contactRoleWords[role].kinds.includes(kind))
}

/**
 * Whether the printed sheet keeps a blank line for a role.
 *
 * An authority is left out when we know that it is not one of the category: a MECS gets no line for the ARS.
 */
export function isExpected(role: ContactRole, kind: EstablishmentKind | null, category: string): boolean {
  if (!contactRoleWords[role].expected || !contactRolesFor(kind).includes(role)) return false
  if (role !== 'ars' && role !== 'departement') return true
  return knownAuthorities(category)?.includes(role) ?? true
}
