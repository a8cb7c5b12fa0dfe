import { anId } from '../../../testing/builders'
import type { ReadyFile } from '../plan-import-model'

/** A workbook with one of each: changes, a conflict, a new line, a copy, a removed line, a cell that is not read. */
export const aReadyFile: ReadyFile = {
  outcome: 'ready',
  fileName: 'Plan – retour.xlsx',
  token: anId(8),
  exportedAt: '2026-11-20T10:00:00.000Z',
  notes: ['Ce classeur contient des macros.'],
  changed: [
    {
      key: 'essai/tester-sauvegardes',
      title: 'Tester les sauvegardes',
      row: 5,
      differences: [
        { field: 'owner', before: 'Aïcha', after: 'Yann', atExport: null },
        { field: 'dueDate', before: '15/02/2027', after: '28/03/2027', atExport: '31/01/2027' },
      ],
    },
    {
      key: 'manuel/1',
      title: 'Remplacer le serveur',
      row: 6,
      differences: [{ field: 'actualCost', before: '', after: '5\u202f100\u00a0€', atExport: null }],
    },
  ],
  added: [
    { row: 8, title: 'Changer les serrures', copyOf: null, fields: [{ field: 'dueDate', words: '01/05/2027' }] },
    { row: 9, title: 'Tester les sauvegardes', copyOf: 'Tester les sauvegardes', fields: [] },
  ],
  missing: [{ key: 'essai/former', title: 'Former les équipes' }],
  refused: [{ row: 7, column: 'Échéance', text: 'fin mars', reason: 'Une date est attendue, comme 31/01/2027.' }],
  unchanged: 12,
}
