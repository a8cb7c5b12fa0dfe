import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { AnswerValue } from '../../../questionnaires/answers'
import { roleLabels } from '../../../questionnaires/roles'
import type { Question } from '../../../questionnaires/schema'
import { questionnaireTexts } from '../../texts/questionnaire'

type HelpTextProps = { readonly question: Question; readonly value: AnswerValue | null }

/** What the questionnaire itself says about a question. */
export function HelpText({ question, value }: HelpTextProps) {
  const texts = questionnaireTexts.help
  return (
    <>
      {value === 'unknown' && (
        <Part title={texts.ask}>
          <Box sx={{ bgcolor: 'action.selected', borderRadius: 1, p: 1 }}>{question.ask}</Box>
        </Part>
      )}
      <Part title={texts.why}>{question.why}</Part>
      {question.help !== undefined && <Part title={texts.explanation}>{question.help}</Part>}
      <Part title={texts.evidence}>
        <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
          {question.evidence.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </Box>
      </Part>
      <Part title={texts.who}>{question.answeredBy.map((role) => roleLabels[role]).join(', ')}</Part>
      {question.note !== undefined && <Part title={texts.note}>{question.note}</Part>}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 650 }}>
        {title}
      </Typography>
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    </Box>
  )
}
