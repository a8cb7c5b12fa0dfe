import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DesktopError } from '../desktop-api'
import { aDataStatus, anId } from '../testing/builders'
import { fakeDesktop } from '../testing/fake-desktop'
import { plain } from '../testing/plain'
import { renderScreen } from '../testing/render'
import { backupTexts } from '../texts/backups'
import { common } from '../texts/common'
import { errorTexts } from '../texts/errors'
import { helpTexts } from '../texts/help'
import { FailureScreen } from './failure-screen'

const restore = backupTexts.failureScreen.heading

describe('data that does not open', () => {
  it.each(['database-unreadable', 'database-foreign', 'database-too-recent'] as const)(
    '(%s) is mended by a copy, one click away, without the database',
    async (code) => {
      const desktop = fakeDesktop({
        getDataStatus: () => aDataStatus(),
        previewRestore: () => ({
          outcome: 'ready',
          token: anId(9),
          preview: {
            madeAt: null,
            establishments: ['EHPAD Les Tilleuls'],
            copy: { establishments: 1, assessments: 1, answers: 12, lastAnswerAt: null },
            evidenceFiles: 0,
            opening: null,
            today: null,
            changes: null,
          },
        }),
        restoreBackup: () => ({}),
      })
      const onRetry = vi.fn()
      const { user } = renderScreen(<FailureScreen error={new DesktopError(code, 'A1B2')} onRetry={onRetry} />)
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(errorTexts[code].title)
      await user.click(screen.getByRole('button', { name: restore }))
      await user.click(await screen.findByRole('button', { name: /Restaurer la copie du 21 novembre 2026/ }))
      const dialog = await screen.findByRole('dialog')
      expect(await within(dialog).findByText(plain(backupTexts.dialog.keptAside))).toBeDefined()
      await user.click(within(dialog).getByRole('button', { name: backupTexts.dialog.confirm }))
      expect(desktop.inputs('restoreBackup')).toEqual([{ token: anId(9) }])
      const done = await screen.findByRole('dialog', { name: backupTexts.dialog.done.title })
      // What was there is no copy of the list: it did not open.
      expect(within(done).queryByText(plain(backupTexts.dialog.done.before))).toBeNull()
      await user.click(within(done).getByRole('button', { name: backupTexts.dialog.done.open }))
      expect(onRetry).toHaveBeenCalledOnce()
    },
  )

  it.each(['database-busy', 'database-read-only'] as const)('(%s) is not: something else has to be done', (code) => {
    fakeDesktop()
    renderScreen(<FailureScreen error={new DesktopError(code, undefined)} onRetry={() => undefined} />)
    expect(screen.queryByRole('button', { name: restore })).toBeNull()
    expect(screen.getByRole('button', { name: common.retry })).toBeDefined()
    expect(screen.getByRole('button', { name: common.openDataFolder })).toBeDefined()
  })

  it('lets the diagnostic be read, then saved', async () => {
    const desktop = fakeDesktop({
      getDiagnostics: () => ({ text: 'Sextant 1.0.0' }),
      exportFile: () => ({ outcome: 'saved', fileName: 'diagnostic.txt' }),
    })
    const { user } = renderScreen(
      <FailureScreen error={new DesktopError('database-unreadable', undefined)} onRetry={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: helpTexts.diagnostics.button }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText('Sextant 1.0.0')).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: helpTexts.diagnostics.save }))
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'diagnostics', text: 'Sextant 1.0.0' }])
  })

  it('without any copy still takes one from a file', async () => {
    fakeDesktop({ getDataStatus: () => aDataStatus({ backups: [] }) })
    const { user } = renderScreen(
      <FailureScreen error={new DesktopError('database-unreadable', undefined)} onRetry={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: restore }))
    expect(await screen.findByText(plain(backupTexts.failureScreen.none))).toBeDefined()
    expect(screen.getByRole('button', { name: backupTexts.fromFile.action })).toBeDefined()
  })
})
