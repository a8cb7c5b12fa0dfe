import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { AssessmentSummary, Establishment } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { homeTexts } from '../../texts/home'
import { useOverview } from '../../use-overview'
import { assessmentName } from './assessment-name'

type ArchivedAssessmentsProps = { readonly establishment: Establishment; readonly onRestored: () => void }

/** The assessments put away, folded; nothing is ever deleted. */
export function ArchivedAssessments({ establishment, onRestored }: ArchivedAssessmentsProps) {
  const { overview, refresh } = useOverview()
  const { running, error, run } = useTask()
  const archived = overview.assessments.filter(
    (assessment) =>
      assessment.archivedAt !== null &&
      (assessment.establishmentId ?? establishment.id) === establishment.id &&
      assessment.organisationId === establishment.organisationId,
  )
  if (archived.length === 0) return null
  const restore = async ({ id }: AssessmentSummary) => {
    await callDesktop('setArchived', { kind: 'assessment', id, archived: false })
    await refresh()
    onRestored()
  }
  return (
    <Box component="details" sx={{ pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography component="summary" sx={{ cursor: 'pointer' }}>
        {homeTexts.assessments.archived(archived.length)}
      </Typography>
      {archived.map((assessment) => (
        <Box key={assessment.id}>
          <TaskButton running={running} onClick={() => void run(() => restore(assessment))}>
            {homeTexts.assessments.restore(assessmentName(assessment.details))}
          </TaskButton>
        </Box>
      ))}
      {error && <FailureAlert error={error} />}
    </Box>
  )
}
