import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useCallback } from 'react'
import type { EvidenceRegister } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { callDesktop } from '../../desktop-api'
import { formatDay } from '../../format'
import { common } from '../../texts/common'
import { plan } from '../../texts/plan'
import { useLoaded } from '../../use-scored-assessment'
import type { Draft } from './use-draft'

type ActionEvidenceProps = { readonly establishmentId: string; readonly draft: Draft }
type Piece = EvidenceRegister['pieces'][number]

const words = plan.detail

/** The pieces of the register that show that an action is done. */
export function ActionEvidence({ establishmentId, draft: { edits, change, flush } }: ActionEvidenceProps) {
  const load = useCallback(() => callDesktop('getEvidence', { establishmentId }), [establishmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <Typography>{common.loading}</Typography>
  if (loaded.state === 'failed') return <FailureAlert error={loaded.error} onRetry={loaded.retry} />
  const { pieces } = loaded.value
  if (pieces.length === 0) return <Typography>{words.evidenceNone}</Typography>
  return (
    <Autocomplete
      multiple
      options={pieces}
      value={pieces.filter(({ id }) => edits.evidenceIds.includes(id))}
      getOptionLabel={pieceName}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, chosen) => change({ evidenceIds: chosen.map(({ id }) => id) })}
      onBlur={flush}
      disableCloseOnSelect
      noOptionsText={words.evidenceNotFound}
      renderInput={(params) => <TextField {...params} label={words.evidenceLabel} />}
    />
  )
}

const pieceName = ({ piece: { title, date } }: Piece): string =>
  date === null ? title : words.evidencePiece(title, formatDay(date))
