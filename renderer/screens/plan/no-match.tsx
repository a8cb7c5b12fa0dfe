import Typography from '@mui/material/Typography'
import { plan } from '../../texts/plan'

/** The filters leave nothing. */
export function NoMatch() {
  return <Typography sx={{ py: 4, textAlign: 'center' }}>{plan.noMatch}</Typography>
}
