import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { Question } from '../../../questionnaires/schema'
import { common } from '../../texts/common'
import { questionName } from '../../texts/names'
import { referentialsTexts } from '../../texts/referentials'
import { upgradeTexts } from '../../texts/upgrade'
import {
  changedMeanings,
  changesBetween,
  olderVersions,
  type Questionnaire,
  type ShownChange,
  type Version,
} from './referentials-model'

const texts = referentialsTexts.changes

type ChangesDialogProps = {
  readonly questionnaire: Questionnaire
  readonly to: Version
  readonly onClose: () => void
}

/** What a version changes since an older one: each question before and after, and what becomes of its answer. */
export function ChangesDialog({ questionnaire, to, onClose }: ChangesDialogProps) {
  const titleId = useId()
  const older = olderVersions(questionnaire, to)
  const [chosen, setChosen] = useState(older[0]?.version ?? '')
  const from = older.find(({ version }) => version === chosen)
  if (!from) return null
  const { summaries, changes, unchanged } = changesBetween(questionnaire, from, to)
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="lg">
      <DialogTitle id={titleId}>{texts.title(from.version, to.version)}</DialogTitle>
      {/* Reached by the keyboard, to be scrolled. */}
      <DialogContent tabIndex={0}>
        <Typography color="textSecondary" gutterBottom>
          {questionnaire.current.title}
        </Typography>
        {older.length > 1 && (
          <TextField
            select
            size="small"
            label={texts.since}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            sx={{ minWidth: 200, my: 1.5 }}
          >
            {older.map(({ version }) => (
              <MenuItem key={version} value={version}>
                {referentialsTexts.versions.name(version)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {summaries.map((summary) => (
          <Typography key={summary} gutterBottom>
            {summary}
          </Typography>
        ))}
        {changes.length === 0 && <Typography gutterBottom>{texts.none}</Typography>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {changes.map((change) => (
            <ChangeItem
              key={[...change.from, ...change.to].map(({ id }) => id).join()}
              change={change}
              versions={[from.version, to.version]}
            />
          ))}
        </Box>
        <Typography sx={{ mt: 1 }}>{texts.unchanged(unchanged)}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

type ChangeItemProps = { readonly change: ShownChange; readonly versions: readonly [string, string] }

function ChangeItem({ change, versions: [before, after] }: ChangeItemProps) {
  const { kind, answers, from, to, note } = change
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 1 }}>
        <Chip size="small" variant="outlined" label={upgradeTexts.kinds[kind]} />
        <Typography sx={{ fontWeight: 600 }}>{kind === 'added' ? texts.added : texts.answers[answers]}</Typography>
      </Box>
      <Box
        sx={{
          display: 'grid',
          columnGap: 3,
          rowGap: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Wording heading={texts.before(before)} questions={from} others={to} />
        <Wording heading={texts.after(after)} questions={to} others={from} />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {note}
      </Typography>
    </Box>
  )
}

type WordingProps = {
  readonly heading: string
  readonly questions: readonly Question[]
  /** The questions on the other side. */
  readonly others: readonly Question[]
}

function Wording({ heading, questions, others }: WordingProps) {
  // Answers are set side by side only when one question became one other.
  const [other] = questions.length === 1 && others.length === 1 ? others : []
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="body2" color="textSecondary">
        {heading}
      </Typography>
      {questions.length === 0 && <Typography>{texts.nothing}</Typography>}
      {questions.map((question) => (
        <Box key={question.id} sx={{ mb: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {questionName(question)}
          </Typography>
          <Typography>{question.text}</Typography>
          {changedMeanings(question, other).map(({ name, text }) => (
            <Typography key={name} variant="body2" sx={{ mt: 0.5 }}>
              {texts.meaning(name, text)}
            </Typography>
          ))}
        </Box>
      ))}
    </Box>
  )
}
