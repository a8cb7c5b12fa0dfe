import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { Settings } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { common } from '../../texts/common'
import { protectionTexts } from '../../texts/protection'
import { useLock } from '../../use-data-lock'
import { PassphraseDialog, type PassphraseTask } from '../protection/passphrase-dialog'
import { type Sheet, SheetDialog } from '../protection/sheet-dialog'
import { useLoaded } from './use-loaded'

const lockDelays = [0, 5, 15, 30, 60] as const satisfies readonly Settings['lockAfterMinutes'][]
/** Days for which the recovery sheet is put off. */
const PUT_OFF = 30
const DAY = 86_400_000

const load = () => callDesktop('getProtection', {})

type ProtectionCardProps = { readonly settings: Settings; readonly onChange: (changes: Partial<Settings>) => void }

/** What protects the data, what does not, and how to change it. */
export function ProtectionCard({ settings, onChange }: ProtectionCardProps) {
  const lock = useLock()
  const loaded = useLoaded(load)
  const protection = lock.protection ?? loaded.value
  const [asked, setAsked] = useState<PassphraseTask | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [done, setDone] = useState('')
  const preparing = useTask()
  const sheetButton = useRef<HTMLButtonElement>(null)
  const texts = protectionTexts.card

  const changed = (what: string) => {
    setDone(what)
    lock.refresh()
  }

  return (
    <Card title={texts.title}>
      {!protection && !loaded.error && <Typography color="textSecondary">{common.loading}</Typography>}
      {!protection && loaded.error && <FailureAlert error={loaded.error} />}
      {protection && (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Typography>{protection.way === 'passphrase' ? texts.passphrase : texts.system}</Typography>
          <Typography>{texts.covers}</Typography>
          <Typography color="textSecondary">{texts.limits}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <Button variant="outlined" onClick={() => setAsked(protection.way === 'passphrase' ? 'change' : 'set')}>
              {protection.way === 'passphrase' ? texts.changePassphrase : texts.setPassphrase}
            </Button>
            {protection.way === 'passphrase' && protection.systemAvailable && (
              <Button onClick={() => setAsked('remove')}>{texts.removePassphrase}</Button>
            )}
          </Box>
          <Typography variant="h3">{texts.sheetTitle}</Typography>
          <Typography>
            {protection.recoverySheetAt === null
              ? texts.noSheet
              : texts.sheetSince(formatLongDay(today(new Date(protection.recoverySheetAt))))}
          </Typography>
          {preparing.error && <FailureAlert error={preparing.error} />}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <TaskButton
              ref={sheetButton}
              variant="outlined"
              running={preparing.running}
              onClick={() => void preparing.run(() => callDesktop('prepareRecoverySheet', {}).then(setSheet))}
            >
              {protection.recoverySheetAt === null ? texts.makeSheet : texts.remakeSheet}
            </TaskButton>
            {lock.sheetDue && (
              <Button
                onClick={() => {
                  // This one goes.
                  sheetButton.current?.focus()
                  onChange({ sheetReminderFrom: today(new Date(Date.now() + PUT_OFF * DAY)) })
                }}
              >
                {texts.putOff}
              </Button>
            )}
          </Box>
          <Typography variant="h3">{texts.lockTitle}</Typography>
          {protection.way === 'passphrase' ? (
            <TextField
              select
              label={texts.lockAfter}
              value={settings.lockAfterMinutes}
              helperText={texts.lockHint}
              onChange={(event) => {
                const chosen = lockDelays.find((minutes) => minutes === Number(event.target.value))
                if (chosen !== undefined) onChange({ lockAfterMinutes: chosen })
              }}
            >
              {lockDelays.map((minutes) => (
                <MenuItem key={minutes} value={minutes}>
                  {minutes === 0 ? texts.lockNever : texts.lockMinutes(minutes)}
                </MenuItem>
              ))}
            </TextField>
          ) : (
            <Typography color="textSecondary">{texts.lockNeeds}</Typography>
          )}
          <Typography role="status">{done}</Typography>
        </Box>
      )}
      {protection && asked && (
        <PassphraseDialog
          task={asked}
          asksCurrent={protection.way === 'passphrase'}
          onDone={() => changed(texts.changed)}
          onClose={() => setAsked(null)}
        />
      )}
      {sheet && (
        <SheetDialog
          sheet={sheet}
          replaces={protection?.recoverySheetAt != null}
          onConfirmed={() =>
            changed(
              protection?.recoverySheetAt == null
                ? protectionTexts.sheet.confirmed
                : protectionTexts.sheet.confirmedReplacing,
            )
          }
          onClose={() => setSheet(null)}
        />
      )}
    </Card>
  )
}
