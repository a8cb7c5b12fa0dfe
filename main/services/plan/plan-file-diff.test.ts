import { describe, expect, it } from 'vitest'
import { aPlanAction, someEdits } from '../../exports/testing/a-plan'
import type { PlanAction } from '../../ipc/contract'
import type { TypedValue, WorkbookContent } from '../../workbooks/content'
import { readPlanFile } from './plan-file-reading'
import {
  aReturnedPlan,
  columnOf,
  compared,
  date,
  FIRST_ROW,
  number,
  PLAN_SHEET,
  text,
  typed,
  withPlan,
} from './testing/a-returned-plan'

const actions: readonly PlanAction[] = [
  aPlanAction({ key: 'essai/un', title: 'Nommer un responsable', edits: someEdits({ owner: 'Aïcha', progress: 20 }) }),
  aPlanAction({ key: 'essai/?2.2', kind: 'inquiry', title: 'Se renseigner\u00a0: copie', edits: someEdits() }),
  aPlanAction({
    key: 'manuel/3',
    kind: 'manual',
    edits: someEdits({ title: 'Remplacer le serveur', estimatedCost: 4800 }),
  }),
]
const [FIRST, SECOND, THIRD, BELOW] = [FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 2, FIRST_ROW + 3]

describe('a plan that comes back', () => {
  it('has no difference when nobody touched it', async () => {
    const { changed, added, missing, refused, unchanged, notes } = compared(await aReturnedPlan(actions), actions)
    expect({ changed, added, missing, refused, unchanged, notes }).toEqual({
      changed: [],
      added: [],
      missing: [],
      refused: [],
      unchanged: 3,
      notes: [],
    })
  })

  it('shows each change in words, before and after', async () => {
    let file = await aReturnedPlan(actions)
    file = typed(file, FIRST, 'owner', text('Yann Le Goff'))
    file = typed(file, FIRST, 'dueDate', date('2027-03-28'))
    file = typed(file, FIRST, 'progress', number(0.5))
    file = typed(file, THIRD, 'estimatedCost', null)
    file = typed(file, THIRD, 'title', text('Remplacer les deux serveurs'))
    const { changed, unchanged } = compared(file, actions)
    expect(changed.map(({ key, row, differences }) => [key, row, differences])).toEqual([
      [
        'essai/un',
        FIRST,
        [
          { field: 'owner', before: 'Aïcha', after: 'Yann Le Goff', atExport: null },
          { field: 'dueDate', before: '', after: '28/03/2027', atExport: null },
          { field: 'progress', before: '20\u00a0%', after: '50\u00a0%', atExport: null },
        ],
      ],
      [
        'manuel/3',
        THIRD,
        [
          { field: 'title', before: 'Remplacer le serveur', after: 'Remplacer les deux serveurs', atExport: null },
          { field: 'estimatedCost', before: '4\u202f800\u00a0€', after: '', atExport: null },
        ],
      ],
    ])
    expect(unchanged).toBe(1)
  })

  it.each<[string, Parameters<typeof typed>[2], TypedValue, string]>([
    ['a status without accent, in capitals', 'status', text('TERMINEE'), 'Faite'],
    ['a status in English', 'status', text('In progress'), 'En cours'],
    ['a priority as a number', 'priority', number(1), 'P1'],
    ['a day typed as a text', 'dueDate', text('31/1/27'), '31/01/2027'],
    ['a day typed the plain way', 'dueDate', text('2027-01-31'), '31/01/2027'],
    ['a share typed as a text', 'progress', text('75 %'), '75\u00a0%'],
    ['a share typed as a whole number', 'progress', number(75), '75\u00a0%'],
    ['a finished share', 'progress', number(1), '100\u00a0%'],
    ['an amount with a comma and a currency', 'actualCost', text('1\u202f250,50 €'), '1\u202f250,5\u00a0€'],
    ['an amount with a dot', 'actualCost', text('1250.5'), '1\u202f250,5\u00a0€'],
    ['hours with their unit', 'effortHours', text('12,5 h'), '12,5\u00a0h'],
    ['a year as a text', 'costYear', text('2028'), '2028'],
    ['a yes of one letter', 'recurring', text('O'), 'Oui'],
    ['a tick of a spreadsheet', 'recurring', { kind: 'boolean', value: true }, 'Oui'],
    ['helpers in any order', 'helpers', text('crrc ; Prestataire'), 'Prestataire, CRRC'],
    ['a number in a text column', 'comment', number(12.5), '12,5'],
    ['a day in a text column', 'comment', date('2027-01-31'), '31/01/2027'],
  ])('reads %s', async (_what, field, value, after) => {
    const { changed, refused } = compared(typed(await aReturnedPlan(actions), SECOND, field, value), actions)
    expect(changed[0]?.differences).toEqual([expect.objectContaining({ field, after })])
    expect(refused).toEqual([])
  })

  it.each<[string, Parameters<typeof typed>[2], TypedValue | null, RegExp]>([
    ['text in a date column', 'dueDate', text('fin mars'), /Une date est attendue/],
    ['a day that does not exist', 'dueDate', text('31/02/2027'), /Une date est attendue/],
    ['a number in a date column', 'dueDate', number(2027), /Une date est attendue/],
    ['a year typed in a date cell', 'dueDate', date('1905-07-19'), /Vérifiez l’année/],
    ['a status that is none', 'status', text('Peut-être'), /À faire, En cours, Bloquée, Faite, Abandonnée/],
    ['a status that was emptied', 'status', null, /Un de ces mots/],
    ['a priority that is none', 'priority', text('haute'), /P1, P2 ou P3/],
    ['a share beyond all', 'progress', number(150), /entre 0 et 100/],
    ['a negative cost', 'actualCost', number(-5), /montant/],
    ['words in a cost', 'actualCost', text('environ 1000'), /montant/],
    ['no hours at all', 'effortHours', number(0), /nombre d’heures/],
    ['half a year', 'costYear', number(2027.5), /Une année/],
    ['helpers nobody knows', 'helpers', text('ma cousine'), /vous, prestataire, GRADeS, CRRC/],
    ['neither yes nor no', 'recurring', text('parfois'), /Oui ou Non/],
    ['a text too long', 'owner', text('a'.repeat(501)), /500/],
    ['an error of the spreadsheet', 'comment', { kind: 'error', value: '#REF!' }, /#REF!/],
    ['the title of a proposed action', 'title', text('Autre chose'), /ne se change pas/],
    ['a title that was emptied', 'title', null, /ne se change pas/],
  ])('refuses %s, says why, and changes nothing of it', async (_what, field, value, reason) => {
    const { changed, refused } = compared(typed(await aReturnedPlan(actions), SECOND, field, value), actions)
    expect(changed).toEqual([])
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ row: SECOND })
    expect(refused[0]?.reason).toMatch(reason)
  })

  it('reads the rest of a line of which a cell is refused', async () => {
    let file = typed(await aReturnedPlan(actions), FIRST, 'dueDate', text('bientôt'))
    file = typed(file, FIRST, 'comment', text('Vu avec Léa'))
    const { changed, refused } = compared(file, actions)
    expect(changed[0]?.differences.map(({ field }) => field)).toEqual(['comment'])
    expect(refused).toMatchObject([{ row: FIRST, column: 'Échéance', text: 'bientôt' }])
  })

  it('never takes the result of a formula', async () => {
    const { changed, refused } = compared(
      typed(await aReturnedPlan(actions), FIRST, 'actualCost', number(5), true),
      actions,
    )
    expect(changed).toEqual([])
    expect(refused).toMatchObject([{ row: FIRST, column: 'Coût réel (€)', text: '5' }])
    expect(refused[0]?.reason).toMatch(/formule/)
  })

  it('takes no merged cell for an emptied one', async () => {
    const content = withPlan(await aReturnedPlan(actions), (sheet) => {
      const rows = sheet.rows.map((row) =>
        row.number === FIRST
          ? { ...row, cells: row.cells.filter(({ column }) => column !== columnOf(sheet, 'owner')) }
          : row,
      )
      return { ...sheet, rows, mergedRanges: [...sheet.mergedRanges, 'C5:E5'] }
    })
    const { changed, refused } = compared(content, actions)
    expect(changed).toEqual([])
    expect(refused).toMatchObject([{ row: FIRST, column: 'Pilote, Réalisé par' }])
    expect(refused[0]?.reason).toMatch(/fusionnées/)
  })

  it('comes back to what Sextant proposes where a cell is emptied', async () => {
    const edited = [aPlanAction({ key: 'essai/un', edits: someEdits({ priority: 1, effortHours: 30 }) })]
    let file = typed(await aReturnedPlan(edited), FIRST, 'priority', null)
    file = typed(file, FIRST, 'effortHours', null)
    expect(compared(file, edited).changed[0]?.differences).toEqual([
      { field: 'priority', before: 'P1', after: 'P2', atExport: null },
      { field: 'effortHours', before: '30\u00a0h', after: '8\u00a0h', atExport: null },
    ])
    const untouched = [aPlanAction({ key: 'essai/un' })]
    const emptied = typed(await aReturnedPlan(untouched), FIRST, 'priority', null)
    expect(compared(emptied, untouched)).toMatchObject({ changed: [], unchanged: 1 })
  })
})

describe('a plan that changed on both sides', () => {
  const now = [
    { ...actions[0], edits: someEdits({ owner: 'Léa', progress: 60, comment: 'Écrit ici' }) } as PlanAction,
    ...actions.slice(1),
  ]

  it('shows a conflict, with what stood when the workbook left', async () => {
    const file = typed(await aReturnedPlan(actions), FIRST, 'owner', text('Yann'))
    expect(compared(file, now).changed[0]?.differences).toEqual([
      { field: 'owner', before: 'Léa', after: 'Yann', atExport: 'Aïcha' },
    ])
  })

  it('does not bring back what was changed here only', async () => {
    expect(compared(await aReturnedPlan(actions), now)).toMatchObject({ changed: [], unchanged: 3 })
  })

  it('has no difference where both say the same', async () => {
    const file = typed(await aReturnedPlan(actions), FIRST, 'owner', text('Léa'))
    expect(compared(file, now).changed).toEqual([])
  })
})

describe('the lines of a plan that comes back', () => {
  it('proposes as a new action what someone typed below', async () => {
    let file = typed(await aReturnedPlan(actions), BELOW, 'title', text('Changer les serrures'))
    file = typed(file, BELOW, 'owner', text('Services techniques'))
    file = typed(file, BELOW, 'dueDate', text('demain'))
    const { added, refused, changed, unchanged } = compared(file, actions)
    expect(added).toMatchObject([
      {
        row: BELOW,
        title: 'Changer les serrures',
        copyOf: null,
        fields: [{ field: 'owner', words: 'Services techniques' }],
      },
    ])
    expect(refused).toMatchObject([{ row: BELOW, column: 'Échéance' }])
    expect({ changed, unchanged }).toEqual({ changed: [], unchanged: 3 })
  })

  it('refuses a line without a title, and does not see one where nothing is said', async () => {
    let file = typed(await aReturnedPlan(actions), BELOW, 'estimatedCost', number(9000))
    file = typed(file, BELOW + 1, 'recurring', text('Non'))
    file = typed(file, BELOW + 2, 'comment', text('  '))
    const { added, refused } = compared(file, actions)
    expect(added).toEqual([])
    expect(refused).toMatchObject([{ row: BELOW, column: '', reason: 'Une action a besoin d’un intitulé.' }])
  })

  it('keeps the first of two lines with the same id, and proposes the other as a copy', async () => {
    const content = withPlan(await aReturnedPlan(actions), (sheet) => {
      const copied = sheet.rows.find((row) => row.number === FIRST)
      return { ...sheet, rows: [...sheet.rows, { number: BELOW, hidden: false, cells: copied?.cells ?? [] }] }
    })
    const { added, changed, unchanged } = compared(typed(content, BELOW, 'owner', text('Quelqu’un')), actions)
    expect(added).toMatchObject([{ row: BELOW, title: 'Nommer un responsable', copyOf: 'Nommer un responsable' }])
    expect({ changed, unchanged }).toEqual({ changed: [], unchanged: 3 })
  })

  it('tells which open actions lost their line, and no other', async () => {
    const done = [...actions, aPlanAction({ key: 'essai/faite', edits: someEdits({ status: 'done' }) })]
    const content = withPlan(await aReturnedPlan(done), (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ number: row }) => row <= FIRST),
    }))
    expect(compared(content, done).missing).toEqual([
      { key: 'essai/?2.2', title: 'Se renseigner\u00a0: copie' },
      { key: 'manuel/3', title: 'Remplacer le serveur' },
    ])
  })

  it('does not count as missing what came into the plan since', async () => {
    const more = [...actions, aPlanAction({ key: 'essai/nouvelle' })]
    expect(compared(await aReturnedPlan(actions), more).missing).toEqual([])
  })

  it('refuses a line pasted from the workbook of another site, even for an action that this site has', async () => {
    const content = withPlan(await aReturnedPlan(actions), (sheet) => {
      const idColumn = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
      const cells = [
        { column: columnOf(sheet, 'title'), formula: false, ...text('Nommer un responsable') },
        { column: idColumn, formula: false, ...text('essai/un@99999999') },
      ]
      return { ...sheet, rows: [...sheet.rows, { number: BELOW, hidden: false, cells }] }
    })
    const { added, refused, unchanged } = compared(content, actions)
    expect(added).toEqual([])
    expect(refused).toMatchObject([{ row: BELOW, text: 'Nommer un responsable' }])
    expect(refused[0]?.reason).toMatch(/autre établissement/)
    expect(unchanged).toBe(3)
  })

  it('says that an action left the plan only when its line was worked on', async () => {
    const content = await aReturnedPlan(actions)
    expect(compared(content, actions.slice(1))).toMatchObject({ refused: [], unchanged: 2 })
    const worked = compared(typed(content, FIRST, 'comment', text('Fait mardi')), actions.slice(1))
    expect(worked.refused).toMatchObject([{ row: FIRST, text: 'Nommer un responsable' }])
    expect(worked.refused[0]?.reason).toMatch(/n’est plus dans le plan/)
  })
})

describe('a workbook whose plan is not where it was', () => {
  it('is known whatever the names of its sheets, lines added above, columns added and taken away', async () => {
    const content = await aReturnedPlan(actions)
    const moved: WorkbookContent = {
      ...content,
      sheets: content.sheets.map((sheet, index) => {
        const owner = columnOf(sheet, 'owner')
        const rows = sheet.rows.map((row) => ({
          ...row,
          number: sheet.name === PLAN_SHEET ? row.number + 7 : row.number,
          cells: row.cells.map((cell) =>
            sheet.name === PLAN_SHEET && row.number === 4 && cell.column === owner
              ? { column: owner, formula: false, ...text('Mon avis') }
              : cell,
          ),
        }))
        return { ...sheet, name: `Feuille${index}`, rows }
      }),
    }
    const { changed, unchanged, notes } = compared(moved, actions)
    expect({ changed, unchanged }).toEqual({ changed: [], unchanged: 3 })
    expect(notes).toEqual([
      'Ces colonnes ne sont pas dans le classeur, rien n’y change\u00a0: Pilote.',
      'Ces colonnes ont été ajoutées, elles ne sont pas lues\u00a0: Mon avis.',
    ])
  })

  it('can be read without its hidden sheet: nothing then tells conflicts nor missing lines', async () => {
    const content = await aReturnedPlan(actions)
    const lost = { ...content, sheets: content.sheets.filter(({ hidden }) => hidden === false) }
    const read = compared(typed(lost, FIRST, 'owner', text('Yann')), actions)
    expect(read.base).toBeNull()
    expect(read.missing).toEqual([])
    expect(read.changed[0]?.differences).toEqual([{ field: 'owner', before: 'Aïcha', after: 'Yann', atExport: null }])
    expect(read.notes[0]).toMatch(/ne dit plus quand il a quitté Sextant/)
  })

  it('reads the workbook of the version before, by its headers', async () => {
    const headers = ['Priorité', 'Niveau', 'Action', 'Origine', 'Pilote', 'Réalisé par', 'Échéance', 'Statut', 'Effort']
    const all = [...headers, 'Coût', 'Commentaire', 'Thématique', 'Pourquoi', 'Identifiant de ligne (ne pas modifier)']
    const line = (number_: number, values: readonly string[]) => ({
      number: number_,
      hidden: false,
      cells: values.map((value, index) => ({ column: index + 1, formula: false, ...text(value) })),
    })
    const old: WorkbookContent = {
      notes: [],
      sheets: [
        {
          name: 'Plan d’action',
          hidden: false,
          mergedRanges: ['A3:K3'],
          rows: [
            line(1, ['Plan d’action']),
            line(4, all),
            line(5, [
              'P2',
              'À mener',
              'Nommer un responsable',
              'x',
              'Yann',
              '',
              '',
              'À faire',
              '8',
              'Sans achat',
              '',
              '',
              '',
              'essai/un',
            ]),
          ],
        },
      ],
    }
    const read = compared(old, actions)
    expect(read.changed[0]?.differences).toEqual([{ field: 'owner', before: 'Aïcha', after: 'Yann', atExport: null }])
    expect(read.refused).toEqual([])
    expect(read.notes.join('\n')).toMatch(/version antérieure/)
  })

  it('is refused, with what to do, when it is something else', async () => {
    const content = await aReturnedPlan(actions)
    const refusal = (changed: WorkbookContent) => {
      const read = readPlanFile(changed)
      return 'refused' in read ? read.refused.join(' ') : 'read'
    }
    const foreign = [{ name: 'Feuil1', hidden: false, mergedRanges: [], rows: [] }]
    expect(refusal({ notes: [], sheets: foreign })).toMatch(/n’est pas un plan d’action exporté par Sextant/)
    const noPlan = content.sheets.filter(({ name }) => name !== PLAN_SHEET)
    expect(refusal({ ...content, sheets: noPlan })).toMatch(/n’est plus dans ce classeur/)
    const noIds = withPlan(content, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })),
    }))
    expect(refusal(noIds)).toMatch(/ne peuvent pas être reconnues/)
    const tooRecent = content.sheets.map((sheet) =>
      sheet.name === PLAN_SHEET
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.number === 2
                ? {
                    ...row,
                    cells: row.cells.map((cell) =>
                      cell.value === '1' ? { ...cell, kind: 'text' as const, value: '9' } : cell,
                    ),
                  }
                : row,
            ),
          },
    )
    expect(refusal({ ...content, sheets: tooRecent })).toMatch(/version plus récente/)
  })
})
