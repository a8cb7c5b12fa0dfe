import Typography from '@mui/material/Typography'
import type { GridColDef } from '@mui/x-data-grid'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { shownProgress } from '../../../questionnaires/action-edits'
import { formatCents } from '../../format'
import { actionStatuses, actionStatusWords, priorityWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { ActionTitleCell } from './action-title-cell'
import { dayColumn, numberColumn, textColumn } from './edited-columns'
import { chosenPriority, effortWords, questionnairesOf } from './plan-model'
import { SelectEditCell } from './select-edit-cell'
import { StatusChip } from './status-chip'

type ColumnsInput = {
  /** YYYY-MM-DD. */
  readonly today: string
  /** What has no column of its own is said under the title. */
  readonly captioned: { readonly domain: boolean; readonly effort: boolean; readonly belongs: boolean }
  /** Progress has no column of its own: it is said under the status. */
  readonly progressUnderStatus: boolean
  /** Columns are measured in px: larger text needs wider ones. */
  readonly scale: number
  readonly onOpen: (key: string) => void
}

const { columns: names } = plan

/** Lengths and amounts that main accepts. */
const MAX_SHORT = 500
const MAX_COMMENT = 20_000
const MAX_EUROS = 1_000_000_000

/** The columns of the plan. Those marked editable are written as soon as their cell is left. */
export function planColumns(input: ColumnsInput): GridColDef<PlanAction>[] {
  const { today, captioned, progressUnderStatus, scale, onOpen } = input
  const columns: GridColDef<PlanAction>[] = [
    {
      field: 'priority',
      headerName: names.priority,
      type: 'singleSelect',
      width: 86,
      editable: true,
      renderEditCell: (params) => <SelectEditCell {...params} />,
      valueOptions: ([1, 2, 3] as const).map((value) => ({ value, label: priorityWords[value] })),
      valueSetter: (value: PlanAction['priority'], action) => ({
        ...action,
        priority: value,
        edits: { ...action.edits, priority: chosenPriority(action, value) },
      }),
    },
    {
      field: 'title',
      headerName: names.title,
      flex: 1,
      minWidth: 172,
      hideable: false,
      rowHeader: true,
      renderCell: ({ row, tabIndex }) => (
        <ActionTitleCell
          action={row}
          caption={captionOf(row, captioned)}
          tabIndex={tabIndex}
          onOpen={() => onOpen(row.key)}
        />
      ),
    },
    { field: 'domain', headerName: names.domain, width: 126, valueGetter: (_, action) => domainOf(action) },
    {
      field: 'effortHours',
      headerName: names.effort,
      width: 116,
      type: 'number',
      align: 'left',
      headerAlign: 'left',
      valueFormatter: (hours: number) => effortWords(hours),
    },
    textColumn('owner', names.owner, { width: 98 }, MAX_SHORT),
    // Room for the longest word of the roles: « l’accompagnement ».
    textColumn('doneBy', names.doneBy, { flex: 0.5, minWidth: 142 }, MAX_SHORT),
    dayColumn(today),
    {
      field: 'status',
      headerName: names.status,
      type: 'singleSelect',
      width: 114,
      editable: true,
      valueGetter: (_, action) => action.edits.status,
      valueSetter: (value: ActionEdits['status'], action) => ({ ...action, edits: { ...action.edits, status: value } }),
      renderEditCell: (params) => <SelectEditCell {...params} />,
      valueOptions: actionStatuses.map((value) => ({ value, label: actionStatusWords[value] })),
      renderCell: ({ row }) => <Status action={row} withProgress={progressUnderStatus} />,
    },
    numberColumn({
      field: 'progress',
      headerName: names.progress,
      width: 106,
      max: 100,
      whole: true,
      invalidText: plan.percentInvalid,
      // A cell left empty is a progress of nothing.
      read: ({ edits }) => shownProgress(edits),
      write: (edits, value) => ({ ...edits, progress: value ?? 0 }),
      // Nothing done is nothing to read.
      words: (value) => (value === 0 ? '' : plan.percent(value)),
    }),
    numberColumn({
      field: 'estimatedCost',
      headerName: names.estimatedCost,
      width: 108,
      max: MAX_EUROS,
      whole: false,
      invalidText: plan.eurosInvalid,
      read: ({ edits }) => edits.estimatedCost,
      write: (edits, value) => ({ ...edits, estimatedCost: value }),
      words: (euros) => formatCents(Math.round(euros * 100)),
    }),
    textColumn('comment', names.comment, { flex: 0.5, minWidth: 140 }, MAX_COMMENT),
    { field: 'belongs', headerName: names.belongs, width: 116, valueGetter: (_, action) => belongsWords(action) },
    {
      field: 'questionnaires',
      headerName: names.questionnaires,
      width: 200,
      valueGetter: (_, action) => questionnairesOf(action).join(', '),
    },
  ]
  return columns.map(({ width, minWidth, ...column }) => ({
    ...column,
    ...(width !== undefined && { width: width * scale }),
    ...(minWidth !== undefined && { minWidth: minWidth * scale }),
  }))
}

const domainOf = ({ kind, domainShort, domainTitle }: PlanAction): string =>
  kind === 'manual' ? plan.manual : domainShort || domainTitle

const belongsWords = ({ establishmentId }: PlanAction): string =>
  establishmentId === null ? plan.belongs.organisation : plan.belongs.site

/** « Sauvegarde · Faible · 6 h · Entité juridique · Demandée par 2 questionnaires ». */
function captionOf(action: PlanAction, { domain, effort, belongs }: ColumnsInput['captioned']): string {
  const askedBy = questionnairesOf(action).length
  return [
    domain ? domainOf(action) : '',
    effort ? effortWords(action.effortHours) : '',
    belongs ? belongsWords(action) : '',
    askedBy > 1 ? plan.askedBy(askedBy) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function Status({ action, withProgress }: { readonly action: PlanAction; readonly withProgress: boolean }) {
  const { edits } = action
  const remarks = [
    ...(withProgress && edits.progress > 0 && edits.status !== 'done' ? [plan.percent(edits.progress)] : []),
    ...(edits.status === 'abandoned' && edits.statusReason.trim() === '' ? [plan.reasonMissing] : []),
  ]
  return (
    <div>
      <StatusChip status={edits.status} />
      {remarks.map((remark) => (
        <Typography key={remark} variant="caption" component="p">
          {remark}
        </Typography>
      ))}
    </div>
  )
}
