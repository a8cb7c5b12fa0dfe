import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { Duty, DutyKind } from '../../../questionnaires/entities'
import { Card } from '../../components/card'
import { DayField } from '../../components/day-field'
import { dutyStatusLabels, dutyTexts, nis2Texts } from '../../texts/nis2'
import { isDoneLater } from './use-nis2'

const texts = nis2Texts.duties
const kinds = ['register', 'notify', 'manage'] as const satisfies readonly DutyKind[]
const statuses = ['to-do', 'in-progress', 'done', 'unknown'] as const satisfies readonly Duty['status'][]

type DutiesCardProps = {
  readonly duties: Readonly<Record<DutyKind, Duty>>
  readonly onChange: (kind: DutyKind, duty: Duty) => void
  readonly onBlur: () => void
}

/** The three duties of an entity under NIS 2, and where it stands with each. */
export function DutiesCard({ duties, onChange, onBlur }: DutiesCardProps) {
  return (
    <Card title={texts.heading}>
      <Typography color="textSecondary">{texts.explain}</Typography>
      {kinds.map((kind) => (
        <DutyRow key={kind} kind={kind} duty={duties[kind]} onChange={(duty) => onChange(kind, duty)} onBlur={onBlur} />
      ))}
      <Divider sx={{ my: 2 }} />
      <Typography>{texts.overview}</Typography>
    </Card>
  )
}

type DutyRowProps = {
  readonly kind: DutyKind
  readonly duty: Duty
  readonly onChange: (duty: Duty) => void
  readonly onBlur: () => void
}

function DutyRow({ kind, duty, onChange, onBlur }: DutyRowProps) {
  const titleId = useId()
  const { title, explain } = dutyTexts[kind]
  return (
    <Box role="group" aria-labelledby={titleId} sx={{ mt: 2 }}>
      <Divider sx={{ mb: 2 }} />
      <Typography id={titleId} variant="h3" component="h3">
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: '90ch' }}>
        {explain}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '180px 190px 1fr' } }}>
        <TextField
          select
          size="small"
          label={texts.status}
          value={duty.status}
          onChange={({ target: { value } }) =>
            onChange({ ...duty, status: statuses.find((known) => known === value) ?? 'unknown' })
          }
        >
          {statuses.map((status) => (
            <MenuItem key={status} value={status}>
              {dutyStatusLabels[status]}
            </MenuItem>
          ))}
        </TextField>
        <DayField
          size="small"
          label={texts.date(duty.status)}
          value={duty.date}
          problem={isDoneLater(duty) ? texts.doneLater : undefined}
          onChange={(date) => onChange({ ...duty, date })}
          onBlur={onBlur}
        />
        <TextField
          size="small"
          label={texts.note}
          value={duty.note}
          multiline
          maxRows={6}
          onChange={(event) => onChange({ ...duty, note: event.target.value })}
          onBlur={onBlur}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      </Box>
    </Box>
  )
}
