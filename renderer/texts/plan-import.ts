import type { PlanField } from '../../main/ipc/contract'
import { formatLongDay, formatNumber, formatTime, today } from '../format'
import { counted } from './plural'

/** The columns of the workbook, named as there. */
const columns: Record<PlanField, string> = {
  title: 'Action',
  priority: 'Priorité',
  owner: 'Pilote',
  doneBy: 'Réalisé par',
  dueDate: 'Échéance',
  status: 'Statut',
  statusReason: 'Motif d’abandon',
  progress: 'Avancement',
  effortHours: 'Effort',
  helpers: 'Qui peut aider',
  estimatedCost: 'Coût estimé',
  actualCost: 'Coût réel',
  costYear: 'Année',
  recurring: 'Récurrent',
  comment: 'Commentaire',
}

/** What will be written, or was: « 3 changements, 1 ajout, 1 abandon ». */
function sum(changes: number, added: number, abandoned: number): string {
  return [
    ...(changes === 0 ? [] : [counted(changes, 'changement')]),
    ...(added === 0 ? [] : [counted(added, 'ajout')]),
    ...(abandoned === 0 ? [] : [counted(abandoned, 'abandon ou retrait', 'abandons ou retraits')]),
  ].join(', ')
}

/** Words of the reading of an edited workbook. */
export const planImport = {
  columns,
  title: 'Relire un classeur modifié',
  choosing: 'Choisissez le classeur. Il est lu à part, sans rien exécuter de ce qu’il contient.',
  reading: 'Lecture du classeur',
  file: (name: string) => `Fichier\u00a0: ${name}`,
  refused: 'Ce classeur n’a pas été relu. Rien n’a changé.',
  other: 'Choisir un autre fichier',
  exportedAt: (instant: string) =>
    `Classeur exporté le ${formatLongDay(today(new Date(instant)))} à ${formatTime(instant)}.`,
  nothingYet: 'Rien n’est encore changé dans Sextant\u00a0: cochez ce que vous acceptez.',
  summary: (changed: number, added: number, missing: number, refused: number, unchanged: number) =>
    [
      changed === 0 ? 'Aucune action ne diffère' : `${counted(changed, 'action diffère', 'actions diffèrent')}`,
      ...(added === 0 ? [] : [counted(added, 'ligne ajoutée', 'lignes ajoutées')]),
      ...(missing === 0 ? [] : [counted(missing, 'ligne supprimée', 'lignes supprimées')]),
      ...(refused === 0 ? [] : [counted(refused, 'case ou ligne non lue', 'cases ou lignes non lues')]),
      `${formatNumber(unchanged)}\u00a0${unchanged < 2 ? 'inchangée' : 'inchangées'}`,
    ].join(' · '),
  notes: 'Remarques',
  nothing: 'Ce classeur ne propose aucun changement.',
  changed: {
    title: 'Ce qui a changé dans le classeur',
    all: 'Tout accepter',
    none: 'Tout refuser',
    byColumn: 'Accepter par colonne',
    column: (name: string, count: number) => `${name}\u00a0: ${formatNumber(count)}`,
    accept: 'Accepter',
    what: 'Colonne',
    before: 'Dans Sextant',
    after: 'Dans le classeur',
    row: (title: string, row: number) => `${title} (ligne ${formatNumber(row)})`,
    acceptRow: (title: string) => `Accepter tout pour «\u00a0${title}\u00a0»`,
    acceptField: (column: string, title: string) => `${column}, «\u00a0${title}\u00a0»`,
    empty: '(vide)',
    conflict: 'Changé aussi dans Sextant',
    atExport: (words: string) => `À l’export\u00a0: ${words === '' ? '(vide)' : words}`,
    conflicts: (count: number) =>
      count < 2
        ? '1 case a changé des deux côtés depuis l’export\u00a0: elle n’est pas cochée. L’accepter remplace ce qui est dans Sextant.'
        : `${formatNumber(count)} cases ont changé des deux côtés depuis l’export\u00a0: elles ne sont pas cochées. Les accepter remplace ce qui est dans Sextant.`,
  },
  added: {
    title: 'Lignes ajoutées',
    about: 'Chaque ligne cochée devient une action ajoutée à la main.',
    row: (title: string, row: number) => `${title} (ligne ${formatNumber(row)})`,
    copy: (title: string) => `Copie de la ligne «\u00a0${title}\u00a0», qui garde sa place.`,
    more: (count: number) =>
      `${formatNumber(count)} autres lignes ajoutées ne sont pas montrées, ni reprises. Vérifiez le classeur.`,
  },
  missing: {
    title: 'Lignes supprimées du classeur',
    about:
      'Ces actions restent dans le plan, sauf si vous les cochez. Une action proposée par Sextant est alors abandonnée\u202f; une action ajoutée à la main est retirée.',
  },
  refusedCells: {
    title: 'Ce qui n’a pas été lu',
    about: 'Le reste de ces lignes l’a été. Corrigez le classeur et relisez-le, ou reportez ces valeurs à la main.',
    row: 'Ligne',
    column: 'Colonne',
    text: 'Contenu',
    reason: 'Pourquoi',
    wholeRow: '(toute la ligne)',
    more: (count: number) => `Et ${formatNumber(count)} autres.`,
  },
  apply: (changes: number, added: number, abandoned: number) => {
    const what = sum(changes, added, abandoned)
    return what === '' ? 'Appliquer' : `Appliquer\u00a0: ${what}`
  },
  applying: 'Enregistrement…',
  changedSince:
    'Le plan a changé pendant la relecture\u00a0: rien n’a été écrit. Relisez le classeur pour voir où il en est.',
  readAgain: 'Relire le classeur',
  done: (changes: number, added: number, abandoned: number) =>
    `Le plan est à jour\u00a0: ${sum(changes, added, abandoned)}.`,
  undo: 'Annuler cette relecture',
  undone: 'La relecture est annulée\u00a0: le plan est comme avant.',
} as const
