import { type GridColDef, GridEditInputCell, type GridRenderEditCellParams } from '@mui/x-data-grid'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { formatDay } from '../../format'
import { isWrittenAsDay, parseDay } from '../../parse-day'
import { parseNumber } from '../../parse-number'
import { plan } from '../../texts/plan'
import { emptyLast } from './plan-model'
import { DueDate } from './pressure-words'
import { TextEditCell } from './text-edit-cell'

/** A text of an action, edited in its cell. */
export function textColumn(
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
        // What is typed is written as it stands when the window closes.
        debounceMs={0}
        slotProps={{ root: { slotProps: { htmlInput: { maxLength, 'aria-label': headerName } } } }}
      />
    ),
  }
}

/** The due date, typed in French, with how it presses. */
export function dayColumn(today: string): GridColDef<PlanAction> {
  return {
    field: 'dueDate',
    headerName: plan.columns.dueDate,
    width: 122,
    editable: true,
    getSortComparator: emptyLast,
    valueGetter: (_, action) => action.edits.dueDate ?? '',
    valueSetter: (value: string, action) => {
      const day = parseDay(value)
      return day === 'invalid' ? action : { ...action, edits: { ...action.edits, dueDate: day } }
    },
    preProcessEditCellProps: ({ props }) => ({ ...props, error: parseDay(String(props.value ?? '')) === 'invalid' }),
    renderEditCell: (params) => (
      <TextEditCell
        {...params}
        label={plan.columns.dueDate}
        format={plan.dayFormat}
        invalidText={isWrittenAsDay(String(params.value ?? '')) ? plan.dayImpossible : plan.dayInvalid}
        shown={dayShown}
      />
    ),
    renderCell: ({ row }) => <DueDate action={row} today={today} />,
  }
}

/** The plain day of a cell becomes French; what was typed to open the cell stays as it is. */
function dayShown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) === value ? formatDay(value) : value
}

type NumberColumn = {
  readonly field: 'progress' | 'estimatedCost'
  readonly headerName: string
  readonly width: number
  readonly max: number
  readonly whole: boolean
  readonly invalidText: string
  readonly read: (action: PlanAction) => number | null
  readonly write: (edits: ActionEdits, value: number | null) => ActionEdits
  /** « 40 % », « 1 200 € ». */
  readonly words: (value: number) => string
}

/** A number typed in French, empty when nobody wrote it. */
export function numberColumn(column: NumberColumn): GridColDef<PlanAction> {
  const { field, headerName, width, max, whole, invalidText, read, write, words } = column
  const parse = (text: unknown) => {
    const number = parseNumber(String(text ?? '').replace(/[%€]/g, ''))
    if (number === 'invalid' || number === null) return number
    return number > max || (whole && !Number.isInteger(number)) ? 'invalid' : number
  }
  return {
    field,
    headerName,
    width,
    editable: true,
    // As a text with a decimal comma: what is in the cell when it opens is what a person would type.
    valueGetter: (_, action) => String(read(action) ?? '').replace('.', ','),
    getSortComparator: (direction) => (a: string, b: string) => {
      if (a === '' || b === '') return Number(a === '') - Number(b === '')
      return (Number(a.replace(',', '.')) - Number(b.replace(',', '.'))) * (direction === 'desc' ? -1 : 1)
    },
    valueSetter: (value: string, action) => {
      const number = parse(value)
      return number === 'invalid' || number === read(action)
        ? action
        : { ...action, edits: write(action.edits, number) }
    },
    preProcessEditCellProps: ({ props }) => ({ ...props, error: parse(props.value) === 'invalid' }),
    renderEditCell: (params) => (
      <TextEditCell {...params} label={headerName} invalidText={invalidText} shown={(value) => value} />
    ),
    renderCell: ({ row }) => {
      const value = read(row)
      return value === null ? null : words(value)
    },
  }
}
