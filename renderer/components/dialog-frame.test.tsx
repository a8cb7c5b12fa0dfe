import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { renderScreen } from '../testing/render'

function VanishingButton() {
  const [pressed, setPressed] = useState(false)
  return <Dialog open>{!pressed && <Button onClick={() => setPressed(true)}>Remettre</Button>}</Dialog>
}

it('the sheet of a dialog takes the focus of a control that goes', async () => {
  const { user } = renderScreen(<VanishingButton />)
  await user.click(screen.getByRole('button', { name: 'Remettre' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('dialog')))
})
