import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { isLongEnough, SHORTEST_PASSPHRASE } from '../../main/ipc/passphrase'
import { protectionTexts } from '../texts/protection'
import { FailureAlert } from './failure-alert'
import { PassphraseField } from './passphrase-field'
import { TaskButton } from './task-button'
import { useTask } from './use-task'

type NewPassphraseFormProps = {
  readonly label: string
  /** Asked first: the passphrase of today. */
  readonly before?: ReactNode
  readonly submit: string
  readonly running: string
  /** What is done with it. The fields stay as they are when it fails. */
  readonly onChosen: (passphrase: string) => Promise<unknown>
  /** Beside the button. */
  readonly actions?: ReactNode
  /** Between the fields and the button. */
  readonly children?: ReactNode
}

/** Asks for a new passphrase, twice: a slip of the finger would otherwise close the data for good. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { label, before, submit, running, onChosen, actions, children } = props
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [shown, setShown] = useState(false)
  const [checked, setChecked] = useState(false)
  const task = useTask()
  const fields = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const
  const texts = protectionTexts.passphrase
  const tooShort = !isLongEnough(first)
  const different = first !== second

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (tooShort) fields[0].current?.focus()
    else if (different) fields[1].current?.focus()
    else if (!task.running) void task.run(() => onChosen(first))
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {before}
        <Typography>{texts.advice}</Typography>
        <PassphraseField
          label={label}
          value={first}
          onChange={setFirst}
          shown={shown}
          onShownChange={setShown}
          wrong={checked && tooShort ? texts.tooShort(SHORTEST_PASSPHRASE) : null}
          hint={texts.rule(SHORTEST_PASSPHRASE)}
          autoComplete="new-password"
          autoFocus={before === undefined}
          inputRef={fields[0]}
        />
        <PassphraseField
          label={texts.again}
          value={second}
          onChange={setSecond}
          shown={shown}
          wrong={checked && !tooShort && different ? texts.different : null}
          autoComplete="new-password"
          inputRef={fields[1]}
        />
        {children}
        {task.error && <FailureAlert error={task.error} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <TaskButton type="submit" variant="contained" running={task.running}>
            {task.running ? running : submit}
          </TaskButton>
          {actions}
        </Box>
      </Box>
    </form>
  )
}
