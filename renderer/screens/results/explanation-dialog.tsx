import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import type { AnswerSet } from '../../../questionnaires/answers'
import type { Question } from '../../../questionnaires/schema'
import type { CountedQuestion, ExcludedQuestion } from '../../../questionnaires/scoring/explain'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { common } from '../../texts/common'
import { countedLine, excludedLine, explanationTexts as texts } from '../../texts/explanation'
import { questionName } from '../../texts/names'

/** What a figure is made of: sentences, then the questions or the domains behind them. */
export type Explained = {
  readonly title: string
  readonly sentences: readonly string[]
  readonly counted: readonly CountedQuestion[]
  readonly excluded: readonly ExcludedQuestion[]
  /** The domains of an overall figure, each with its own explanation. */
  readonly domains: readonly { readonly id: string; readonly name: string; readonly figure: string }[]
  /** What the figures were computed with, printed small at the end. */
  readonly small: readonly string[]
}

type ExplanationDialogProps = {
  readonly explained: Explained
  readonly answers: AnswerSet
  readonly onClose: () => void
  readonly onQuestion: (questionId: string) => void
  readonly onDomain: (domainId: string) => void
  /** Back to the explanation this one was opened from. */
  readonly onBack: (() => void) | null
}

/** « Pourquoi ce score ? », for any figure of a questionnaire of levels. */
export function ExplanationDialog(props: ExplanationDialogProps) {
  const { explained, answers, onClose, onQuestion, onDomain, onBack } = props
  const titleId = useId()
  const { title, sentences, counted, excluded, domains, small } = explained
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent dividers>
        {sentences.map((sentence) => (
          <Typography key={sentence} gutterBottom>
            {sentence}
          </Typography>
        ))}
        {domains.length > 0 && (
          <Part title={texts.domains} hint={texts.domainsHint}>
            {domains.map(({ id, name, figure }) => (
              <Line key={id} name={name} text={figure} onOpen={() => onDomain(id)} />
            ))}
          </Part>
        )}
        {counted.length > 0 && (
          <Part title={texts.counted}>
            {counted.map((line) => (
              <QuestionLine
                key={line.question.id}
                question={line.question}
                text={countedLine(line, answers)}
                onQuestion={onQuestion}
              />
            ))}
          </Part>
        )}
        {excluded.length > 0 && (
          <Part title={texts.excluded}>
            {excluded.map((line) => (
              <QuestionLine
                key={line.question.id}
                question={line.question}
                text={excludedLine(line)}
                // A question set aside is not in the questionnaire any more: there is nowhere to go.
                onQuestion={line.why === 'set-aside' ? null : onQuestion}
              />
            ))}
          </Part>
        )}
        {small.map((sentence) => (
          <Typography key={sentence} variant="body2" color="textSecondary" sx={{ mt: 2 }}>
            <GlossaryText>{sentence}</GlossaryText>
          </Typography>
        ))}
      </DialogContent>
      <DialogActions>
        {onBack && (
          <Button onClick={onBack} sx={{ mr: 'auto' }}>
            {texts.back}
          </Button>
        )}
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type PartProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

function Part({ title, hint, children }: PartProps) {
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="h3">{title}</Typography>
      {hint !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {hint}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {children}
      </Box>
    </Box>
  )
}

type QuestionLineProps = {
  readonly question: Question
  readonly text: string
  readonly onQuestion: ((questionId: string) => void) | null
}

function QuestionLine({ question, text, onQuestion }: QuestionLineProps) {
  return <Line name={questionName(question)} text={text} onOpen={onQuestion && (() => onQuestion(question.id))} />
}

type LineProps = { readonly name: string; readonly text: string; readonly onOpen: (() => void) | null }

function Line({ name, text, onOpen }: LineProps) {
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      {onOpen ? (
        <Link component="button" type="button" variant="body1" sx={{ textAlign: 'left' }} onClick={onOpen}>
          {name}
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  )
}
