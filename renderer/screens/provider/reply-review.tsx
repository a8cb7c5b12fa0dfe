import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { questionsById } from '../../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { Card } from '../../components/card'
import { intoSight } from '../../components/into-sight'
import { TaskButton } from '../../components/task-button'
import { formatDay } from '../../format'
import { providerTexts } from '../../texts/provider'
import { RefusedCells } from './refused-cells'
import { ReplyTable } from './reply-table'
import type { ReadyReply, RefusedReply, Replying } from './use-reply'

const texts = providerTexts.reply

type ReplyReviewProps = {
  readonly reply: ReadyReply | RefusedReply
  readonly definition: QuestionnaireDefinition
  readonly replying: Replying
}

/** What a sheet that came back says, before anything is written. */
export function ReplyReview({ reply, definition, replying }: ReplyReviewProps) {
  if (reply.outcome === 'refused') return <Refused reply={reply} onLeave={replying.leave} />
  // Another file is another choice.
  return <Ready key={reply.token} reply={reply} definition={definition} replying={replying} />
}

function Refused({ reply, onLeave }: { readonly reply: RefusedReply; readonly onLeave: () => void }) {
  return (
    <Alert
      ref={intoSight}
      severity="error"
      variant="outlined"
      role="alert"
      sx={{ color: 'text.primary', '& .MuiAlert-message': { overflowWrap: 'anywhere' } }}
    >
      <AlertTitle>{texts.refusedTitle(reply.fileName)}</AlertTitle>
      {reply.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>{texts.refusedNothing}</p>
      <Button color="inherit" variant="outlined" size="small" onClick={onLeave}>
        {texts.backToQuestions}
      </Button>
    </Alert>
  )
}

/** How many lines answer, and how many only say more: a comment or a piece. */
function splitCount(answers: ReadyReply['answers']): readonly [answered: number, onlyMore: number] {
  const answered = answers.filter(({ value }) => value !== null).length
  return [answered, answers.length - answered]
}

type ReadyProps = {
  readonly reply: ReadyReply
  readonly definition: QuestionnaireDefinition
  readonly replying: Replying
}

function Ready({ reply, definition, replying }: ReadyProps) {
  const { answers, role, filledBy, preparedOn, notes, unanswered, refused } = reply
  // One comes from the bottom of the questions, and a press on the header leaves the scrolling where it was.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const changed = answers.filter(({ changedSince }) => changedSince)
  // What changed here meanwhile is looked at one by one.
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(answers.filter(({ changedSince }) => !changedSince).map(({ questionId }) => questionId)),
  )
  const questions = questionsById(definition)
  const toggle = (id: string) =>
    setAccepted((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    )
  const chosen = answers.filter(({ questionId }) => accepted.has(questionId))
  return (
    <>
      <Card title={texts.title} titleRef={heading}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{reply.fileName}</Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{texts.from(role, filledBy)}</Typography>
        <Typography>{`${texts.prepared(formatDay(preparedOn))} ${texts.counts(...splitCount(answers), unanswered)}`}</Typography>
        {notes.map((note) => (
          <Alert key={note} role="note" severity="info" variant="outlined" sx={{ color: 'text.primary', mt: 1 }}>
            {note}
          </Alert>
        ))}
        {changed.length > 0 && (
          <Alert role="note" severity="warning" variant="outlined" sx={{ color: 'text.primary', mt: 1 }}>
            {texts.changedCount(changed.length)}
          </Alert>
        )}
      </Card>
      {refused.length > 0 && <RefusedCells cells={refused} />}
      <Card title={texts.table}>
        {answers.length === 0 ? (
          <Typography>{refused.length > 0 ? texts.nothingRead : texts.nothing}</Typography>
        ) : (
          <>
            <Typography color="textSecondary">{texts.aboutAccepting}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
              <Button
                size="small"
                onClick={() => setAccepted(new Set(answers.map(({ questionId }) => questionId)))}
                disabled={chosen.length === answers.length}
              >
                {texts.acceptAll}
              </Button>
              <Button size="small" onClick={() => setAccepted(new Set())} disabled={chosen.length === 0}>
                {texts.refuseAll}
              </Button>
            </Box>
            <ReplyTable answers={answers} questions={questions} accepted={accepted} onToggle={toggle} />
          </>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: 1.5, mt: 2 }}>
          <Button onClick={replying.leave} disabled={replying.running}>
            {texts.backToQuestions}
          </Button>
          <TaskButton
            variant="contained"
            running={replying.running}
            disabled={chosen.length === 0}
            onClick={() =>
              replying.apply(
                reply,
                chosen.map(({ questionId }) => questionId),
              )
            }
          >
            {texts.apply(...splitCount(chosen))}
          </TaskButton>
        </Box>
      </Card>
    </>
  )
}
