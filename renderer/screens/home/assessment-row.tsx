import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import type { AssessmentSummary, Establishment, Organisation } from '../../../main/ipc/contract'
import { ClosedChip } from '../../components/lifecycle/closed-chip'
import { NewerVersionNotice } from '../../components/lifecycle/newer-version-notice'
import { formatLevel, formatNumber } from '../../format'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { homeTexts } from '../../texts/home'
import { timeLeft } from '../../texts/time-left'
import { assessmentName } from './assessment-name'
import type { Digest, Standing } from './digest'
import { otherProfile } from './suggestions'
import { wayIn } from './way-in'

const texts = homeTexts.assessments

// Menus and dialogs come after the first drawing: the window is usable without them.
const AssessmentMenu = lazy(async () => ({ default: (await import('./assessment-menu')).AssessmentMenu }))

type AssessmentRowProps = {
  readonly assessment: AssessmentSummary
  readonly establishment: Establishment
  readonly organisation: Organisation
  /** Undefined until it is loaded. */
  readonly digest: Digest | undefined
  /** The newer version of its questionnaire, when there is one. */
  readonly newer: string | null
  readonly onEdit: () => void
  readonly onArchived: () => void
}

/** One assessment: what it is, how far it has gone, and what can be done with it. */
export function AssessmentRow(props: AssessmentRowProps) {
  const { assessment, establishment, organisation, digest, newer, onEdit, onArchived } = props
  const { goTo } = useNavigation()
  const { perimeter } = assessment.details
  const label = assessmentName(assessment.details)
  // Two questionnaires often have a campaign of the same name.
  const name = digest === undefined ? label : `${digest.title}, ${label}`
  const route = { establishmentId: establishment.id, assessmentId: assessment.id }
  const resume = texts.open[wayIn(assessment, digest)]
  const called =
    digest && assessment.closedAt === null
      ? otherProfile(digest.profiles, assessment.details.profile, organisation)
      : null
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
        <Typography component="div" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {facts.join(' · ')} {assessment.closedAt !== null && <ClosedChip closedAt={assessment.closedAt} />}
        </Typography>
      </Box>
      {digest && <Progress digest={digest} label={label} closed={assessment.closedAt !== null} />}
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          aria-label={`${resume}, ${name}`}
          onClick={() => goTo({ screen: 'questionnaire', ...route })}
        >
          {resume}
        </Button>
        {digest !== undefined && digest.answered > 0 && (
          <Button aria-label={`${texts.results}, ${name}`} onClick={() => goTo({ screen: 'results', ...route })}>
            {texts.results}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <Suspense fallback={null}>
          <AssessmentMenu
            assessment={assessment}
            establishmentId={establishment.id}
            onEdit={onEdit}
            onArchived={onArchived}
          />
        </Suspense>
      </Box>
      {called && digest && (
        <Typography variant="body2" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
          {texts.otherProfile(called.label, digest.profileLabel)}{' '}
          <Link
            component="button"
            aria-label={`${texts.changeProfile}, ${name}`}
            sx={{ font: 'inherit', verticalAlign: 'baseline' }}
            onClick={onEdit}
          >
            {texts.changeProfile}
          </Link>
        </Typography>
      )}
      {newer !== null && (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <NewerVersionNotice assessment={assessment} version={newer} establishmentId={establishment.id} />
        </Box>
      )}
    </Box>
  )
}

/** Where the answers stand, in the words of the scoring method. */
function standingText(standing: Standing): string {
  if (standing.method === 'coverage') {
    return texts.held(formatNumber(standing.inPlace), standing.alternative, formatNumber(standing.applicable))
  }
  const { core, level, band } = standing
  return [
    ...(core ? [texts.coreHeld(core.held, formatNumber(core.applicable))] : []),
    ...(level === null ? [] : [texts.level(formatLevel(level), band)]),
  ].join(' · ')
}

type ProgressProps = { readonly digest: Digest; readonly label: string; readonly closed: boolean }

function Progress({ digest, label, closed }: ProgressProps) {
  const { title, asked, answered, standing, minutesLeft } = digest
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={asked === 0 ? 0 : (100 * answered) / asked}
        aria-label={texts.progressName(title, label)}
        sx={{ height: 8, borderRadius: 1, mb: 0.5 }}
      />
      <Typography variant="body2">{texts.progress(formatNumber(answered), formatNumber(asked))}</Typography>
      {minutesLeft > 0 && !closed && <Typography variant="body2">{texts.left(timeLeft(minutesLeft))}</Typography>}
      {answered > 0 && (
        <Typography variant="body2" color="textSecondary">
          {standingText(standing)}
        </Typography>
      )}
    </Box>
  )
}
