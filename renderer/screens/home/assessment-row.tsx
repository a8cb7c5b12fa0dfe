import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import type { AssessmentSummary, Establishment, Organisation } from '../../../main/ipc/contract'
import { formatNumber } from '../../format'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { homeTexts } from '../../texts/home'
import { timeLeft } from '../../texts/time-left'
import { assessmentName } from './assessment-name'
import type { Digest } from './digest'

const texts = homeTexts.assessments

// Menus and dialogs come after the first drawing: the window is usable without them.
const AssessmentMenu = lazy(async () => ({ default: (await import('./assessment-menu')).AssessmentMenu }))

type AssessmentRowProps = {
  readonly assessment: AssessmentSummary
  readonly establishment: Establishment
  readonly organisation: Organisation
  /** Undefined until it is loaded. */
  readonly digest: Digest | undefined
  readonly onEdit: () => void
}

/** One assessment: what it is, how far it has gone, and what can be done with it. */
export function AssessmentRow({ assessment, establishment, organisation, digest, onEdit }: AssessmentRowProps) {
  const { goTo } = useNavigation()
  const { perimeter } = assessment.details
  const label = assessmentName(assessment.details)
  const route = { establishmentId: establishment.id, assessmentId: assessment.id }
  const facts = [
    assessment.details.label,
    digest?.profileLabel,
    assessment.establishmentId === null && organisation.details.name !== establishment.details.name
      ? texts.forOrganisation(organisation.details.name)
      : undefined,
    perimeter === '' ? undefined : texts.perimeter(perimeter),
  ].filter((fact) => fact !== undefined)
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.3fr) minmax(180px, 1fr)' },
        columnGap: 3,
        rowGap: 1,
        alignItems: 'center',
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h3" component="h3">
          {digest?.title ?? common.loading}
        </Typography>
        <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {facts.join(' · ')}
        </Typography>
      </Box>
      {digest && <Progress digest={digest} label={label} />}
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          aria-label={`${resumeWord(digest)}, ${label}`}
          onClick={() => goTo({ screen: 'questionnaire', ...route })}
        >
          {resumeWord(digest)}
        </Button>
        {digest !== undefined && digest.answered > 0 && (
          <Button aria-label={`${texts.results}, ${label}`} onClick={() => goTo({ screen: 'results', ...route })}>
            {texts.results}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <Suspense fallback={null}>
          <AssessmentMenu assessment={assessment} onEdit={onEdit} />
        </Suspense>
      </Box>
    </Box>
  )
}

function resumeWord(digest: Digest | undefined): string {
  if (digest?.answered === 0) return texts.begin
  return digest !== undefined && digest.answered >= digest.asked ? texts.review : texts.resume
}

function Progress({ digest, label }: { readonly digest: Digest; readonly label: string }) {
  const { title, asked, answered, applicable, inPlace, alternative, minutesLeft } = digest
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={asked === 0 ? 0 : (100 * answered) / asked}
        aria-label={texts.progressName(title, label)}
        sx={{ height: 8, borderRadius: 1, mb: 0.5 }}
      />
      <Typography variant="body2">{texts.progress(formatNumber(answered), formatNumber(asked))}</Typography>
      {minutesLeft > 0 && <Typography variant="body2">{texts.left(timeLeft(minutesLeft))}</Typography>}
      {answered > 0 && (
        <Typography variant="body2" color="textSecondary">
          {texts.held(formatNumber(inPlace), alternative, formatNumber(applicable))}
        </Typography>
      )}
    </Box>
  )
}
