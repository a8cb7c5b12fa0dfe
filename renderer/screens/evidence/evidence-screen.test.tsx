import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { EvidenceRegister } from '../../../main/ipc/contract'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anEvidence, anId } from '../../testing/builders'
import { clickBeside } from '../../testing/click-beside'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { errorTexts } from '../../texts/errors'
import { evidenceTexts as texts } from '../../texts/evidence'
import { questionnaireTexts } from '../../texts/questionnaire'
import { EvidenceScreen } from './evidence-screen'
import { aRegister, aUse, registered } from './testing/a-register'

const SITE = anId(2)
const named = (name: string) => ({ name })
const [first, second, closed] = [aUse('1.1'), aUse('1.2'), aUse('1.3', { assessmentId: anId(4), closed: true })]

async function open(register: EvidenceRegister, answers: Answers = {}, evidenceId?: string) {
  let shown = register
  const desktop = fakeDesktop({ getEvidence: () => shown, ...answers })
  const rendered = renderScreen(
    <EvidenceScreen establishmentId={SITE} {...(evidenceId !== undefined && { evidenceId })} />,
  )
  await screen.findByRole('heading', { level: 1, name: texts.title, hidden: true })
  return {
    ...rendered,
    desktop,
    become: (next: EvidenceRegister) => {
      shown = next
    },
  }
}

const list = () => screen.getByRole('list', { name: texts.list })
const titles = () =>
  within(list())
    .queryAllByRole('button')
    .map((button) => button.textContent)

describe('the register', () => {
  it('says for each piece where it is, who holds it, when it counts, its file and what it backs', async () => {
    const file = { name: 'PSSI.pdf', sha256: '0'.repeat(64), bytes: 10, copied: true }
    const piece = {
      title: 'PSSI v2',
      location: 'GED',
      holder: 'Direction',
      date: '2026-03-01',
      expires: '2027-03-01',
      file,
    }
    await open(aRegister({ pieces: [registered(10, { ...piece, link: 'https://ged/1' }, { uses: [first, second] })] }))
    const row = list().textContent ?? ''
    for (const text of [
      'PSSI v2',
      questionnaireTexts.evidence.place('GED'),
      questionnaireTexts.evidence.holder('Direction'),
      questionnaireTexts.evidence.dated('01/03/2026'),
      questionnaireTexts.evidence.expires('01/03/2027'),
      texts.link('https://ged/1'),
      texts.file.shortCopy('PSSI.pdf'),
      'NIS 2, Novembre 2026 – Association Les Tilleuls',
      'Question 1.1, Question 1.2',
    ]) {
      expect(row).toContain(text)
    }
  })

  it('is read newest first, and narrowed by a filter and by words', async () => {
    const pieces = [
      registered(10, { title: 'Charte', expires: '2020-01-01' }),
      registered(11, { title: 'Annuaire', date: null }),
      registered(12, { title: 'Contrat' }, { uses: [first] }),
    ]
    const { user } = await open(aRegister({ pieces }))
    expect(titles()).toEqual(['Contrat', 'Annuaire', 'Charte'])
    await user.click(screen.getByRole('button', named(texts.filter('expired', 1))))
    expect(titles()).toEqual(['Charte'])
    await user.click(screen.getByRole('button', named(texts.filter('unused', 2))))
    expect(titles()).toEqual(['Annuaire', 'Charte'])
    await fill(user, screen.getByRole('searchbox'), 'annu')
    expect(titles()).toEqual(['Annuaire'])
    await fill(user, screen.getByRole('searchbox'), 'zzz')
    expect(screen.getByText(texts.nothingFound)).toBeTruthy()
  })

  it('says what is missing, the documents most answers rely on first', async () => {
    const documents = { pssi: ['1.1'], 'liste-activites': ['1.1', '1.2'] }
    await open(aRegister({ questions: [first, second], documents }))
    const card = screen.getByRole('region', named(texts.wanted.title(2)))
    const items = within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(items[0]).toContain('Liste des activités')
    expect(items[0]).toContain(texts.wanted.claims(2))
  })

  it('says what failed, and tries again', async () => {
    let failing = true
    const { user } = await open(aRegister(), {
      getEvidence: () => {
        if (failing) throw new DesktopError('questionnaire-unreadable', undefined)
        return aRegister({ pieces: [registered(10)] })
      },
    })
    expect(screen.getByText(plain(errorTexts['questionnaire-unreadable'].title))).toBeTruthy()
    failing = false
    await user.click(screen.getByRole('button', { name: common.retry }))
    expect(await screen.findByRole('list', { name: texts.list })).toBeTruthy()
  })
})

describe('adding a piece', () => {
  it('loses nothing to a click beside the dialog, nor to the lock', async () => {
    const { user } = await open(aRegister({ questions: [first], documents: { 'liste-activites': ['1.1'] } }))
    await user.click(screen.getByRole('button', { name: /^Ajouter\s«/ }))
    const date = await screen.findByRole('textbox', { name: questionnaireTexts.evidence.form.date })
    expect(await writeAll()).toBe(true)
    await fill(user, date, '12/03/2026')
    expect(await writeAll()).toBe(false)
    await clickBeside(user, screen.getByRole('dialog'))
    expect(date.isConnected).toBe(true)
  })

  it('for a missing document proposes every question that asks for it, ticked, closed ones left as they are', async () => {
    const questions = [first, second, closed]
    const documents = { 'liste-activites': ['1.1', '1.2', '1.3'] }
    const { user, desktop, become } = await open(aRegister({ questions, documents }), {
      saveEvidence: ({ piece: { title } }) =>
        anEvidence({ id: anId(10), piece: { title, document: 'liste-activites' } }),
      setEvidenceUses: () => ({}),
    })
    await user.click(screen.getByRole('button', { name: /^Ajouter\s«/ }))
    const date = await screen.findByRole('textbox', { name: questionnaireTexts.evidence.form.date })
    await fill(user, date, '12/03/2026')
    become(aRegister({ questions, documents, pieces: [registered(10, { document: 'liste-activites' })] }))
    await user.click(screen.getByRole('button', { name: texts.dialog.addConfirm }))
    const dialog = await screen.findByRole('dialog', { name: /^Réponses appuyées/ })
    expect(desktop.inputs('saveEvidence')[0]).toMatchObject({
      id: null,
      piece: {
        title: 'Liste des activités et des systèmes d’information',
        document: 'liste-activites',
        holder: 'Direction',
        date: '2026-03-12',
        expires: '2027-03-12',
      },
    })
    const boxes = within(dialog).getAllByRole<HTMLInputElement>('checkbox')
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ])
    expect(within(dialog).getByText(new RegExp(texts.uses.closed))).toBeTruthy()
    await user.click(within(dialog).getByRole('button', named(texts.uses.confirm(2))))
    expect(await screen.findByText(plain(texts.uses.done(2)))).toBeTruthy()
    expect(desktop.inputs('setEvidenceUses')).toEqual([
      {
        id: anId(10),
        uses: [first, second].map(({ assessmentId, questionId }) => ({ assessmentId, questionId })),
      },
    ])
  })

  it('without a name goes back to the name, and says so', async () => {
    const { user, desktop } = await open(aRegister())
    await user.click(screen.getByRole('button', { name: texts.add }))
    await user.click(await screen.findByRole('combobox', { name: texts.fields.document }))
    await user.click(screen.getByRole('button', { name: texts.dialog.addConfirm }))
    const title = screen.getByRole('textbox', { name: /^Quoi/ })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(title.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(questionnaireTexts.evidence.form.titleMissing)).toBeTruthy()
    expect(desktop.inputs('saveEvidence')).toEqual([])
  })
})

describe('a piece', () => {
  it('opens on the piece that the route names, with its answers, which open their question', async () => {
    const { user, goTo } = await open(aRegister({ pieces: [registered(10, {}, { uses: [first] })] }), {}, anId(10))
    const dialog = await screen.findByRole('dialog', { name: texts.dialog.editTitle })
    await user.click(within(dialog).getByRole('button', named(texts.dialog.openQuestion(first.label))))
    expect(goTo).toHaveBeenCalledWith({
      screen: 'questionnaire',
      establishmentId: SITE,
      assessmentId: first.assessmentId,
      questionId: '1.1',
    })
  })

  it('is removed only when nothing uses it, once confirmed', async () => {
    const pieces = [registered(10, { title: 'Libre' }), registered(11, { title: 'Citée' }, { heldBy: ['action'] })]
    const { user, desktop, become } = await open(aRegister({ pieces }), { removeEvidence: () => ({}) })
    await user.click(screen.getByRole('button', named(texts.open('Citée'))))
    const kept = await screen.findByRole('dialog', { name: texts.dialog.editTitle })
    expect(within(kept).queryByRole('button', { name: texts.dialog.remove })).toBeNull()
    expect(within(kept).getByText(texts.dialog.held.action)).toBeTruthy()
    await user.click(within(kept).getByRole('button', { name: common.close }))
    await user.click(await screen.findByRole('button', named(texts.open('Libre'))))
    await user.click(await screen.findByRole('button', { name: texts.dialog.remove }))
    become(aRegister({ pieces: pieces.slice(1) }))
    const asked = await screen.findByRole('dialog', named(texts.dialog.removeTitle('Libre')))
    await user.click(within(asked).getByRole('button', { name: texts.dialog.remove }))
    expect(await screen.findByText(texts.dialog.removed)).toBeTruthy()
    expect(desktop.inputs('removeEvidence')).toEqual([{ id: anId(10) }])
    expect(document.activeElement).toBe(screen.getByRole('button', named(texts.open('Citée'))))
  })

  it('leaves the focus on the button that adds, when the last one is removed', async () => {
    const { user, become } = await open(
      aRegister({ pieces: [registered(10)] }),
      { removeEvidence: () => ({}) },
      anId(10),
    )
    await user.click(await screen.findByRole('button', { name: texts.dialog.remove }))
    become(aRegister({ pieces: [] }))
    const asked = await screen.findByRole('dialog')
    await user.click(within(asked).getByRole('button', { name: texts.dialog.remove }))
    await screen.findByText(texts.dialog.removed)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: texts.add }))
  })

  it('is written as it was typed before its answers are chosen', async () => {
    const { user, desktop } = await open(
      aRegister({ pieces: [registered(10)], questions: [first] }),
      { saveEvidence: () => anEvidence({ id: anId(10) }) },
      anId(10),
    )
    await fill(user, await screen.findByRole('textbox', { name: questionnaireTexts.evidence.form.location }), 'GED')
    await user.click(screen.getByRole('button', { name: texts.dialog.chooseUses }))
    expect(await screen.findByRole('dialog', { name: /^Réponses appuyées/ })).toBeTruthy()
    expect(desktop.inputs('saveEvidence').map(({ piece }) => piece.location)).toEqual(['GED'])
  })

  it('may back any other question, found by its words', async () => {
    const register = aRegister({ pieces: [registered(10, {}, { uses: [first] })], questions: [first, second] })
    const { user, desktop } = await open(register, { setEvidenceUses: () => ({}) }, anId(10))
    await user.click(await screen.findByRole('button', { name: texts.dialog.chooseUses }))
    const dialog = await screen.findByRole('dialog', { name: /^Réponses appuyées/ })
    await fill(user, within(dialog).getByRole('searchbox'), '1.2')
    await user.click(within(dialog).getByRole('checkbox', { name: /1\.2/ }))
    await user.click(within(dialog).getByRole('checkbox', { name: /1\.1/ }))
    await user.click(within(dialog).getByRole('button', named(texts.uses.confirm(1))))
    await waitFor(() =>
      expect(desktop.inputs('setEvidenceUses').map(({ uses }) => uses)).toEqual([
        [{ assessmentId: second.assessmentId, questionId: '1.2' }],
      ]),
    )
  })
})

describe('the file of a piece', () => {
  const withFile = (copied: boolean) =>
    anEvidence({ id: anId(10), piece: { file: { name: 'PSSI.pdf', sha256: 'a'.repeat(64), bytes: 2000, copied } } })

  it('is pointed to by its fingerprint', async () => {
    const { user, desktop } = await open(
      aRegister({ pieces: [registered(10)] }),
      { attachEvidenceFile: () => ({ outcome: 'attached', evidence: withFile(false) }) },
      anId(10),
    )
    await user.click(await screen.findByRole('button', named(texts.file.note)))
    await waitFor(() => expect(desktop.inputs('getEvidence')).toHaveLength(2))
    expect(desktop.inputs('attachEvidenceFile')).toEqual([{ id: anId(10), keeping: 'fingerprint', confirmed: null }])
  })

  it('is copied after a warning, and a second one when its name looks medical', async () => {
    const { user, desktop } = await open(
      aRegister({ pieces: [registered(10)] }),
      {
        attachEvidenceFile: ({ confirmed }) =>
          confirmed === anId(99)
            ? { outcome: 'attached', evidence: withFile(true) }
            : { outcome: 'to-confirm', fileName: 'Ordonnance.pdf', token: anId(99), signs: ['health'] },
      },
      anId(10),
    )
    await user.click(await screen.findByRole('button', { name: texts.file.keep }))
    const warning = await screen.findByRole('dialog', named(texts.file.warnTitle))
    expect(warning.textContent).toContain(texts.file.warn)
    expect(desktop.inputs('attachEvidenceFile')).toEqual([])
    await user.click(within(warning).getByRole('button', { name: texts.file.warnConfirm }))
    const suspect = await screen.findByRole('dialog', { name: texts.file.suspectTitle })
    expect(suspect.textContent).toContain('paraît être un document médical.')
    await user.click(within(suspect).getByRole('button', { name: texts.file.suspectConfirm }))
    await waitFor(() =>
      expect(desktop.inputs('attachEvidenceFile').map(({ keeping, confirmed }) => [keeping, confirmed])).toEqual([
        ['copy', null],
        ['copy', anId(99)],
      ]),
    )
  })

  it('that was refused says why, and nothing changes', async () => {
    const { user, desktop } = await open(
      aRegister({ pieces: [registered(10)] }),
      { attachEvidenceFile: () => ({ outcome: 'refused', fileName: 'vide.pdf', reason: 'Ce fichier est vide.' }) },
      anId(10),
    )
    await user.click(await screen.findByRole('button', named(texts.file.note)))
    expect(await screen.findByText('Ce fichier est vide.')).toBeTruthy()
    expect(desktop.inputs('getEvidence')).toHaveLength(1)
  })
})

describe('the exports', () => {
  it('of the list and of the archive name the recipient', async () => {
    const { user, desktop } = await open(aRegister({ pieces: [registered(10)] }), {
      exportFile: () => ({ outcome: 'saved', fileName: 'Preuves.xlsx' }),
      getProgress: () => null,
    })
    for (const [item, title] of [
      [texts.exports.list, texts.exports.listTitle],
      [texts.exports.archive, texts.exports.archiveTitle],
    ] as const) {
      await user.click(screen.getByRole('button', { name: texts.exports.menu }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
      const dialog = await screen.findByRole('dialog', { name: title })
      await fill(user, within(dialog).getByRole('textbox'), 'ARS')
      await user.click(within(dialog).getByRole('button', { name: /Choisir|Export|Enregistrer/ }))
      await waitFor(() => expect(screen.queryByRole('dialog', { name: title })).toBeNull())
    }
    expect(desktop.inputs('exportFile')).toEqual([
      { what: 'evidence-list', establishmentId: SITE, recipient: 'ARS' },
      { what: 'evidence-archive', establishmentId: SITE, recipient: 'ARS' },
    ])
  })
})
