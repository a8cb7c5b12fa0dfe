import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { questionnaireTexts } from '../../texts/questionnaire'

export type NextProfile = {
  readonly label: string
  /** How many more questions it asks. */
  readonly more: number
  /** @throws {DesktopError} */
  readonly choose: () => Promise<void>
}

/** From the core questions to all of them. */
export function GoOn({ label, more, choose }: NextProfile) {
  const texts = questionnaireTexts.goOn
  const { running, error, run } = useTask()
  return (
    <Paper sx={{ p: 2, mb: 2 }}>
      <Typography variant="h3" gutterBottom>
        {texts.title}
      </Typography>
      <Typography gutterBottom>{texts.advice(more)}</Typography>
      {error && <FailureAlert error={error} />}
      <TaskButton variant="outlined" running={running} onClick={() => void run(choose)}>
        {texts.button(label)}
      </TaskButton>
    </Paper>
  )
}
