import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { formatLongDay, today } from '../../format'
import { questionnaireTexts } from '../../texts/questionnaire'

type ClosedBannerProps = { readonly closedAt: string; readonly onResults: () => void }

/** Says that the assessment is read and not changed, and where it can be reopened. */
export function ClosedBanner({ closedAt, onResults }: ClosedBannerProps) {
  const texts = questionnaireTexts.closed
  return (
    <Alert
      severity="info"
      sx={{ mb: 2.5 }}
      action={
        <Button color="inherit" onClick={onResults}>
          {questionnaireTexts.results}
        </Button>
      }
    >
      <AlertTitle>{texts.title(formatLongDay(today(new Date(closedAt))))}</AlertTitle>
      {texts.advice}
    </Alert>
  )
}
