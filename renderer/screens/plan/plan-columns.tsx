import Typography from '@mui/material/Typography'
import { type GridColDef, GridEditInputCell, type GridRenderEditCellParams } from '@mui/x-data-grid'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { formatDay } from '../../format'
import { parseDay } from '../../parse-day'
import { actionStatuses, actionStatusWords, priorityWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { ActionTitleCell } from './action-title-cell'
import { DayEditCell } from './day-edit-cell'
import { chosenPriority, effortWords, emptyLast, isLate } from './plan-model'
import { SelectEditCell } from './select-edit-cell'
import { StatusChip } from './status-chip'

type ColumnsInput = {
  /** YYYY-MM-DD. */
  readonly today: string
  readonly shortLabels: ReadonlyMap<string, string>
  /** What a domain is called. */
  readonly domainWord: string
  /** Objective and effort have no column of their own: they are said under the title. */
  readonly captioned: boolean
  /** Columns are measured in px: larger text needs wider ones. */
  readonly scale: number
  readonly onOpen: (key: string) => void
}

const { columns: names } = plan

/** The columns of the plan. Those marked editable are written as soon as their cell is left. */
export function planColumns(input: ColumnsInput): GridColDef<PlanAction>[] {
  const { today, shortLabels, domainWord, captioned, scale, onOpen } = input
  const domainOf = (action: PlanAction) => shortLabels.get(action.domainId) ?? action.domainTitle
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
      minWidth: 197,
      hideable: false,
      rowHeader: true,
      renderCell: ({ row, tabIndex }) => (
        <ActionTitleCell
          action={row}
          caption={captioned ? `${domainOf(row)} · ${effortWords(row.effortHours)}` : null}
          tabIndex={tabIndex}
          onOpen={() => onOpen(row.key)}
        />
      ),
    },
    { field: 'domain', headerName: domainWord, width: 126, valueGetter: (_, action) => domainOf(action) },
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
    textColumn('doneBy', names.doneBy, { flex: 0.5, minWidth: 140 }, MAX_SHORT),
    {
      field: 'dueDate',
      headerName: names.dueDate,
      width: 102,
      editable: true,
      getSortComparator: emptyLast,
      valueGetter: (_, action) => action.edits.dueDate ?? '',
      valueSetter: (value: string, action) => {
        const day = parseDay(value)
        return day === 'invalid' ? action : { ...action, edits: { ...action.edits, dueDate: day } }
      },
      preProcessEditCellProps: ({ props }) => ({ ...props, error: parseDay(String(props.value ?? '')) === 'invalid' }),
      renderEditCell: (params) => <DayEditCell {...params} />,
      renderCell: ({ row }) => <DueDate action={row} today={today} />,
    },
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
      renderCell: ({ row }) => (
        <div>
          <StatusChip status={row.edits.status} />
          {row.edits.status === 'abandoned' && row.edits.statusReason.trim() === '' && (
            <Typography variant="caption" component="p">
              {plan.reasonMissing}
            </Typography>
          )}
        </div>
      ),
    },
    textColumn('comment', names.comment, { flex: 0.5, minWidth: 140 }, MAX_COMMENT),
  ]
  return columns.map(({ width, minWidth, ...column }) => ({
    ...column,
    ...(width !== undefined && { width: width * scale }),
    ...(minWidth !== undefined && { minWidth: minWidth * scale }),
  }))
}

/** Lengths that main accepts. */
const MAX_SHORT = 500
const MAX_COMMENT = 20_000

function textColumn(
  field: 'owner' | 'doneBy' | 'comment',
  headerName: string,
  room: Pick<GridColDef, 'width' | 'flex' | 'minWidth'>,
  maxLength: number,
): GridColDef<PlanAction> {
  return {
    field,
    headerName,
    ...room,
    editable: true,
    getSortComparator: emptyLast,
    valueGetter: (_, action) => action.edits[field],
    valueSetter: (value: string | undefined, action) => ({
      ...action,
      edits: { ...action.edits, [field]: value ?? '' },
    }),
    renderEditCell: (params: GridRenderEditCellParams) => (
      <GridEditInputCell
        {...params}
        slotProps={{ root: { slotProps: { htmlInput: { maxLength, 'aria-label': headerName } } } }}
      />
    ),
  }
}

function DueDate({ action, today }: { readonly action: PlanAction; readonly today: string }) {
  const { dueDate } = action.edits
  if (dueDate === null) return null
  return (
    <div>
      {formatDay(dueDate)}
      {isLate(action, today) && (
        <Typography variant="caption" component="p" color="error" sx={{ fontWeight: 650 }}>
          {plan.late}
        </Typography>
      )}
    </div>
  )
}
