import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PaperQuestion } from '../../../questionnaires/paper'
import { fastEntryTexts } from '../../texts/fast-entry'
import type { EntryFocus } from './use-entry-position'

const texts = fastEntryTexts.end

type EntryEndProps = {
  readonly missing: readonly PaperQuestion[]
  /** Null as long as a question is in hand. */
  readonly focus: EntryFocus | null
  readonly onOpen: (questionId: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onResults: () => void
}

/** What is under the last question: the numbers left without an answer. */
export function EntryEnd({ missing, focus, onOpen, onKeyDown, onResults }: EntryEndProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focus) return
    heading.current?.scrollIntoView({ block: 'center' })
    heading.current?.focus({ preventScroll: true })
  }, [focus])
  return (
    <Paper sx={{ p: 2, mt: 2, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography variant="h2" ref={heading} tabIndex={-1} onKeyDown={onKeyDown}>
        {texts.title}
      </Typography>
      <Typography>{missing.length === 0 ? texts.complete : texts.missing(missing.length)}</Typography>
      {missing.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {missing.map(({ number, question }) => (
            <Button
              key={question.id}
              size="small"
              variant="outlined"
              aria-label={texts.goTo(number)}
              onClick={() => onOpen(question.id)}
              sx={{ minWidth: '3rem' }}
            >
              {number}
            </Button>
          ))}
        </Box>
      )}
      <Button variant="contained" onClick={onResults}>
        {texts.results}
      </Button>
    </Paper>
  )
}
