import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { DataStatus, Organisation, PlanAction } from '../../../main/ipc/contract'
import { qualify, retainedCategory } from '../../../questionnaires/nis2'
import { categoryLabels } from '../../../questionnaires/nis2-words'
import { Card } from '../../components/card'
import { formatLongDay, today } from '../../format'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { homeTexts } from '../../texts/home'
import { questionName } from '../../texts/names'
import { dutyStatusLabels, dutyTexts } from '../../texts/nis2'
import type { Check } from './digest'
import { formatEffort } from './effort'

/** How many questions of each kind are linked before « et n autres ». */
const LINKS = 3
const DUE_SHOWN = 4

type AssessmentRef = { readonly establishmentId: string; readonly assessmentId: string }

export function FirstActionCard({ action, at }: { readonly action: PlanAction; readonly at: AssessmentRef }) {
  const { goTo } = useNavigation()
  const texts = homeTexts.first
  return (
    <Card title={texts.heading} accent>
      <Typography variant="h3" component="h3">
        {action.title}
      </Typography>
      <Typography>{action.kind === 'inquiry' ? texts.inquiry : action.measure.why}</Typography>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {texts.by(action.edits.doneBy, formatEffort(action.effortHours))}
      </Typography>
      <Button
        variant="contained"
        color="secondary"
        onClick={() => goTo({ screen: 'plan', ...at, actionKey: action.key })}
      >
        {action.kind === 'inquiry' ? texts.message : texts.steps}
      </Button>
    </Card>
  )
}

type DueCardProps = { readonly actions: readonly PlanAction[]; readonly at: AssessmentRef }

/** The next due dates of the plan; `actions` have one, soonest first. */
export function DueCard({ actions, at }: DueCardProps) {
  const { goTo } = useNavigation()
  const texts = homeTexts.due
  return (
    <Card title={texts.heading} action={<Button onClick={() => goTo({ screen: 'plan', ...at })}>{texts.plan}</Button>}>
      {actions.slice(0, DUE_SHOWN).map(({ key, title, edits }) => (
        <Box
          key={key}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '170px minmax(0, 1fr)' },
            columnGap: 2,
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box>
            <Typography sx={{ fontWeight: 600, color: 'primary.main' }}>
              {formatLongDay(edits.dueDate ?? '')}
            </Typography>
            {(edits.dueDate ?? '') < today() && <Typography color="secondary">{texts.late}</Typography>}
          </Box>
          <Box>
            <Link
              component="button"
              sx={{ textAlign: 'left', font: 'inherit' }}
              onClick={() => goTo({ screen: 'plan', ...at, actionKey: key })}
            >
              {title}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {edits.owner === '' ? edits.doneBy : edits.owner}
            </Typography>
          </Box>
        </Box>
      ))}
    </Card>
  )
}

/** Answers that count for less than they could, with links to their questions. */
export function ChecksCard({ checks, at }: { readonly checks: readonly Check[]; readonly at: AssessmentRef }) {
  const { goTo } = useNavigation()
  const texts = homeTexts.checks
  return (
    <Card title={texts.heading}>
      {checks.map(({ kind, questions }) => (
        <Box key={kind} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Typography>{texts.kinds[kind](questions.length)}</Typography>
          {questions.slice(0, LINKS).map(({ id, label }) => (
            <Link
              key={id}
              component="button"
              variant="body2"
              sx={{ display: 'block', textAlign: 'left', py: 0.25 }}
              onClick={() => goTo({ screen: 'questionnaire', ...at, questionId: id })}
            >
              {questionName({ id, label })}
            </Link>
          ))}
          {questions.length > LINKS && (
            <Typography variant="body2" color="textSecondary">
              {texts.others(questions.length - LINKS)}
            </Typography>
          )}
        </Box>
      ))}
    </Card>
  )
}

type Nis2CardProps = { readonly organisation: Organisation; readonly establishmentId: string }

export function Nis2Card({ organisation, establishmentId }: Nis2CardProps) {
  const { goTo } = useNavigation()
  const texts = homeTexts.nis2
  const { details } = organisation
  const qualified = isQualified(details)
  const remarks = [
    details.nis2Override ? texts.kept : null,
    qualify(details.nis2).nearThreshold ? texts.near : null,
  ].filter((remark) => remark !== null)
  return (
    <Card
      title={texts.heading}
      action={
        <Button onClick={() => goTo({ screen: 'nis2', establishmentId })}>
          {qualified ? texts.open : texts.qualify}
        </Button>
      }
    >
      {qualified ? (
        <>
          <Typography variant="h3" component="p">
            {categoryLabels[retainedCategory(details)]}
            {remarks.length > 0 && ` (${remarks.join(', ')})`}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            {texts.entity(details.name)}
          </Typography>
          <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.5, m: 0 }}>
            {(['register', 'notify', 'manage'] as const).map((kind) => (
              <Box key={kind} sx={{ display: 'contents' }}>
                <Typography component="dt">{dutyTexts[kind].title}</Typography>
                <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}>
                  {dutyStatusLabels[details.duties[kind].status]}
                </Typography>
              </Box>
            ))}
          </Box>
        </>
      ) : (
        <Typography>{texts.notYet}</Typography>
      )}
    </Card>
  )
}

export function DataCard({ data, establishmentId }: { readonly data: DataStatus; readonly establishmentId: string }) {
  const { goTo } = useNavigation()
  const texts = homeTexts.data
  const [last] = data.backups
  return (
    <Card
      title={texts.heading}
      action={<Button onClick={() => goTo({ screen: 'settings', establishmentId })}>{texts.open}</Button>}
    >
      <Typography>
        {texts.text} {last ? texts.copied(formatLongDay(last.day)) : texts.notCopied}
      </Typography>
    </Card>
  )
}
