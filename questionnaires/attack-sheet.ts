import { type SheetSourceId, sheetSources } from './attack-sheet-sources'
import { type ContactDetails, type ContactRole, contactRoles, contactRoleWords, isExpected } from './contacts'
import { establishmentKind, isSocialOnly, knownAuthorities } from './establishment-kind'

/** One thing to do, not to do, or to declare, and where it was read. */
export type SheetLine = { readonly text: string; readonly sources: readonly SheetSourceId[] }

export type SheetSection = {
  readonly id: 'first-steps' | 'avoid' | 'declare' | 'keep'
  readonly title: string
  readonly lines: readonly SheetLine[]
}

/** A line of « Qui appeler »: a known contact, or a blank one to fill by hand. */
export type SheetContact = {
  readonly role: ContactRole
  readonly label: string
  readonly contact: ContactDetails | null
}

/** The printed A4 page « En cas d’attaque ». The mark of a source is printed after the lines that come from it. */
export type AttackSheet = {
  readonly title: string
  readonly lead: string
  readonly sections: readonly SheetSection[]
  readonly contactsTitle: string
  readonly contacts: readonly SheetContact[]
  readonly sources: readonly { readonly id: SheetSourceId; readonly mark: string; readonly label: string }[]
  readonly footer: string
}

/** The table to fill by hand. */
export const logTable = {
  title: 'Ce qu’il faut noter, au fur et à mesure',
  columns: ['Heure', 'Ce qui a été vu ou fait', 'Par qui', 'Appareils concernés'],
  rows: 6,
} as const

/** Words that the page prints beside a contact. */
export const contactWords = {
  columns: ['Qui', 'Nom et téléphone', 'Horaires', 'Vérifié le'],
  toFill: 'À compléter',
} as const

/**
 * The content of the page for an establishment: its category decides the plan, the authorities and the duties named.
 *
 * Known contacts come in the order of the roles; a role nobody has filled keeps a blank line when it is expected.
 */
export function attackSheet(category: string, contacts: readonly ContactDetails[]): AttackSheet {
  const sections: readonly SheetSection[] = [
    { id: 'first-steps', title: 'Les premiers gestes, dans l’ordre', lines: firstSteps(category) },
    { id: 'avoid', title: 'Ce qu’il ne faut pas faire', lines: avoid },
    { id: 'declare', title: 'Déclarer', lines: declarations(category) },
    { id: 'keep', title: 'Garder', lines: keep },
  ]
  const used = new Set(sections.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)))
  return {
    title: 'En cas d’attaque informatique',
    lead: 'Un geste à la fois. Dans le doute, prévenez\u00a0: une fausse alerte vaut mieux qu’un silence.',
    sections,
    contactsTitle: 'Qui appeler, par téléphone',
    contacts: sheetContacts(category, contacts),
    sources: [...used].map((id, index) => ({ id, mark: String(index + 1), label: sheetSources[id] })),
    footer: `Cette feuille ne remplace ni votre ${planName(category)} ni les consignes des autorités. Case vide\u00a0: à compléter. Horaires\u00a0: ceux que chacun vous a donnés. À relire deux fois par an.`,
  }
}

function sheetContacts(category: string, contacts: readonly ContactDetails[]): readonly SheetContact[] {
  const kind = establishmentKind(category)
  return contactRoles.flatMap((role): readonly SheetContact[] => {
    const { label } = contactRoleWords[role]
    const known = contacts.filter((contact) => contact.role === role)
    if (known.length > 0) return known.map((contact) => ({ role, label, contact }))
    return isExpected(role, kind, category) ? [{ role, label, contact: null }] : []
  })
}

function planName(category: string): string {
  const kind = establishmentKind(category)
  if (kind === null) return 'plan de crise'
  return kind === 'es' ? 'plan blanc' : 'plan bleu (ou plan de crise)'
}

const advice = (text: string): SheetLine => ({ text, sources: ['advice'] })

function firstSteps(category: string): readonly SheetLine[] {
  const hospital = establishmentKind(category) === 'es'
  return [
    advice(
      hospital
        ? 'Les patients d’abord\u00a0: passer au papier, vérifier ce qui dépend de l’informatique (prescriptions, appareils, appels, portes).'
        : 'Les personnes d’abord\u00a0: passer au papier, vérifier ce qui dépend de l’informatique (médicaments, repas, appels, portes).',
    ),
    advice(
      'Débrancher le câble réseau et couper le Wi-Fi des appareils touchés, en les laissant allumés. Jamais pour un appareil relié à une personne, sauf accord d’un soignant.',
    ),
    advice('Appeler la direction ou l’astreinte, puis l’informatique. Au téléphone, pas par courriel.'),
    advice(
      'Demander à l’informatique de mettre les sauvegardes hors d’atteinte et de copier les traces avant toute réparation.',
    ),
    advice(`Ouvrir votre ${planName(category)}\u00a0: la direction décide s’il se déclenche.`),
    advice('Nommer une personne qui note tout, avec l’heure, dans le tableau de cette page.'),
  ]
}

const avoid: readonly SheetLine[] = [
  advice('Ne pas éteindre ni redémarrer un appareil touché\u00a0: des traces utiles disparaîtraient.'),
  advice('Ne pas payer, ne pas répondre au message\u00a0: rien ne garantit le retour des données.'),
  advice('Ne rien effacer, ne rien réinstaller, ne rien restaurer tant que les traces ne sont pas copiées.'),
  advice('Ne brancher ni clé USB ni disque de sauvegarde sur un appareil touché.'),
  advice('Ne pas écrire sur l’attaque dans la messagerie de travail\u00a0: l’attaquant la lit peut-être.'),
  advice('Ne chercher aucun fautif, ne rien publier sans la direction. Remercier qui a prévenu.'),
]

const keep: readonly SheetLine[] = [
  advice(
    'Photographier les écrans, garder les messages reçus et les numéros de dossier. Aucune donnée de santé sur cette feuille.',
  ),
]

function declarations(category: string): readonly SheetLine[] {
  return [
    ...portal(category),
    ...authorities(category),
    {
      text: 'Données personnelles volées, perdues ou illisibles\u00a0: notifier à la CNIL, si possible dans les 72 heures après l’avoir appris, sauf si un risque pour les personnes est peu probable. Le DPO aide à en juger.',
      sources: ['gdpr'],
    },
    {
      text: 'Porter plainte, à la police ou à la gendarmerie, au plus tard 72 heures après avoir appris l’attaque\u00a0: c’est une condition pour que l’assurance indemnise.',
      sources: ['insurance-code'],
    },
    advice('Prévenir l’assureur, dans le délai écrit au contrat.'),
  ]
}

function portal(category: string): readonly SheetLine[] {
  if (isSocialOnly(category)) {
    return [
      {
        text: 'Portail national de signalement\u00a0: nos sources visent les établissements médico-sociaux\u202f; vérifier si votre catégorie en relève.',
        sources: ['decree'],
      },
    ]
  }
  const whose = establishmentKind(category) === null ? ' (établissements de santé et médico-sociaux)' : ''
  return [
    {
      text: `Incident significatif ou grave${whose}, malveillant ou non, même venu d’un fournisseur\u00a0: le directeur ou son délégué le déclare sans délai sur le portail national de signalement.`,
      sources: ['decree', 'instruction'],
    },
    {
      text: 'Le CERT Santé en avertit l’ARS. Il peut aider à répondre à l’incident.',
      sources: ['instruction', 'ans'],
    },
  ]
}

/** Serious dysfunctions are reported by an ESSMS to those who authorised it; for hospitals our sources name no one else. */
function authorities(category: string): readonly SheetLine[] {
  const kind = establishmentKind(category)
  if (kind === 'es') return []
  if (kind === null) return [advice('Prévenir aussi vos autorités (ARS, Département…), selon votre plan de crise.')]
  return [
    {
      text: `Dysfonctionnement grave dans l’accueil ou les soins\u00a0: prévenir aussi ${authorityNames(category)}.`,
      sources: ['social-action-code'],
    },
  ]
}

function authorityNames(category: string): string {
  const known = knownAuthorities(category)
  if (known === null) return 'les autorités qui vous ont autorisés (ARS, Département…)'
  return known.includes('pjj') ? 'le Département (et la PJJ, si elle vous a autorisés)' : 'l’ARS et le Département'
}
