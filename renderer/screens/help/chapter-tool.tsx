import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined'
import TroubleshootOutlined from '@mui/icons-material/TroubleshootOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { DiagnosticsDialog } from '../../components/diagnostics-dialog'
import { ExportFileDialog } from '../../components/export-file'
import type { ChapterId } from '../../texts/guide'
import { helpTexts } from '../../texts/help'

/** What a chapter lets people do at its end, besides reading. */
export function ChapterTool({ chapter }: { readonly chapter: ChapterId }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (chapter === 'privacy') {
    const { button, title, about } = helpTexts.privacy
    return (
      <>
        <Button variant="outlined" startIcon={<PictureAsPdfOutlined />} onClick={() => setOpen(true)} sx={{ mb: 3 }}>
          {button}
        </Button>
        <ExportFileDialog
          open={open}
          title={title}
          about={about}
          asksRecipient={false}
          build={() => ({ what: 'privacy' })}
          onClose={close}
        />
      </>
    )
  }
  if (chapter === 'trouble') {
    return (
      <>
        <Button variant="outlined" startIcon={<TroubleshootOutlined />} onClick={() => setOpen(true)} sx={{ mb: 3 }}>
          {helpTexts.diagnostics.button}
        </Button>
        {open && <DiagnosticsDialog onClose={close} />}
      </>
    )
  }
  return null
}
