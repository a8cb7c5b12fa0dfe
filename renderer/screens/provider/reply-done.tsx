import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { Card } from '../../components/card'
import { formatDay, today } from '../../format'
import { useNavigation } from '../../navigation'
import { providerTexts } from '../../texts/provider'
import type { ReadyReply } from './use-reply'

const texts = providerTexts.done

type ReplyDoneProps = {
  readonly reply: ReadyReply
  readonly questionIds: readonly string[]
  readonly place: { readonly establishmentId: string; readonly assessmentId: string }
  readonly onLeave: () => void
}

/** What was written, with a way to each question. */
export function ReplyDone({ reply, questionIds, place, onLeave }: ReplyDoneProps) {
  const { goTo } = useNavigation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const written = reply.answers.filter(({ questionId }) => questionIds.includes(questionId))
  const pieces = new Set(written.map(({ given }) => given.evidence).filter((title) => title !== ''))
  return (
    <Card title={texts.title} titleRef={heading}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {texts.written(written.length, reply.role, reply.filledBy, formatDay(today()))}
      </Typography>
      <Box component="ul" sx={{ my: 1, pl: 3 }}>
        {written.map(({ questionId, label, given }) => (
          <li key={questionId}>
            <Link
              component="button"
              sx={{ textAlign: 'left', font: 'inherit', verticalAlign: 'baseline' }}
              onClick={() => goTo({ screen: 'questionnaire', ...place, questionId })}
            >
              {label}
            </Link>
            {`\u00a0: ${given.words || texts.onlyMore}`}
          </li>
        ))}
      </Box>
      {pieces.size > 0 && <Typography>{texts.evidence(pieces.size)}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="contained" onClick={onLeave}>
          {providerTexts.reply.backToQuestions}
        </Button>
        {pieces.size > 0 && (
          <Button onClick={() => goTo({ screen: 'evidence', establishmentId: place.establishmentId })}>
            {texts.openEvidence}
          </Button>
        )}
        <Button onClick={() => goTo({ screen: 'questionnaire', ...place })}>{texts.openQuestionnaire}</Button>
      </Box>
    </Card>
  )
}
