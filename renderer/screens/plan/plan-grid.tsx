import Paper from '@mui/material/Paper'
import useMediaQuery from '@mui/material/useMediaQuery'
import {
  DataGrid,
  GridCellEditStopReasons,
  type GridColumnVisibilityModel,
  type GridEventListener,
  useGridApiRef,
} from '@mui/x-data-grid'
import { frFR } from '@mui/x-data-grid/locales'
import { useMemo, useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { pageNonce } from '../../page-nonce'
import { textScale } from '../../text-scale'
import { plan } from '../../texts/plan'
import { planColumns } from './plan-columns'
import { changedEdits } from './plan-model'
import { useOpenCell } from './use-open-cell'

/** Widths of the window, in CSS px for text of the usual size, from which columns have their place. */
const EVERYTHING_FROM = 1700
const COMMENT_FROM = 1420
const FIGURES_FROM = 1200

const FOCUSED_CELLS = ['cell', 'columnHeader']
  .flatMap((part) => [`& .MuiDataGrid-${part}:focus`, `& .MuiDataGrid-${part}:focus-within`])
  .join()

type PlanGridProps = {
  readonly actions: readonly PlanAction[]
  readonly today: string
  readonly onSave: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  readonly onGiveUp: (key: string) => void
  readonly onOpen: (key: string) => void
}

/** The plan as a table edited in place. A cell whose writing failed stays open with what was typed. */
export function PlanGrid({ actions, today, onSave, onGiveUp, onOpen }: PlanGridProps) {
  const scale = textScale()
  const everything = useMediaQuery(`(min-width: ${EVERYTHING_FROM * scale}px)`)
  const commented = useMediaQuery(`(min-width: ${COMMENT_FROM * scale}px)`)
  const figures = useMediaQuery(`(min-width: ${FIGURES_FROM * scale}px)`)
  const [chosen, setChosen] = useState<GridColumnVisibilityModel>({})
  const visibility = {
    domain: everything,
    effortHours: everything,
    belongs: everything,
    questionnaires: false,
    comment: commented,
    progress: figures,
    estimatedCost: figures,
    ...chosen,
  }
  const { domain, effortHours, belongs, progress } = visibility
  const columns = useMemo(
    () =>
      planColumns({
        today,
        captioned: { domain: !domain, effort: !effortHours, belongs: !belongs },
        progressUnderStatus: !progress,
        scale,
        onOpen,
      }),
    [today, domain, effortHours, belongs, progress, scale, onOpen],
  )

  const api = useGridApiRef()
  useOpenCell(api, onSave)
  const processRowUpdate = async (edited: PlanAction, before: PlanAction): Promise<PlanAction> => {
    const change = changedEdits(before.edits, edited.edits)
    if (Object.keys(change).length === 0) return before
    const saved = await onSave(edited.key, change)
    // The reason of an abandonment is part of it: it is asked at once.
    if (change.status === 'abandoned' && saved.edits.statusReason.trim() === '') onOpen(saved.key)
    return saved
  }
  const openFromKeyboard: GridEventListener<'cellKeyDown'> = ({ field, id, isEditable, cellMode }, event) => {
    const toOpen = field === 'title' || (field === 'comment' && !isEditable)
    if (event.key === 'Enter' && toOpen && cellMode === 'view') {
      event.preventDefault()
      onOpen(String(id))
    }
  }

  return (
    <Paper sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <DataGrid
        apiRef={api}
        aria-label={plan.title}
        nonce={pageNonce()}
        // The grid would build its filters with `new Function`, which the policy of the page forbids.
        disableEval
        rows={actions}
        columns={columns}
        getRowId={(action) => action.key}
        getRowHeight={() => 'auto'}
        columnVisibilityModel={visibility}
        onColumnVisibilityModelChange={setChosen}
        // A comment of several lines would lose them in a cell: it is edited in the action itself.
        isCellEditable={({ field, row }) => field !== 'comment' || !row.edits.comment.includes('\n')}
        onCellDoubleClick={({ field, id, isEditable }) => field === 'comment' && !isEditable && onOpen(String(id))}
        onCellKeyDown={openFromKeyboard}
        onCellEditStop={({ id, reason }) => reason === GridCellEditStopReasons.escapeKeyDown && onGiveUp(String(id))}
        processRowUpdate={processRowUpdate}
        // The screen shows the failure; the cell stays in edition.
        onProcessRowUpdateError={() => undefined}
        pageSizeOptions={[25, 50, 100]}
        initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
        columnHeaderHeight={44}
        disableRowSelectionOnClick
        disableColumnFilter
        localeText={{ ...frFR.components.MuiDataGrid.defaultProps.localeText, noRowsLabel: plan.noMatch }}
        sx={{
          border: 0,
          // That of the grid is a pixel wide, half seen through.
          [FOCUSED_CELLS]: { outline: '3px solid', outlineColor: 'secondary.main', outlineOffset: '-3px' },
          '--DataGrid-rowBorderColor': 'var(--mui-palette-divider)',
          '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 650 },
          // A narrow column has room for its title and the arrow of its order, no more: its menu is in the corner above.
          '& .MuiDataGrid-columnHeader:not(.MuiDataGrid-columnHeader--sorted) .MuiDataGrid-iconButtonContainer': {
            display: 'none',
          },
          '& .MuiDataGrid-sortButton': { p: 0 },
          '& .MuiDataGrid-sortIcon': { fontSize: '1rem' },
          '& .MuiDataGrid-menuIcon': { position: 'absolute', top: 0, right: 0, m: 0 },
          '& .MuiDataGrid-menuIconButton': { p: 0.5, '& svg': { fontSize: '1rem' } },
          '& .MuiDataGrid-row--dynamicHeight > .MuiDataGrid-cell': {
            py: 1,
            lineHeight: 1.35,
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
            display: 'flex',
            alignItems: 'start',
          },
          '& .MuiTablePagination-root': { overflow: 'visible' },
          '& .MuiDataGrid-footerContainer': { minHeight: 44 },
          '&& .MuiTablePagination-toolbar': { minHeight: 44, height: 44 },
          '& .MuiDataGrid-row--dynamicHeight > .MuiDataGrid-cell--editing': { p: 0, alignItems: 'center' },
        }}
      />
    </Paper>
  )
}
