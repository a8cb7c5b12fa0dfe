import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { helpFor } from './help-route'
import { type Route, useNavigation } from './navigation'
import { anId } from './testing/builders'
import { fakeDesktop } from './testing/fake-desktop'
import { renderScreen } from './testing/render'
import { useHelpKey } from './use-help-key'

const questionnaire: Route = { screen: 'questionnaire', establishmentId: anId(2), assessmentId: anId(3) }

type FieldProps = { readonly onBlur?: () => void; readonly dialog?: boolean }

function Field({ onBlur, dialog = false }: FieldProps) {
  useHelpKey(useNavigation())
  return (
    <>
      <input aria-label="champ" onBlur={onBlur} />
      {dialog && <div role="dialog" aria-label="fenêtre" />}
    </>
  )
}

describe('the key of the help', () => {
  it('opens the chapter of the screen, with the way back and the entity in hand, once the field is left', async () => {
    fakeDesktop()
    const left = vi.fn()
    const { user, goTo } = renderScreen(<Field onBlur={left} />, { route: questionnaire })
    await user.click(screen.getByRole('textbox'))
    await user.keyboard('{F1}')
    expect(left).toHaveBeenCalledOnce()
    expect(goTo).toHaveBeenCalledWith({
      screen: 'help',
      chapter: 'answer',
      back: questionnaire,
      establishmentId: anId(2),
      assessmentId: anId(3),
    })
  })

  it('does nothing over a dialog, nor with another key held', async () => {
    fakeDesktop()
    const { user, goTo } = renderScreen(<Field dialog />, { route: questionnaire })
    await user.keyboard('{F1}')
    fireEvent.keyDown(window, { key: 'F1', ctrlKey: true })
    expect(goTo).not.toHaveBeenCalled()
  })

  it('keeps the help where it is when it is already open', () => {
    const help = helpFor(questionnaire)
    expect(helpFor(help)).toBe(help)
    expect(helpFor({ screen: 'settings' })).toEqual({
      screen: 'help',
      chapter: 'protection',
      back: { screen: 'settings' },
    })
  })
})
