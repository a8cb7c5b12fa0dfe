import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RestorePreview as Preview, PreviewOutcome } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { aDataStatus, anEstablishment, anId, anOverview } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { backupTexts as texts } from '../../texts/backups'
import { errorTexts } from '../../texts/errors'
import { protectionTexts } from '../../texts/protection'
import { BackupsScreen } from './backups-screen'

const id = 'sextant-2026-11-21-090000-quotidienne'
const token = anId(9)

const aPreview: Preview = {
  madeAt: '2026-11-21T09:00:00.000Z',
  establishments: ['EHPAD Les Tilleuls'],
  copy: { establishments: 1, assessments: 2, answers: 40, lastAnswerAt: '2026-11-20T15:30:00.000Z' },
  evidenceFiles: 0,
  opening: null,
  today: { establishments: 2, assessments: 3, answers: 55, lastAnswerAt: '2026-11-22T08:00:00.000Z' },
  changes: {
    establishmentsLost: ['IME des Pins'],
    establishmentsBack: [],
    assessmentsLost: 1,
    assessmentsBack: 0,
    answersLost: 15,
    answersBack: 0,
    actionsLost: 2,
    actionsBack: 1,
  },
}

const aReady = (changes: Partial<Preview> = {}): PreviewOutcome => ({
  outcome: 'ready',
  token,
  preview: { ...aPreview, ...changes },
})
const ready = aReady()

const channels: Answers = { getDataStatus: () => aDataStatus(), previewRestore: () => ready }

async function openRestore(answers: Answers = {}) {
  const desktop = fakeDesktop({ ...channels, ...answers })
  const rendered = renderScreen(<BackupsScreen />, { route: { screen: 'backups' } })
  await rendered.user.click(await screen.findByRole('button', { name: /Restaurer la copie du 21 novembre 2026/ }))
  const dialog = await screen.findByRole('dialog')
  return { ...rendered, desktop, dialog }
}

describe('the copies', () => {
  it('are listed with their date, why they were made and their size', async () => {
    fakeDesktop(channels)
    renderScreen(<BackupsScreen />)
    const list = await screen.findByRole('list', { name: texts.here.list })
    expect(plain(list.textContent ?? '')).toMatch(/21 novembre 2026, \d\d:00Copie du jour, 340 ko/)
    expect(screen.getByText(/Dernière sauvegarde/)).toBeDefined()
  })

  it('are made when asked, and the list is read again', async () => {
    const [backup] = aDataStatus().backups
    if (!backup) throw new Error('the builder has a copy')
    const desktop = fakeDesktop({ ...channels, backUpNow: () => backup })
    const { user } = renderScreen(<BackupsScreen />)
    await user.click(await screen.findByRole('button', { name: texts.here.now }))
    expect(await screen.findByText(texts.here.done)).toBeDefined()
    expect(desktop.inputs('getDataStatus')).toHaveLength(2)
  })

  it('leave the focus on their button while one is made', async () => {
    fakeDesktop({ ...channels, backUpNow: () => new Promise(() => undefined) })
    const { user } = renderScreen(<BackupsScreen />)
    await user.click(await screen.findByRole('button', { name: texts.here.now }))
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: texts.here.running })
    expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
    expect(document.activeElement).toBe(button)
  })

  it.each(['whole', 'damaged'] as const)('are verified one by one (%s)', async (state) => {
    const desktop = fakeDesktop({ ...channels, verifyBackup: () => ({ state }) })
    const { user } = renderScreen(<BackupsScreen />)
    await user.click(await screen.findByRole('button', { name: /Vérifier la copie du/ }))
    expect(await screen.findByText(plain(texts.checks[state]))).toBeDefined()
    expect(desktop.inputs('verifyBackup')).toEqual([{ id }])
  })

  it('that could not be made are told, with a copy elsewhere that is due', async () => {
    fakeDesktop({
      getDataStatus: () =>
        aDataStatus({ failure: { at: '2026-11-22T08:00:00.000Z', code: 'disk-full' }, copyElsewhereDue: true }),
    })
    renderScreen(<BackupsScreen />)
    expect(await screen.findByText(texts.failure.title)).toBeDefined()
    expect(screen.getByText(plain(texts.failure.code['disk-full']))).toBeDefined()
    expect(screen.getByText(plain(texts.elsewhere.due))).toBeDefined()
  })

  it('are exported, and the date of the export is shown', async () => {
    const desktop = fakeDesktop({
      ...channels,
      exportFile: () => ({ outcome: 'saved', fileName: 'Sextant.sextant-sauvegarde' }),
    })
    const { user } = renderScreen(<BackupsScreen />)
    expect(await screen.findByText(texts.elsewhere.never)).toBeDefined()
    desktop.prepare({ getDataStatus: () => aDataStatus({ lastExportAt: '2026-11-22T10:00:00.000Z' }) })
    await user.click(screen.getByRole('button', { name: texts.elsewhere.action }))
    expect(await screen.findByText(/Dernière copie exportée le 22 novembre 2026/)).toBeDefined()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'backup' }])
  })
})

/** A copy that asks for its secret, then is ready and says what will open the data. */
async function restoreElsewhere(secret: 'passphrase' | 'recovery', opening: NonNullable<Preview['opening']>) {
  const desktop = fakeDesktop({
    ...channels,
    chooseBackupFile: () => ({ outcome: 'chosen', token: anId(8), fileName: 'cle.sextant-sauvegarde' }),
    previewRestore: (input) =>
      input.secret ? aReady({ opening }) : { outcome: 'locked', ways: ['passphrase', 'recovery'], tried: false },
    restoreBackup: () => ({}),
    setPassphrase: () => ({}),
    getOverview: () => anOverview({ establishments: [anEstablishment({ id: anId(7) })] }),
  })
  const rendered = renderScreen(<BackupsScreen />, { route: { screen: 'backups' } })
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: texts.fromFile.action }))
  const dialog = await screen.findByRole('dialog', { name: /cle\.sextant-sauvegarde/ })
  await user.click(await within(dialog).findByRole('radio', { name: texts.dialog.locked.ways[secret] }))
  await fill(user, within(dialog).getByLabelText(texts.dialog.locked.field[secret]), 'ABCD')
  await user.click(within(dialog).getByRole('button', { name: texts.dialog.locked.open }))
  const confirm = await within(dialog).findByRole('button', { name: texts.dialog.confirm })
  const told = plain(dialog.textContent ?? '')
  await user.click(confirm)
  const done = await screen.findByRole('dialog', { name: texts.dialog.done.title })
  return { ...rendered, desktop, told, done }
}

describe('a restoration', () => {
  it('is told before it is done: what is in the copy, what will not be there any more', async () => {
    const { dialog, desktop, user } = await openRestore()
    const text = plain((await within(dialog).findByText(/55|40 réponses/)).textContent ?? '')
    expect(text).toBe('1 établissement, 2 évaluations, 40 réponses')
    const items = within(dialog)
      .getAllByRole('listitem')
      .map((item) => plain(item.textContent ?? ''))
    expect(items).toEqual([
      'Établissement : IME des Pins',
      '1 évaluation',
      '15 réponses d’aujourd’hui',
      '2 actions modifiées dans le plan d’aujourd’hui',
      '1 action modifiée dans le plan de la copie',
    ])
    expect(within(dialog).getByText(plain(texts.dialog.also))).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Annuler' }))
    expect(desktop.inputs('restoreBackup')).toEqual([])
  })

  it('puts the copy in place and opens what it holds', async () => {
    const { dialog, desktop, user, goTo } = await openRestore({
      restoreBackup: () => ({}),
      getOverview: () => anOverview({ establishments: [anEstablishment({ id: anId(7) })] }),
    })
    await user.click(await within(dialog).findByRole('button', { name: texts.dialog.confirm }))
    expect(desktop.inputs('restoreBackup')).toEqual([{ token }])
    const done = await screen.findByRole('dialog', { name: texts.dialog.done.title })
    expect(within(done).getByText(plain(texts.dialog.done.before))).toBeDefined()
    expect(goTo).not.toHaveBeenCalled()
    await user.click(within(done).getByRole('button', { name: texts.dialog.done.open }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId: anId(7) })
  })

  it('that fails says why, and can be tried again from the start', async () => {
    const { dialog, desktop, user } = await openRestore({
      restoreBackup: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await user.click(await within(dialog).findByRole('button', { name: texts.dialog.confirm }))
    expect(await within(dialog).findByText(errorTexts['disk-full'].title)).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Réessayer' }))
    expect(await within(dialog).findByRole('button', { name: texts.dialog.confirm })).toBeDefined()
    expect(desktop.inputs('previewRestore')).toHaveLength(2)
  })

  it('of a damaged copy is refused', async () => {
    const { dialog } = await openRestore({ previewRestore: () => ({ outcome: 'refused', reason: 'damaged' }) })
    expect(await within(dialog).findByText(plain(texts.dialog.refused.damaged))).toBeDefined()
    expect(within(dialog).queryByRole('button', { name: texts.dialog.confirm })).toBeNull()
  })

  it('of another key says before and after that the passphrase of this computer will not open it', async () => {
    const opening = { by: 'passphrase', sheet: true, replacesPassphrase: true } as const
    const { told, done } = await restoreElsewhere('passphrase', opening)
    const { by, replaces, sheet, renew } = texts.dialog.opening
    for (const said of [`${by.passphrase} ${replaces}`, sheet]) {
      expect(told).toContain(plain(said))
      expect(plain(done.textContent ?? '')).toContain(plain(said))
    }
    expect(told).not.toContain(plain(renew))
  })

  it('opened with a recovery code leads to a new passphrase', async () => {
    const opening = { by: 'passphrase', sheet: true, replacesPassphrase: true } as const
    const { desktop, user, goTo, told, done } = await restoreElsewhere('recovery', opening)
    expect(told).toContain(plain(texts.dialog.opening.renew))
    await fill(user, within(done).getByLabelText(protectionTexts.passphrase.next), 'quatre mots tout neufs')
    await fill(user, within(done).getByLabelText(protectionTexts.passphrase.again), 'quatre mots tout neufs')
    expect(goTo).not.toHaveBeenCalled()
    await user.click(within(done).getByRole('button', { name: protectionTexts.renew.submit }))
    expect(desktop.inputs('setPassphrase')).toEqual([
      { current: { kind: 'recovery', text: 'ABCD' }, next: 'quatre mots tout neufs' },
    ])
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId: anId(7) }))
  })

  it('opened with a recovery code may put the passphrase off, and says how to open the data then', async () => {
    const opening = { by: 'sheet', sheet: true, replacesPassphrase: false } as const
    const { desktop, user, goTo, done } = await restoreElsewhere('recovery', opening)
    expect(within(done).getByText(plain(texts.dialog.done.laterMeans))).toBeDefined()
    await user.click(within(done).getByRole('button', { name: texts.dialog.done.later }))
    await waitFor(() => expect(goTo).toHaveBeenCalled())
    expect(desktop.inputs('setPassphrase')).toEqual([])
  })

  it('opened with a recovery code asks for no passphrase where the account opens the data', async () => {
    const opening = { by: 'account', sheet: true, replacesPassphrase: false } as const
    const { done } = await restoreElsewhere('recovery', opening)
    expect(within(done).getByText(plain(texts.dialog.opening.by.account))).toBeDefined()
    expect(within(done).getByRole('button', { name: texts.dialog.done.open })).toBeDefined()
  })

  it('of a file from elsewhere asks for what opens it', async () => {
    const desktop = fakeDesktop({
      ...channels,
      chooseBackupFile: () => ({ outcome: 'chosen', token: anId(8), fileName: 'cle.sextant-sauvegarde' }),
      previewRestore: ({ secret }) =>
        secret?.text === 'ABCD'
          ? ready
          : { outcome: 'locked', ways: ['passphrase', 'recovery'], tried: secret != null },
    })
    const { user } = renderScreen(<BackupsScreen />)
    await user.click(await screen.findByRole('button', { name: texts.fromFile.action }))
    const dialog = await screen.findByRole('dialog', { name: /cle\.sextant-sauvegarde/ })
    await fill(user, await within(dialog).findByLabelText(texts.dialog.locked.field.passphrase), 'mauvaise phrase')
    await user.click(within(dialog).getByRole('button', { name: texts.dialog.locked.open }))
    expect(await within(dialog).findByText(plain(texts.dialog.locked.wrong.passphrase))).toBeDefined()
    await user.click(within(dialog).getByRole('radio', { name: texts.dialog.locked.ways.recovery }))
    await fill(user, within(dialog).getByLabelText(texts.dialog.locked.field.recovery), 'ABCD')
    await user.click(within(dialog).getByRole('button', { name: texts.dialog.locked.open }))
    expect(await within(dialog).findByRole('button', { name: texts.dialog.confirm })).toBeDefined()
    expect(desktop.inputs('previewRestore').at(-1)).toEqual({
      source: { from: 'file', token: anId(8) },
      secret: { kind: 'recovery', text: 'ABCD' },
    })
  })

  it('keeps a wrong recovery code where it was typed, to be mended', async () => {
    fakeDesktop({
      ...channels,
      chooseBackupFile: () => ({ outcome: 'chosen', token: anId(8), fileName: 'cle.sextant-sauvegarde' }),
      previewRestore: ({ secret }) => ({ outcome: 'locked', ways: ['passphrase', 'recovery'], tried: secret != null }),
    })
    const { user } = renderScreen(<BackupsScreen />)
    const { field, open, ways, wrong } = texts.dialog.locked
    await user.click(await screen.findByRole('button', { name: texts.fromFile.action }))
    const dialog = await screen.findByRole('dialog', { name: /cle\.sextant-sauvegarde/ })
    await user.click(await within(dialog).findByRole('radio', { name: ways.recovery }))
    await fill(user, within(dialog).getByLabelText(field.recovery), 'ABCD-EFGH')
    await user.click(within(dialog).getByRole('button', { name: open }))
    expect(await within(dialog).findByText(plain(wrong.recovery))).toBeDefined()
    const code = within(dialog).getByLabelText<HTMLInputElement>(field.recovery)
    expect(code.value).toBe('ABCD-EFGH')
    await waitFor(() => expect(document.activeElement).toBe(code))
    // The other way is another secret: it begins empty, with no error of its own.
    await user.click(within(dialog).getByRole('radio', { name: ways.passphrase }))
    expect(within(dialog).getByLabelText<HTMLInputElement>(field.passphrase).value).toBe('')
    expect(within(dialog).queryByRole('alert')).toBeNull()
  })
})
