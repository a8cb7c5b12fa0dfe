import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { forms } from '../texts/forms'
import type { SaveStatus } from './autosaver'

type SaveStatusLabelProps = {
  readonly status: SaveStatus
  /** Something compulsory is missing, so that what is on screen is not saved. */
  readonly incomplete?: boolean
}

/** « Enregistré », always in sight where a screen saves by itself. */
export function SaveStatusLabel({ status, incomplete = false }: SaveStatusLabelProps) {
  const { icon, text, color } = labelOf(status, incomplete)
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color }}>
      {icon}
      <Typography variant="body2">{text}</Typography>
    </Box>
  )
}

function labelOf(status: SaveStatus, incomplete: boolean) {
  if (status.state === 'failed') {
    return { icon: <ErrorOutlineOutlined fontSize="small" />, text: forms.notSaved, color: 'error.main' }
  }
  if (incomplete) {
    return { icon: <ErrorOutlineOutlined fontSize="small" />, text: forms.incomplete, color: 'secondary.main' }
  }
  return status.state === 'saving'
    ? { icon: <SyncOutlined fontSize="small" />, text: forms.saving, color: 'text.secondary' }
    : { icon: <CheckCircleOutlined fontSize="small" />, text: forms.saved, color: 'success.main' }
}
