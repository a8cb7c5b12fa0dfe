import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { useNavigation } from '../../navigation'
import { lifecycleTexts } from '../../texts/lifecycle'

const texts = lifecycleTexts.newer

type NewerVersionNoticeProps = {
  readonly assessment: AssessmentSummary
  readonly version: string
  readonly establishmentId: string
}

/** A newer version of the questionnaire exists: nothing happens until someone looks at what changes. */
export function NewerVersionNotice({ assessment, version, establishmentId }: NewerVersionNoticeProps) {
  const { goTo } = useNavigation()
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ color: 'text.primary', alignItems: 'center', '& .MuiAlert-action': { pt: 0 } }}
      action={
        <Button
          sx={{ whiteSpace: 'nowrap' }}
          aria-label={texts.openNamed(assessment.details.label)}
          onClick={() => goTo({ screen: 'upgrade', establishmentId, assessmentId: assessment.id })}
        >
          {texts.open}
        </Button>
      }
    >
      {texts.text(version, assessment.questionnaireVersion)}
    </Alert>
  )
}
