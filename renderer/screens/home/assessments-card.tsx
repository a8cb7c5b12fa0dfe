import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useRef, useState } from 'react'
import type { AssessmentSummary, Establishment, Organisation } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { useFocusLater } from '../../components/use-focus-later'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { homeTexts } from '../../texts/home'
import { useNewerVersions } from '../../use-newer-versions'
import { ArchivedAssessments } from './archived-assessments'
import { AssessmentRow } from './assessment-row'
import type { Digest } from './digest'
import { isMedicoSocial } from './suggestions'

const texts = homeTexts.assessments

// Opened from a button: kept out of the first chunk.
const AssessmentDialog = lazy(async () => ({ default: (await import('./assessment-dialog')).AssessmentDialog }))

type AssessmentsCardProps = {
  readonly establishment: Establishment
  readonly organisation: Organisation
  readonly assessments: readonly AssessmentSummary[]
  readonly digests: ReadonlyMap<string, Digest>
}

/** « Où en êtes-vous ? » : the assessments of the site and of its organisation. */
export function AssessmentsCard(props: AssessmentsCardProps) {
  const { establishment, organisation, assessments, digests } = props
  const newerVersion = useNewerVersions(digests.size > 0)
  const { goTo } = useNavigation()
  const [dialog, setDialog] = useState<{ readonly assessment: AssessmentSummary | null } | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const focusTitle = useFocusLater(() => title.current)
  const start = () => setDialog({ assessment: null })
  const isEmpty = assessments.length === 0
  // A care home begins by its fifteen points; what NIS 2 asks of the entity can wait.
  const startsAtOnce = isMedicoSocial(establishment, organisation)
  const qualified = isQualified(organisation.details)
  const empty = qualified ? texts.emptyQualified : startsAtOnce ? texts.emptyMedicoSocial : texts.empty
  return (
    <Card title={texts.heading} titleRef={title} action={!isEmpty && <Button onClick={start}>{texts.start}</Button>}>
      {isEmpty && (
        <>
          <Typography sx={{ mb: 2 }}>{empty}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
            {!qualified && !startsAtOnce && (
              <Button variant="contained" onClick={() => goTo({ screen: 'nis2', establishmentId: establishment.id })}>
                {texts.qualifyFirst}
              </Button>
            )}
            <Button variant={qualified || startsAtOnce ? 'contained' : 'outlined'} onClick={start}>
              {texts.startFirst}
            </Button>
          </Box>
        </>
      )}
      {assessments.map((assessment) => (
        <AssessmentRow
          key={assessment.id}
          assessment={assessment}
          establishment={establishment}
          organisation={organisation}
          digest={digests.get(assessment.id)}
          newer={newerVersion(assessment)}
          onEdit={() => setDialog({ assessment })}
          onArchived={focusTitle}
        />
      ))}
      <ArchivedAssessments establishment={establishment} onRestored={focusTitle} />
      {dialog && (
        <Suspense fallback={null}>
          <AssessmentDialog
            establishment={establishment}
            organisation={organisation}
            assessment={dialog.assessment}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </Card>
  )
}
