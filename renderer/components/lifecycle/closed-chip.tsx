import LockOutlined from '@mui/icons-material/LockOutlined'
import Chip from '@mui/material/Chip'
import { formatDay, today } from '../../format'
import { lifecycleTexts } from '../../texts/lifecycle'

/** Says that an assessment is closed, and since when. */
export function ClosedChip({ closedAt }: { readonly closedAt: string }) {
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={<LockOutlined />}
      label={lifecycleTexts.closedOn(formatDay(today(new Date(closedAt))))}
      sx={{ color: 'text.primary' }}
    />
  )
}
