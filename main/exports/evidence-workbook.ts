import type { EvidenceRow, LackingRow } from './evidence-rows'
import {
  addEvidenceSheet,
  addLackingSheet,
  EVIDENCE_HEADER_ROW,
  EVIDENCE_SHEET,
  LACKING_HEADER_ROW,
  LACKING_SHEET,
} from './evidence-sheet'
import { newWorkbook } from './new-workbook'
import type { FrameModel } from './sheet-frame'
import type { RenderedWorkbook } from './workbook'
import { workbookBytes } from './workbook-bytes'

/** What the list of evidence says. */
export type EvidenceListInput = {
  readonly frame: FrameModel
  readonly rows: readonly EvidenceRow[]
  readonly lacking: readonly LackingRow[]
}

/** Draws the list of the evidence of a site, with what is still to be gathered. */
export async function renderEvidenceList(
  { frame, rows, lacking }: EvidenceListInput,
  createdAt: Date,
): Promise<RenderedWorkbook> {
  const workbook = newWorkbook(`Preuves – ${frame.entity}`, createdAt)
  addEvidenceSheet(workbook, frame, rows)
  addLackingSheet(workbook, frame, lacking)
  return {
    bytes: await workbookBytes(workbook),
    sheets: [
      { name: EVIDENCE_SHEET, rows: EVIDENCE_HEADER_ROW + rows.length },
      { name: LACKING_SHEET, rows: LACKING_HEADER_ROW + lacking.length },
    ],
  }
}
