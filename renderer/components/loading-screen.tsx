import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { common } from '../texts/common'

export function LoadingScreen() {
  return (
    <Box role="status" sx={{ display: 'grid', placeItems: 'center', flex: 1, minHeight: '60vh' }}>
      <Typography color="textSecondary">{common.loading}</Typography>
    </Box>
  )
}
