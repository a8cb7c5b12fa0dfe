import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import type { ReusableAnswer } from '../../../main/ipc/contract'
import { documentsFor } from '../../../questionnaires/documents'
import { questionName } from '../../../questionnaires/names'
import type { Domain, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { questionnaireTexts } from '../../texts/questionnaire'
import { EvidenceSection } from './evidence-section'
import { HelpText } from './help-text'
import { NotesSection } from './notes-section'
import { provenanceText } from './provenance'
import { ReferencesSection } from './references-section'
import type { Offers } from './reuse'
import { ReuseSection } from './reuse-section'
import type { AnswerPatch, CurrentAnswer } from './use-answers'
import type { Evidence } from './use-evidence'

export type HelpPanelProps = {
  readonly definition: QuestionnaireDefinition
  readonly domain: Domain
  readonly question: Question
  readonly answer: CurrentAnswer
  readonly evidence: Evidence
  readonly offers: Offers
  readonly readOnly: boolean
  readonly shortcuts: boolean
  /** The comment should take the focus; `onCommentReached` says that it has. */
  readonly commentAsked: boolean
  readonly onCommentReached: () => void
  readonly onChange: (questionId: string, patch: AnswerPatch) => void
  readonly onTakeBack: (question: Question) => void
  readonly onReuse: (question: Question, offer: ReusableAnswer) => void
  readonly onLeave: () => void
}

/** What helps to answer the question in hand, and what goes with its answer. It may come a moment after the question. */
export const HelpPanel = memo(function HelpPanel(props: HelpPanelProps) {
  const { definition, domain, question, answer, evidence, offers, readOnly } = props
  const offered = offers.get(question.id) ?? []
  const texts = questionnaireTexts.help
  const change = (patch: AnswerPatch) => props.onChange(question.id, patch)
  return (
    <Stack spacing={2} divider={<Divider />} onBlur={props.onLeave}>
      <div>
        <Typography variant="h2">{texts.title}</Typography>
        <Typography variant="caption" component="p" color="textSecondary" gutterBottom>
          {questionName(question)}
        </Typography>
        {offered.length > 0 && (
          <Box sx={{ mb: 2 }}>
            <ReuseSection
              question={question}
              domain={domain}
              answer={answer}
              offers={offered}
              shortcuts={props.shortcuts}
              onReuse={(offer) => props.onReuse(question, offer)}
            />
          </Box>
        )}
        <HelpText question={question} value={answer.value} />
      </div>
      {domain.context !== true && (
        <div>
          <EvidenceSection
            answer={answer}
            evidence={evidence}
            documents={documentsFor(definition.id, question.id)}
            readOnly={readOnly}
            onChange={change}
          />
        </div>
      )}
      <div>
        <NotesSection
          answer={answer}
          officialForm={definition.officialForm?.name}
          readOnly={readOnly}
          onChange={change}
          commentAsked={props.commentAsked}
          onCommentReached={props.onCommentReached}
        />
        <AnswerOrigin answer={answer} offers={offers} />
        {answer.value !== null && !readOnly && (
          <Button size="small" sx={{ mt: 1 }} onClick={() => props.onTakeBack(question)}>
            {texts.takeBack}
          </Button>
        )}
      </div>
      <ReferencesSection definition={definition} domain={domain} question={question} />
    </Stack>
  )
})

/** Who answered, and where the answer was taken from. */
function AnswerOrigin({ answer, offers }: Pick<HelpPanelProps, 'answer' | 'offers'>) {
  const { value, answeredBy, provenance } = answer
  const facts = [
    provenance !== null && provenanceText(provenance, offers),
    value !== null && answeredBy !== '' && questionnaireTexts.help.answeredBy(answeredBy),
  ].filter((fact) => fact !== false)
  return facts.map((fact) => (
    <Typography key={fact} variant="caption" component="p" color="textSecondary" sx={{ mt: 1 }}>
      {fact}
    </Typography>
  ))
}
