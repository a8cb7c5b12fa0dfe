import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useState } from 'react'
import type { Target } from '../../../main/ipc/contract'
import type { Domain } from '../../../questionnaires/schema'
import { DayField } from '../../components/day-field'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { common } from '../../texts/common'
import { targetTexts as texts } from '../../texts/maturity'
import { useChanged } from '../../use-unsaved'

/** The levels offered: half a level is fine enough for an aim. */
const LEVELS = [1, 1.5, 2, 2.5, 3, 3.5, 4]
const USUAL_LEVEL = 3

type TargetDialogProps = {
  readonly target: Target | null
  /** The scored domains. */
  readonly domains: readonly Pick<Domain, 'id' | 'title'>[]
  /** Null takes the target away. */
  readonly onSave: (target: Target | null) => Promise<unknown>
  readonly onClose: () => void
}

/** The target that an establishment sets itself: one level, exceptions by domain, a date. */
export function TargetDialog({ target, domains, onSave, onClose }: TargetDialogProps) {
  const titleId = useId()
  const [level, setLevel] = useState(target?.level ?? USUAL_LEVEL)
  const [byDomain, setByDomain] = useState<Readonly<Record<string, number>>>(target?.byDomain ?? {})
  const [by, setBy] = useState(target?.by ?? null)
  const [tried, setTried] = useState(false)
  const unsaved = useChanged([level, byDomain, by])
  const { running, error, run } = useTask()
  const finish = async (chosen: Target | null) => {
    if (await run(() => onSave(chosen))) onClose()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (focusWrongField(event.currentTarget) || by === null) return
    void finish({ level, byDomain, by })
  }
  const setException = (domainId: string, value: string) => {
    const { [domainId]: _, ...others } = byDomain
    setByDomain(value === '' ? others : { ...others, [domainId]: Number(value) })
  }
  return (
    <FormDialog unsaved={unsaved} onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {texts.title}
        </DialogTitle>
        <DialogContent dividers sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText color="textPrimary">{texts.about}</DialogContentText>
          <TextField
            select
            label={texts.level}
            value={level}
            onChange={(event) => setLevel(Number(event.target.value))}
          >
            {LEVELS.map((option) => (
              <MenuItem key={option} value={option}>
                {texts.option(option)}
              </MenuItem>
            ))}
          </TextField>
          <DayField
            label={texts.by}
            value={by}
            onChange={setBy}
            required
            problem={tried && by === null ? texts.byRequired : undefined}
          />
          <Box component="section">
            <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
              {texts.exceptions}
            </Typography>
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              {domains.map(({ id, title }) => (
                <TextField
                  key={id}
                  select
                  size="small"
                  label={title}
                  value={byDomain[id] ?? ''}
                  onChange={(event) => setException(id, event.target.value)}
                  slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
                >
                  <MenuItem value="">{texts.same}</MenuItem>
                  {LEVELS.map((option) => (
                    <MenuItem key={option} value={option}>
                      {texts.option(option)}
                    </MenuItem>
                  ))}
                </TextField>
              ))}
            </Box>
          </Box>
          {error && <FailureAlert error={error} />}
        </DialogContent>
        <DialogActions>
          {target && (
            <TaskButton running={running} onClick={() => void finish(null)} sx={{ mr: 'auto' }}>
              {texts.remove}
            </TaskButton>
          )}
          <Button onClick={onClose}>{common.cancel}</Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {common.save}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}
