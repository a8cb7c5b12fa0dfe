import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { SetAsideAnswer } from '../../../main/ipc/contract'
import { questionName } from '../../../questionnaires/names'
import { formatDay, today } from '../../format'
import { common } from '../../texts/common'
import { keptAnswersTexts } from '../../texts/kept-answers'

const texts = keptAnswersTexts.drawer

/** « Réponses de l’ancienne version »: those that found no place in this one. Nothing when there is none. */
export function OldAnswers({ answers }: { readonly answers: readonly SetAsideAnswer[] }) {
  const titleId = useId()
  const [open, setOpen] = useState(false)
  if (answers.length === 0) return null
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        {texts.open(answers.length)}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{
          paper: { sx: { width: 'min(100%, 32rem)', p: 2.5 }, role: 'dialog', 'aria-labelledby': titleId },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: 2 }}>
          <Typography id={titleId} variant="h2">
            {texts.title}
          </Typography>
          <Button onClick={() => setOpen(false)}>{common.close}</Button>
        </Box>
        <Typography variant="body2" sx={{ mb: 2 }}>
          {texts.intro}
        </Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
          {answers.map((answer) => (
            <OldAnswer key={`${answer.fromVersion} ${answer.questionId}`} {...answer} />
          ))}
        </Box>
      </Drawer>
    </>
  )
}

function OldAnswer({ questionId, fromVersion, label, text, words, answer }: SetAsideAnswer) {
  const { reason, comment, answeredBy, updatedAt, evidenceIds } = answer
  const facts = [
    reason !== '' && texts.reason(reason),
    comment !== '' && keptAnswersTexts.reuse.comment(comment),
    keptAnswersTexts.reuse.by(answeredBy, formatDay(today(new Date(updatedAt)))),
    evidenceIds.length === 0 ? texts.noEvidence : keptAnswersTexts.reuse.evidence(evidenceIds.length),
  ].filter((fact) => fact !== false)
  return (
    <Paper component="li" sx={{ p: 1.5, overflowWrap: 'anywhere' }}>
      <Typography variant="caption" component="p" color="textSecondary">
        {`${questionName({ id: questionId, label })} · ${texts.version(fromVersion)}`}
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {text}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {texts.answer(words)}
      </Typography>
      {facts.map((fact) => (
        <Typography key={fact} variant="caption" component="p">
          {fact}
        </Typography>
      ))}
    </Paper>
  )
}
