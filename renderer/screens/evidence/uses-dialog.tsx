import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { EvidenceRegister, EvidenceUse, RegisteredEvidence } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { evidenceTexts } from '../../texts/evidence'
import { byAssessment, choicesFor, documentName, firstTicks, keyOf, searchUses } from './evidence-model'

const texts = evidenceTexts.uses
/** More would be a list to read instead of a search. */
const FOUND = 20

type UsesDialogProps = {
  readonly register: EvidenceRegister
  readonly evidence: RegisteredEvidence
  /** Its document has just been chosen: every open question that asks for it is ticked, to be confirmed. */
  readonly proposing: boolean
  readonly onDone: (count: number) => Promise<void>
  readonly onClose: () => void
}

/** Chooses all the answers that a piece backs, at once. */
export function UsesDialog({ register, evidence, proposing, onDone, onClose }: UsesDialogProps) {
  const titleId = useId()
  const { running, error, run } = useTask()
  const [choices] = useState(() => choicesFor(register, evidence))
  const [ticked, setTicked] = useState(() => firstTicks(choices, evidence, proposing))
  const [search, setSearch] = useState('')
  const found = search.trim() === '' ? [] : searchUses(choices.others, search)
  const moved = choices.others.filter((use) => ticked.has(keyOf(use)) && !found.slice(0, FOUND).includes(use))
  const { piece } = evidence

  const tick = (uses: readonly EvidenceUse[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before)
      for (const use of uses) {
        if (use.closed) continue
        if (on) after.add(keyOf(use))
        else after.delete(keyOf(use))
      }
      return after
    })
  const confirm = () =>
    run(async () => {
      const all = [...choices.proposed, ...choices.cited, ...choices.others]
      const uses = all
        .filter((use) => !use.closed && ticked.has(keyOf(use)))
        .map(({ assessmentId, questionId }) => ({ assessmentId, questionId }))
      await callDesktop('setEvidenceUses', { id: evidence.id, uses })
      await onDone(ticked.size)
    })
  const groups = { ticked, onTick: tick }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {texts.title(piece.title)}
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="text.primary" sx={{ mb: 2 }}>
          {texts.intro}
        </DialogContentText>
        <Stack spacing={2}>
          <UseGroups title={texts.proposed(documentName(piece.document))} uses={choices.proposed} {...groups} />
          <UseGroups title={texts.cited} uses={choices.cited} {...groups} />
          <UseGroups title={texts.others} uses={moved} {...groups} />
          {choices.others.length > 0 && (
            <div>
              <TextField
                fullWidth
                size="small"
                type="search"
                label={texts.search}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
              <Box role="status">
                {search.trim() !== '' && found.length === 0 && (
                  <Typography variant="body2" sx={{ mt: 1 }}>
                    {texts.searchNone}
                  </Typography>
                )}
                {found.length > FOUND && (
                  <Typography variant="body2" sx={{ mt: 1 }}>
                    {texts.searchMore(found.length - FOUND)}
                  </Typography>
                )}
              </Box>
              <UseGroups uses={found.slice(0, FOUND)} {...groups} />
            </div>
          )}
          {error && <FailureAlert error={error} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{texts.later}</Button>
        <TaskButton variant="contained" running={running} onClick={() => void confirm()}>
          {texts.confirm(ticked.size)}
        </TaskButton>
      </DialogActions>
    </Dialog>
  )
}

type UseGroupsProps = {
  readonly title?: string
  readonly uses: readonly EvidenceUse[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (uses: readonly EvidenceUse[], on: boolean) => void
}

function UseGroups({ title, uses, ticked, onTick }: UseGroupsProps) {
  if (uses.length === 0) return null
  return (
    <div>
      {title !== undefined && (
        <Typography variant="h3" gutterBottom>
          {title}
        </Typography>
      )}
      {byAssessment(uses).map(([name, group]) => (
        <UseGroup key={group[0]?.assessmentId} name={name} group={group} ticked={ticked} onTick={onTick} />
      ))}
    </div>
  )
}

type UseGroupProps = {
  readonly name: string
  readonly group: readonly EvidenceUse[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (uses: readonly EvidenceUse[], on: boolean) => void
}

function UseGroup({ name, group, ticked, onTick }: UseGroupProps) {
  const closed = group.every((use) => use.closed)
  const all = group.every((use) => ticked.has(keyOf(use)))
  const action = all ? texts.untickAll : texts.tickAll
  return (
    <Box component="fieldset" aria-label={name} sx={{ border: 0, m: 0, p: 0, mb: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {name}
          {closed && ` – ${texts.closed}`}
        </Typography>
        {!closed && group.length > 1 && (
          <Button size="small" aria-label={texts.group(action, name)} onClick={() => onTick(group, !all)}>
            {action}
          </Button>
        )}
      </Box>
      {group.map((use) => (
        <FormControlLabel
          key={use.questionId}
          disabled={use.closed}
          sx={{ display: 'flex', alignItems: 'start', mr: 0, overflowWrap: 'anywhere' }}
          control={
            <Checkbox
              size="small"
              sx={{ py: 0.25 }}
              checked={ticked.has(keyOf(use))}
              onChange={(_, on) => onTick([use], on)}
            />
          }
          label={`${use.label} – ${use.words === '' ? texts.noAnswer : texts.answer(use.words)}`}
          slotProps={{ typography: { variant: 'body2', sx: { pt: 0.25 } } }}
        />
      ))}
    </Box>
  )
}
