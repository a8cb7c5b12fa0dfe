import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { questionnaireTexts } from '../../texts/questionnaire'
import { type AskedDomain, progressOf } from './progress'
import type { CurrentAnswers } from './use-answers'

type ProgressSummaryProps = {
  readonly domains: readonly AskedDomain[]
  readonly answers: CurrentAnswers
  /** Null when nothing is to be answered any more: the time left is then not said. */
  readonly minutesPerQuestion: number | null
}

/** How far one is in the whole questionnaire, and how long the rest takes. */
export const ProgressSummary = memo(function ProgressSummary(props: ProgressSummaryProps) {
  const { domains, answers, minutesPerQuestion } = props
  const texts = questionnaireTexts.progress
  const { answered, total } = progressOf(
    domains.flatMap(({ questions }) => questions),
    answers,
  )
  return (
    <Box>
      <Typography variant="h2">{texts.title}</Typography>
      <LinearProgress
        variant="determinate"
        value={(answered / total) * 100}
        aria-label={texts.bar}
        sx={{ height: 8, borderRadius: 1, my: 1 }}
      />
      <Typography variant="caption" component="p" color="textSecondary">
        {minutesPerQuestion === null
          ? texts.answered(answered, total)
          : texts.summary(answered, total, (total - answered) * minutesPerQuestion)}
      </Typography>
    </Box>
  )
})
