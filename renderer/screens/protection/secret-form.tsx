import Box from '@mui/material/Box'
import { type ReactNode, type Ref, type SubmitEvent, useRef, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { asDesktopError, type DesktopError } from '../../desktop-api'
import { protectionTexts } from '../../texts/protection'

export type SecretFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly wrong: string | null
  readonly inputRef: Ref<HTMLInputElement>
}

type SecretFormProps = {
  /** The field that takes the secret. */
  readonly field: (props: SecretFieldProps) => ReactNode
  readonly texts: { readonly empty: string; readonly wrong: string; readonly submit: string }
  readonly onSecret: (secret: string) => Promise<unknown>
  readonly actions?: ReactNode
}

/** Asks for what opens the data. A wrong one stays in its field, selected: it is mended or typed over at once. */
export function SecretForm({ field, texts, onSecret, actions }: SecretFormProps) {
  const [secret, setSecret] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [failure, setFailure] = useState<DesktopError | null>(null)
  const [running, setRunning] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const refuse = (why: string) => {
    setWrong(why)
    input.current?.focus()
    input.current?.select()
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (running) return
    if (secret.trim() === '') return refuse(texts.empty)
    setRunning(true)
    setWrong(null)
    setFailure(null)
    onSecret(secret)
      .catch((error: unknown) => {
        const known = asDesktopError(error)
        if (known.code === 'wrong-secret') refuse(texts.wrong)
        else setFailure(known)
      })
      .finally(() => setRunning(false))
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {field({
          value: secret,
          onChange: (value) => {
            setSecret(value)
            setWrong(null)
          },
          wrong,
          inputRef: input,
        })}
        {failure && <FailureAlert error={failure} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <TaskButton type="submit" variant="contained" running={running}>
            {running ? protectionTexts.unlock.running : texts.submit}
          </TaskButton>
          {actions}
        </Box>
      </Box>
    </form>
  )
}
