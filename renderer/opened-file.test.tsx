import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { OpenedKind } from '../main/ipc/contract'
import { nothingLeftIn, onlyByItsButton, writeBeforeClosing } from './before-closing'
import { useNavigation } from './navigation'
import { OpenedFileProvider, useBeginWith, useOpenedFile } from './opened-file'
import { OpenedDossier } from './screens/dossiers/opened-dossier'
import { anId } from './testing/builders'
import { fakeDesktop } from './testing/fake-desktop'
import { renderScreen } from './testing/render'
import { dossierTexts } from './texts/dossiers'

type ScreensProps = { readonly begin?: (kind: OpenedKind) => void }

function Screens({ begin }: ScreensProps) {
  const opened = useOpenedFile(useNavigation())
  const [dialog, setDialog] = useState(true)
  return (
    <OpenedFileProvider value={opened}>
      <OpenedDossier />
      {begin && <Flow kind="backup" begin={begin} />}
      {begin && <Flow kind="pack" begin={begin} />}
      {begin && dialog && (
        <div role="dialog" aria-label="saisie">
          <button type="button" onClick={() => setDialog(false)}>
            fermer
          </button>
        </div>
      )}
    </OpenedFileProvider>
  )
}

function Flow({ kind, begin }: { readonly kind: OpenedKind; readonly begin: (kind: OpenedKind) => void }) {
  useBeginWith(kind, () => begin(kind))
  return null
}

/** Main, where these files were opened one after the other: each is said once. */
function opening(...kinds: OpenedKind[]) {
  const waiting = [...kinds]
  return fakeDesktop({
    takeOpenedFile: () => ({ kind: waiting.shift() ?? null }),
    chooseDossier: () => ({ outcome: 'refused', fileName: 'a.sextant-dossier', reason: 'pas un dossier' }),
  })
}

describe('a file that the system asked to open', () => {
  it.each([
    ['backup', 'backups'],
    ['pack', 'referentials'],
  ] as const)('leads a %s to its screen, with the establishment in hand', async (kind, target) => {
    opening(kind)
    const { goTo } = renderScreen(<Screens />, { route: { screen: 'plan', establishmentId: anId(2) } })
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: target, establishmentId: anId(2) }))
    expect(goTo).toHaveBeenCalledOnce()
  })

  it('begins the reception of a dossier over the screen, and says why it is refused', async () => {
    const desktop = opening('dossier')
    const { goTo, user } = renderScreen(<Screens />)
    expect(await screen.findByText('pas un dossier')).toBeDefined()
    expect(desktop.inputs('chooseDossier')).toHaveLength(1)
    expect(goTo).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Fermer' }))
    await waitFor(() => expect(screen.queryByText(dossierTexts.receive.refusedTitle)).toBeNull())
  })

  it('waits while a form holds what only its button writes', async () => {
    const desktop = opening('pack')
    const form = {}
    writeBeforeClosing(form, onlyByItsButton)
    const { goTo } = renderScreen(<Screens />, { route: { screen: 'new-establishment' } })
    fireEvent.focus(window)
    await act(async () => {})
    expect(desktop.calls).toEqual([])
    nothingLeftIn(form)
    fireEvent.focus(window)
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: 'referentials' }))
  })

  it('waits over a dialog, then begins its flow once when the window gets the focus', async () => {
    const desktop = opening('backup', 'pack')
    const begin = vi.fn()
    const { user } = renderScreen(<Screens begin={begin} />, { route: { screen: 'backups' } })
    fireEvent.focus(window)
    expect(desktop.inputs('takeOpenedFile')).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'fermer' }))
    fireEvent.focus(window)
    await waitFor(() => expect(begin.mock.calls).toEqual([['backup']]))
    fireEvent.focus(window)
    await waitFor(() => expect(begin.mock.calls).toEqual([['backup'], ['pack']]))
    await act(async () => void fireEvent.focus(window))
    expect(begin).toHaveBeenCalledTimes(2)
  })
})
