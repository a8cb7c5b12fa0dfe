import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { renderScreen } from '../testing/render'
import { TaskButton } from './task-button'

/** A form whose task never ends. */
function Form({ onSubmit }: { readonly onSubmit: () => void }) {
  const [running, setRunning] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setRunning(true)
        onSubmit()
      }}
    >
      <input aria-label="Nom" />
      <TaskButton type="submit" running={running}>
        Enregistrer
      </TaskButton>
    </form>
  )
}

it('keeps the focus while its task runs, and starts it only once', async () => {
  const onSubmit = vi.fn()
  const { user } = renderScreen(<Form onSubmit={onSubmit} />)
  const button = screen.getByRole<HTMLButtonElement>('button')
  await user.click(button)
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
  expect(button.disabled).toBe(false)
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter} ')
  await user.type(screen.getByRole('textbox'), '{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
})

it('starts a task of its own', async () => {
  const onClick = vi.fn()
  const { user, rerender } = renderScreen(<TaskButton running={false} onClick={onClick} />)
  const button = screen.getByRole('button')
  expect(button.hasAttribute('aria-disabled')).toBe(false)
  await user.click(button)
  rerender(<TaskButton running onClick={onClick} />)
  await user.click(button)
  expect(onClick).toHaveBeenCalledOnce()
})
