import Button from '@mui/material/Button'
import { useState } from 'react'
import { exportTexts } from '../texts/export-workbook'
import { ExportFileDialog } from './export-file'

/** The button that hands over the workbook of an assessment: asks for whom it is, then main asks where. */
export function ExportWorkbook({ assessmentId }: { readonly assessmentId: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {exportTexts.button}
      </Button>
      <ExportFileDialog
        open={asking}
        title={exportTexts.title}
        about={exportTexts.about}
        build={(recipient) => ({ what: 'workbook', assessmentId, recipient })}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
