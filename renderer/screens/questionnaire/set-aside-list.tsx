import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { SetAside } from '../../../questionnaires/applicability'
import { questionName } from '../../../questionnaires/names'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { CurrentAnswers } from './use-answers'

type SetAsideListProps = { readonly setAside: readonly SetAside[]; readonly answers: CurrentAnswers }

/** The questions that the answers make pointless, folded, each with the reason. Nothing when there is none. */
export function SetAsideList({ setAside, answers }: SetAsideListProps) {
  const texts = questionnaireTexts.setAside
  if (setAside.length === 0) return null
  return (
    <Accordion variant="outlined" disableGutters sx={{ mt: 2, borderRadius: 1, '&::before': { display: 'none' } }}>
      <AccordionSummary expandIcon={<ExpandMoreOutlined />}>
        <Typography component="span">{texts.open(setAside.length)}</Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
          {setAside.map(({ question, because }) => (
            <li key={question.id}>
              <Typography variant="caption" component="p" color="textSecondary">
                {questionName(question)}
              </Typography>
              <Typography variant="body2" sx={{ fontWeight: 650 }}>
                <GlossaryText>{question.text}</GlossaryText>
              </Typography>
              <Typography variant="body2">
                <GlossaryText>{because}</GlossaryText>
              </Typography>
              {hasValue(answers, question.id) && <Typography variant="body2">{texts.answerKept}</Typography>}
            </li>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  )
}

const hasValue = (answers: CurrentAnswers, questionId: string): boolean =>
  (answers.get(questionId)?.value ?? null) !== null
