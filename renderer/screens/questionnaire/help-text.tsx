import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useMemo } from 'react'
import { choiceText } from '../../../questionnaires/answer-words'
import type { AnswerValue } from '../../../questionnaires/answers'
import type { GlossaryEntry } from '../../../questionnaires/glossary'
import { roleLabels } from '../../../questionnaires/roles'
import { choiceValues } from '../../../questionnaires/scales'
import type { Question } from '../../../questionnaires/schema'
import { findTerms } from '../../components/glossary/find-terms'
import { GlossaryTerm, GlossaryText } from '../../components/glossary/glossary-text'
import { questionnaireTexts } from '../../texts/questionnaire'

type HelpTextProps = { readonly question: Question; readonly value: AnswerValue | null }

/** What the questionnaire itself says about a question. */
export function HelpText({ question, value }: HelpTextProps) {
  const texts = questionnaireTexts.help
  const terms = useMemo(() => termsOf(question), [question])
  return (
    <>
      {value === 'unknown' && (
        <Part title={texts.ask}>
          <Box sx={{ bgcolor: 'action.selected', borderRadius: 1, p: 1 }}>{question.ask}</Box>
        </Part>
      )}
      <Part title={texts.why}>
        <GlossaryText>{question.why}</GlossaryText>
      </Part>
      {question.help !== undefined && (
        <Part title={texts.explanation}>
          <GlossaryText>{question.help}</GlossaryText>
        </Part>
      )}
      {question.evidence.length > 0 && (
        <Part title={texts.evidence}>
          <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
            {question.evidence.map((piece) => (
              <li key={piece}>
                <GlossaryText>{piece}</GlossaryText>
              </li>
            ))}
          </Box>
        </Part>
      )}
      <Part title={texts.who}>{question.answeredBy.map((role) => roleLabels[role]).join(', ')}</Part>
      {question.note !== undefined && (
        <Part title={texts.note}>
          <GlossaryText>{question.note}</GlossaryText>
        </Part>
      )}
      {terms.length > 0 && (
        <Part title={texts.terms}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            {terms.map((entry) => (
              <GlossaryTerm key={entry.term} entry={entry} text={entry.term} />
            ))}
          </Box>
        </Part>
      )}
    </>
  )
}

/** The terms of the question and of its choices, which are labels and cannot open anything themselves. */
function termsOf(question: Question): readonly GlossaryEntry[] {
  const choices = choiceValues(question).map((value) => choiceText(question, value))
  const found = [question.text, ...choices].flatMap((text) => findTerms(text).map(({ entry }) => entry))
  return [...new Set(found)].filter((entry) => entry !== null)
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
