import PrintOutlined from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { OutcomeSnackbar } from '../../components/outcome-snackbar'
import { TaskButton } from '../../components/task-button'
import { useExportFile } from '../../components/use-export-file'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { protectionTexts } from '../../texts/protection'

type RecoverySheetProps = {
  readonly sheet: Output<'prepareRecoverySheet'>
  /** Whether another sheet opens the data today: it will not any more. */
  readonly replaces: boolean
  readonly onConfirmed: () => void
  /** Beside the button that confirms. */
  readonly actions: ReactNode
}

/** A sheet being made: its code, the page to print, and the proof that it is on paper. */
export function RecoverySheet({ sheet, replaces, onConfirmed, actions }: RecoverySheetProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLDivElement>(null)
  const confirming = useTask()
  const exporting = useExportFile()
  const texts = protectionTexts.sheet
  const groups = sheet.code.split('-')
  // What follows begins with the code: a screen reader reads it at once.
  useEffect(() => code.current?.focus(), [])

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (confirming.running) return
    if (typed.trim().toUpperCase() !== groups.at(-1)) {
      setWrong(true)
      input.current?.focus()
      input.current?.select()
      return
    }
    void confirming.run(() => callDesktop('confirmRecoverySheet', { token: sheet.token }).then(onConfirmed))
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography>{texts.what}</Typography>
        <Box
          ref={code}
          role="group"
          tabIndex={-1}
          aria-label={texts.code}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(3, max-content)',
            columnGap: 4,
            rowGap: 0.5,
            p: 2,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            fontFamily: 'monospace',
            fontSize: '1.375rem',
          }}
        >
          {groups.map((group, index) => (
            // Two groups may be the same; none ever moves.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <span key={index}>{group}</span>
          ))}
        </Box>
        <div>
          <TaskButton
            variant="outlined"
            startIcon={<PrintOutlined />}
            running={exporting.running}
            onClick={() => void exporting.start({ what: 'recovery-sheet', token: sheet.token })}
          >
            {texts.print}
          </TaskButton>
        </div>
        <Typography color="textSecondary">{texts.printWarning}</Typography>
        <TextField
          label={texts.confirm}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
          error={wrong}
          helperText={wrong ? texts.wrong : texts.confirmWhy}
          inputRef={input}
          autoComplete="off"
          fullWidth
          slotProps={{
            htmlInput: { maxLength: 10, spellCheck: false, autoCapitalize: 'characters' },
            formHelperText: { role: wrong ? 'alert' : undefined },
          }}
        />
        {replaces && <Alert severity="info">{texts.replaces}</Alert>}
        {confirming.error && <FailureAlert error={confirming.error} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <TaskButton type="submit" variant="contained" running={confirming.running}>
            {texts.submit}
          </TaskButton>
          {actions}
        </Box>
      </Box>
      <OutcomeSnackbar outcome={exporting.outcome} onClose={exporting.closeOutcome} />
    </form>
  )
}
