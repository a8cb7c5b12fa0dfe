import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useNavigation } from './navigation'
import { fakeDesktop } from './testing/fake-desktop'
import { renderScreen } from './testing/render'
import { common } from './texts/common'
import { useHelpKey } from './use-help-key'
import { useLeaving } from './use-leaving'
import { useChanged, useUnsaved } from './use-unsaved'

function Page() {
  const { route, goTo } = useNavigation()
  const { leaveTo, question } = useLeaving(goTo)
  useHelpKey({ route, goTo, leaveTo })
  const [name, setName] = useState('')
  useUnsaved(useChanged(name))
  return (
    <>
      <button type="button" onClick={() => leaveTo({ screen: 'settings' })}>
        Réglages
      </button>
      <input aria-label="nom" value={name} onChange={(event) => setName(event.target.value)} />
      {question}
    </>
  )
}

const aPage = () => {
  fakeDesktop()
  return renderScreen(<Page />, { route: { screen: 'new-establishment' } })
}
const rail = () => screen.getByRole('button', { name: 'Réglages' })

describe('leaving a page by the rail', () => {
  it('asks nothing while its form is as it was', async () => {
    const { user, goTo } = aPage()
    await user.click(rail())
    expect(goTo).toHaveBeenCalledExactlyOnceWith({ screen: 'settings' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks before it loses what was filled, and loses nothing when the person stays', async () => {
    const { user, goTo } = aPage()
    await user.type(screen.getByLabelText('nom'), 'EHPAD')
    await user.click(rail())
    expect(await screen.findByRole('dialog', { name: common.leaving.title })).toBeDefined()
    await user.click(screen.getByRole('button', { name: common.leaving.cancel }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(goTo).not.toHaveBeenCalled()
    expect(screen.getByLabelText('nom')).toHaveProperty('value', 'EHPAD')
  })

  it('goes where it was asked once the person gives it up, by the key of the help too', async () => {
    const { user, goTo } = aPage()
    await user.type(screen.getByLabelText('nom'), 'EHPAD')
    await user.keyboard('{F1}')
    await user.click(await screen.findByRole('button', { name: common.leaving.confirm }))
    expect(goTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ screen: 'help' }))
  })
})
