import Chip, { type ChipProps } from '@mui/material/Chip'
import type { ActionStatus } from '../../../main/ipc/contract'
import { actionStatusWords } from '../../texts/actions'

const looks: Record<ActionStatus, Pick<ChipProps, 'color' | 'variant'>> = {
  'to-do': { color: 'default', variant: 'outlined' },
  'in-progress': { color: 'primary', variant: 'filled' },
  blocked: { color: 'secondary', variant: 'outlined' },
  done: { color: 'success', variant: 'filled' },
  abandoned: { color: 'default', variant: 'filled' },
}

export function StatusChip({ status }: { readonly status: ActionStatus }) {
  return <Chip size="small" label={actionStatusWords[status]} {...looks[status]} />
}
