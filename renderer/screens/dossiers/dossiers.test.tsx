import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DossierPreview, ErasureCertificate } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anId, anOrganisation, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { dossierTexts } from '../../texts/dossiers'
import { protectionTexts } from '../../texts/protection'
import { DossierCard } from './dossier-card'
import { ErasureAtStart } from './erasure-at-start'
import { ReceiveButton } from './receive-button'
import { ReceivingKeyCard } from './receiving-key-card'
import { RetentionReminder } from './retention-reminder'

const { card, handOver, receive, erase, unfinished, retention, key } = dossierTexts
const organisation = anOrganisation()
const { name } = organisation.details
const counts = { establishments: 1, assessments: 2, answers: 30, evidence: 1, copies: 0, actions: 0, contacts: 0 }
const at = '2026-11-22T10:00:00.000Z'
const certificate: ErasureCertificate = {
  organisation: name,
  startedAt: at,
  finishedAt: at,
  application: 'Sextant 1.0.0',
  counts,
  rewritten: ['sextant-2026-11-21.db'],
  unreachable: [{ name: 'sextant-2026-11-01.db', reason: 'elle est abîmée' }],
  copiesOut: [{ at, what: 'Rapport (PDF)', name: 'rapport.pdf' }],
}
const preview: DossierPreview = {
  token: anId(8),
  fileName: 'x.sextant-dossier',
  organisation: name,
  establishments: ['EHPAD Les Tilleuls'],
  counts,
  handedOverAt: at,
  lastChangeAt: at,
  privateNotes: true,
  here: { name, lastChangeAt: at, newerInFile: 1, newerHere: 0 },
  questionnaires: ['Autre, version 1.0.0'],
}
const click = (user: ReturnType<typeof renderScreen>['user'], text: string) =>
  user.click(screen.getByRole('button', { name: text }))

describe('handing a dossier over', () => {
  it('asks for the passphrase twice, and leaves private notes out unless asked', async () => {
    const desktop = fakeDesktop({ handOverDossier: () => ({ outcome: 'saved', fileName: 'x.sextant-dossier' }) })
    const { user } = renderScreen(<DossierCard organisation={organisation} />)
    await click(user, card.handOver)
    await screen.findByRole('dialog')
    await click(user, handOver.confirm)
    expect(screen.getByText(plain(protectionTexts.passphrase.tooShort(12)))).toBeDefined()
    await fill(user, screen.getByLabelText(protectionTexts.passphrase.label), 'quatre mots au hasard')
    await click(user, handOver.confirm)
    expect(screen.getByText(plain(protectionTexts.passphrase.different))).toBeDefined()
    expect(desktop.calls).toEqual([])
    await fill(user, screen.getByLabelText(protectionTexts.passphrase.again), 'quatre mots au hasard')
    await click(user, handOver.confirm)
    expect(await screen.findByText(plain(handOver.saved.passphrase('x.sextant-dossier')))).toBeDefined()
    expect(desktop.inputs('handOverDossier')).toEqual([
      {
        organisationId: organisation.id,
        lock: { kind: 'passphrase', passphrase: 'quatre mots au hasard' },
        privateNotes: false,
        copies: true,
      },
    ])
  })

  it('takes the key of one person, and says why another text is not one', async () => {
    const desktop = fakeDesktop({ handOverDossier: () => ({ outcome: 'refused', reason: 'Ce n’est pas une clé.' }) })
    const { user } = renderScreen(<DossierCard organisation={organisation} />)
    await click(user, card.handOver)
    await user.click(await screen.findByRole('radio', { name: handOver.byKey }))
    await fill(user, screen.getByRole('textbox', { name: handOver.key }), 'age1x')
    await user.click(screen.getByRole('checkbox', { name: handOver.privateNotes }))
    await click(user, handOver.confirm)
    expect(await screen.findByText('Ce n’est pas une clé.')).toBeDefined()
    expect(desktop.inputs('handOverDossier')[0]).toMatchObject({
      lock: { kind: 'key', recipient: 'age1x' },
      privateNotes: true,
    })
    desktop.prepare({ handOverDossier: () => ({ outcome: 'saved', fileName: 'x.sextant-dossier' }) })
    await click(user, handOver.confirm)
    expect(await screen.findByText(plain(handOver.saved.key('x.sextant-dossier')))).toBeDefined()
  })
})

describe('receiving a dossier', () => {
  it('asks for its passphrase again after a wrong one, shows what it holds, then adds it', async () => {
    let right = false
    const desktop = fakeDesktop({
      chooseDossier: () => ({ outcome: 'locked', fileName: 'x.sextant-dossier', token: anId(7) }),
      openDossier: () => {
        if (!right) throw new DesktopError('wrong-secret', undefined)
        return { outcome: 'ready', preview }
      },
      receiveDossier: () => ({ outcome: 'received', organisationId: anId(1), establishmentId: anId(2) }),
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<ReceiveButton />)
    await click(user, receive.action)
    await fill(user, await screen.findByLabelText(receive.passphrase), 'une phrase')
    await click(user, receive.open)
    expect(await screen.findByText(plain(receive.wrong))).toBeDefined()
    right = true
    await click(user, receive.open)
    const dialog = await screen.findByRole('dialog', { name: receive.readyTitle })
    for (const said of [receive.privateNotes, receive.questionnaires('Autre, version 1.0.0')]) {
      expect(within(dialog).getByText(plain(said))).toBeDefined()
    }
    expect(dialog.textContent).toContain(receive.newerInFile(1))
    expect(desktop.inputs('receiveDossier')).toEqual([])
    await click(user, receive.confirm)
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId: anId(2) }))
    expect(desktop.inputs('receiveDossier')).toEqual([{ token: preview.token }])
  })

  it('says why a file cannot be opened', async () => {
    fakeDesktop({
      chooseDossier: () => ({ outcome: 'refused', fileName: 'x.pdf', reason: 'Ce n’est pas un dossier.' }),
    })
    const { user } = renderScreen(<ReceiveButton />)
    await click(user, receive.action)
    expect(await screen.findByText('Ce n’est pas un dossier.')).toBeDefined()
  })
})

describe('erasing a dossier', () => {
  it('waits for its name, says what left Sextant, and shows the certificate', async () => {
    const desktop = fakeDesktop({
      previewErasure: () => ({ organisation: name, counts, backups: 3, copiesOut: certificate.copiesOut }),
      eraseDossier: () => certificate,
      closeErasure: () => ({}),
      exportFile: () => ({ outcome: 'saved', fileName: 'certificat.pdf' }),
      getOverview: () => anOverview({ organisations: [], establishments: [], assessments: [] }),
    })
    const { user, goTo } = renderScreen(<DossierCard organisation={organisation} />)
    await click(user, card.erase)
    expect(await screen.findByText(plain(erase.backups(3)))).toBeDefined()
    expect(screen.getByText(/rapport\.pdf/)).toBeDefined()
    expect(screen.getByRole('button', { name: erase.confirm })).toHaveProperty('disabled', true)
    await fill(user, screen.getByRole('textbox', { name: erase.name }), name)
    await click(user, erase.confirm)
    expect(await screen.findByRole('dialog', { name: erase.doneTitle })).toBeDefined()
    expect(screen.getByText(/sextant-2026-11-01\.db/)).toBeDefined()
    expect(screen.getByText(plain(erase.keepFirst))).toBeDefined()
    await click(user, erase.save)
    expect(await screen.findByText(plain(erase.kept))).toBeDefined()
    expect(screen.queryByText(plain(erase.keepFirst))).toBeNull()
    expect(desktop.inputs('eraseDossier')).toEqual([{ organisationId: organisation.id, name }])
    await click(user, erase.close)
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: 'first-start' }))
    expect(desktop.inputs('closeErasure')).toHaveLength(1)
  })

  it('leaves the focus on the button that saves the certificate', async () => {
    fakeDesktop({
      getErasure: () => ({ state: 'done', certificate }),
      exportFile: () => new Promise(() => undefined),
    })
    const { user } = renderScreen(<ErasureAtStart />)
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: erase.save })
    await user.click(button)
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
    expect(button.disabled).toBe(false)
    expect(document.activeElement).toBe(button)
  })

  it('is offered again at a start when it was interrupted', async () => {
    fakeDesktop({
      getErasure: () => ({ state: 'interrupted', organisation: name, startedAt: at }),
      resumeErasure: () => certificate,
    })
    const { user } = renderScreen(<ErasureAtStart />)
    await user.click(await screen.findByRole('button', { name: unfinished.resume }))
    expect(await screen.findByRole('dialog', { name: erase.doneTitle })).toBeDefined()
  })
})

describe('the time a dossier is kept', () => {
  const kept = anOrganisation({ details: { retentionYears: 1 } })
  const old = anOverview({
    organisations: [kept],
    assessments: [anAssessment({ updatedAt: '2020-03-04T10:00:00.000Z' })],
  })

  it('is reminded once it is over, and may be made longer', async () => {
    const desktop = fakeDesktop({ saveOrganisation: () => kept, getOverview: () => old })
    const { user } = renderScreen(<RetentionReminder organisation={kept} />, { overview: old })
    expect(screen.getByText(/4 mars 2020/)).toBeDefined()
    await click(user, retention.keep)
    await waitFor(() => expect(desktop.inputs('saveOrganisation')).toHaveLength(1))
    expect(desktop.inputs('saveOrganisation')[0]?.details.retentionReviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('says nothing before', () => {
    fakeDesktop()
    renderScreen(<RetentionReminder organisation={organisation} />, {
      overview: { ...old, organisations: [organisation] },
    })
    expect(screen.queryByText(/conservation/)).toBeNull()
  })
})

describe('« Ma clé de réception »', () => {
  it('is made when asked for, and shown', async () => {
    fakeDesktop({ getReceivingKey: () => ({ recipient: null }), createReceivingKey: () => ({ recipient: 'age1abc' }) })
    const { user } = renderScreen(<ReceivingKeyCard />)
    await user.click(await screen.findByRole('button', { name: key.create }))
    expect(await screen.findByText('age1abc')).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: key.copy }))
  })
})
