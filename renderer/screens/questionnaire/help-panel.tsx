import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Domain, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { questionnaireTexts } from '../../texts/questionnaire'
import { EvidenceSection } from './evidence-section'
import { HelpText } from './help-text'
import { NotesSection } from './notes-section'
import { ReferencesSection } from './references-section'
import type { AnswerPatch, CurrentAnswer } from './use-answers'
import type { Evidence } from './use-evidence'

export type HelpPanelProps = {
  readonly definition: QuestionnaireDefinition
  readonly domain: Domain
  readonly question: Question
  readonly answer: CurrentAnswer
  readonly evidence: Evidence
  /** The comment should take the focus; `onCommentReached` says that it has. */
  readonly commentAsked: boolean
  readonly onCommentReached: () => void
  readonly onChange: (questionId: string, patch: AnswerPatch) => void
  readonly onTakeBack: () => void
  readonly onLeave: () => void
}

/** What helps to answer the question in hand, and what goes with its answer. */
export function HelpPanel(props: HelpPanelProps) {
  const { definition, domain, question, answer, evidence } = props
  const texts = questionnaireTexts.help
  const change = (patch: AnswerPatch) => props.onChange(question.id, patch)
  return (
    <Stack spacing={2} divider={<Divider />} onBlur={props.onLeave}>
      <div>
        <Typography variant="h2">{texts.title}</Typography>
        <Typography variant="caption" component="p" color="textSecondary" gutterBottom>
          {texts.about(question.id, question.label)}
        </Typography>
        <HelpText question={question} value={answer.value} />
      </div>
      <div>
        <EvidenceSection answer={answer} evidence={evidence} onChange={change} />
      </div>
      <div>
        <NotesSection
          answer={answer}
          onChange={change}
          commentAsked={props.commentAsked}
          onCommentReached={props.onCommentReached}
        />
        {answer.value !== null && (
          <>
            {answer.answeredBy !== '' && (
              <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1 }}>
                {texts.answeredBy(answer.answeredBy)}
              </Typography>
            )}
            <Button size="small" sx={{ mt: 1 }} onClick={props.onTakeBack}>
              {texts.takeBack}
            </Button>
          </>
        )}
      </div>
      <ReferencesSection definition={definition} domain={domain} question={question} />
    </Stack>
  )
}
