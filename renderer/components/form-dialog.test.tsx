import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { writeAll } from '../before-closing'
import { clickBeside } from '../testing/click-beside'
import { renderScreen } from '../testing/render'
import { common } from '../texts/common'
import { useChanged } from '../use-unsaved'
import { FormDialog } from './form-dialog'

function Form({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('avant')
  return (
    <FormDialog unsaved={useChanged({ text })} onClose={onClose} aria-label="formulaire">
      <input aria-label="champ" value={text} onChange={(event) => setText(event.target.value)} />
    </FormDialog>
  )
}

function aForm() {
  const onClose = vi.fn()
  const rendered = renderScreen(<Form onClose={onClose} />)
  return { ...rendered, onClose, dialog: screen.getByRole('dialog'), field: screen.getByRole('textbox') }
}

describe('a dialog written only by its button', () => {
  it('holds nothing back and closes on a click beside it while its fields are as they were', async () => {
    const { user, onClose, dialog } = aForm()
    expect(await writeAll()).toBe(true)
    await clickBeside(user, dialog)
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('counts as unwritten once something is typed, until the field is as before or the dialog is gone', async () => {
    const { user, field, unmount } = aForm()
    await user.type(field, '!')
    expect(await writeAll()).toBe(false)
    await user.type(field, '{Backspace}')
    expect(await writeAll()).toBe(true)
    await user.type(field, '!')
    unmount()
    expect(await writeAll()).toBe(true)
  })

  it.each([
    ['Escape', (user: UserEvent) => user.keyboard('{Escape}')],
    ['a click beside it', clickBeside],
  ] as const)('asks before %s loses what is typed', async (_, close) => {
    const { user, onClose, dialog, field } = aForm()
    await user.type(field, '!')
    await close(user, dialog)
    await user.click(screen.getByRole('button', { name: common.closingForm.cancel }))
    await waitFor(() => expect(screen.queryByText(common.closingForm.title)).toBeNull())
    expect(onClose).not.toHaveBeenCalled()
    expect(field).toHaveProperty('value', 'avant!')
    await close(user, dialog)
    await user.click(screen.getByRole('button', { name: common.closingForm.confirm }))
    expect(onClose).toHaveBeenCalledOnce()
  })
})
