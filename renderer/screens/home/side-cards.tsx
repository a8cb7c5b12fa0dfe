import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { DataStatus, Organisation, PlanAction } from '../../../main/ipc/contract'
import { qualify, retainedCategory } from '../../../questionnaires/nis2'
import { categoryLabels } from '../../../questionnaires/nis2-words'
import { Card } from '../../components/card'
import { formatLongDay, today } from '../../format'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { backupTexts } from '../../texts/backups'
import { homeTexts } from '../../texts/home'
import { dutyStatusLabels, dutyTexts } from '../../texts/nis2'
import { providerTexts } from '../../texts/provider'
import { formatEffort } from './effort'

type FirstActionProps = { readonly action: PlanAction; readonly establishmentId: string }

export function FirstActionCard({ action, establishmentId }: FirstActionProps) {
  const { goTo } = useNavigation()
  const texts = homeTexts.first
  const asked = outsideOrigin(action)
  return (
    <Card title={texts.heading} accent>
      <Typography variant="h3" component="h3">
        {action.title}
      </Typography>
      <Typography>
        {action.kind === 'inquiry' ? texts.inquiry : (action.measure?.why ?? action.edits.comment)}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {texts.by(action.edits.doneBy, formatEffort(action.effortHours))}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          color="secondary"
          onClick={() => goTo({ screen: 'plan', establishmentId, actionKey: action.key })}
        >
          {action.kind === 'inquiry' ? texts.message : texts.steps}
        </Button>
        {asked && (
          <Button onClick={() => goTo({ screen: 'provider', establishmentId, assessmentId: asked.assessmentId })}>
            {providerTexts.letter}
          </Button>
        )}
      </Box>
    </Card>
  )
}

/** The answer behind an action that is first for someone outside to take, or to tell; undefined when it is not. */
function outsideOrigin({ kind, measure, origins: [origin] }: PlanAction): PlanAction['origins'][number] | undefined {
  const [first] = (kind === 'inquiry' ? origin?.answeredBy : measure?.who) ?? []
  return first === 'prestataire' || first === 'editeur' ? origin : undefined
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
      action={<Button onClick={() => goTo({ screen: 'backups', establishmentId })}>{texts.open}</Button>}
    >
      <Typography>
        {texts.text} {last ? texts.copied(formatLongDay(today(new Date(last.at)))) : texts.notCopied}
      </Typography>
      {data.failure && <Typography sx={{ mt: 1 }}>{backupTexts.failure.title}</Typography>}
      {data.copyElsewhereDue && <Typography sx={{ mt: 1 }}>{backupTexts.elsewhere.due}</Typography>}
    </Card>
  )
}
