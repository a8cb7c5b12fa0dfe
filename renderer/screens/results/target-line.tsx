import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import type { Domain } from '../../../questionnaires/schema'
import type { DomainMaturity } from '../../../questionnaires/scoring/maturity'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { targetTexts as texts } from '../../texts/maturity'
import { useOverview } from '../../use-overview'
import { TargetDialog } from './target-dialog'
import { reachedTargets } from './target-model'

type TargetLineProps = {
  readonly assessment: AssessmentSummary
  readonly domains: readonly Domain[]
  readonly scored: readonly DomainMaturity[]
}

/** The target of the establishment in words, and the way to set it. A closed assessment keeps the one it had. */
export function TargetLine({ assessment, domains, scored }: TargetLineProps) {
  const { refresh } = useOverview()
  const [editing, setEditing] = useState(false)
  const { id, details, closedAt } = assessment
  const { target } = details
  if (target === null && closedAt !== null) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, mt: 1.5 }}>
      {target !== null && (
        <Typography sx={{ flex: '1 1 260px' }}>
          {sentences(target, reachedTargets(scored, target), closedAt === null)}
        </Typography>
      )}
      {closedAt === null && (
        <Button size="small" variant="outlined" onClick={() => setEditing(true)}>
          {target === null ? texts.set : texts.change}
        </Button>
      )}
      {editing && (
        <TargetDialog
          target={target}
          domains={domains}
          onClose={() => setEditing(false)}
          onSave={async (chosen) => {
            await callDesktop('updateAssessment', { id, details: { ...details, target: chosen } })
            await refresh()
          }}
        />
      )}
    </Box>
  )
}

function sentences(
  target: NonNullable<AssessmentSummary['details']['target']>,
  { reached, evaluated }: ReturnType<typeof reachedTargets>,
  isOpen: boolean,
): string {
  const exceptions = Object.keys(target.byDomain).length
  return [
    `${texts.line(target.level, formatLongDay(target.by))}${exceptions > 0 ? ` (${texts.exceptionsLine(exceptions)})` : ''}.`,
    texts.reached(reached, evaluated),
    ...(isOpen && target.by < today() ? [texts.past] : []),
  ].join(' ')
}
