import { GridEditSingleSelectCell, type GridRenderEditCellParams, useGridApiContext } from '@mui/x-data-grid'

/** A list of choices inside the grid: choosing is enough, where the grid's own cell waits for another key. */
export function SelectEditCell(params: GridRenderEditCellParams) {
  const api = useGridApiContext()
  const { id, field } = params
  return <GridEditSingleSelectCell {...params} onValueChange={() => api.current.stopCellEditMode({ id, field })} />
}
