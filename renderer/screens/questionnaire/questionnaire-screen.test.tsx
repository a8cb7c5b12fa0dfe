import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssessmentContent, Output } from '../../../main/ipc/contract'
import { nothingSaid } from '../../../questionnaires/answers'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import {
  anAssessment,
  anAssessmentContent,
  anEvidence,
  anId,
  anOverview,
  aStoredAnswer,
  someSettings,
} from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { setWindowWidth } from '../../testing/window-width'
import { common } from '../../texts/common'
import { evidenceTexts } from '../../texts/evidence'
import { domainWords, questionnaireTexts as texts } from '../../texts/questionnaire'
import { QuestionnaireScreen } from './questionnaire-screen'

const words = domainWords.objective
const SAVED: Output<'saveAnswer'> = { savedAt: '2026-11-22T09:42:00.000Z', revision: 1 }

type Setup = {
  readonly content?: Partial<AssessmentContent>
  readonly answers?: Answers
  readonly questionId?: string
  readonly settings?: Parameters<typeof someSettings>[0]
}

/** The screen on the questionnaire of the tests, ready to answer. Saving succeeds unless `answers` says otherwise. */
async function open({ content, answers, questionId, settings }: Setup = {}) {
  const desktop = fakeDesktop({
    getAssessment: () => anAssessmentContent(content),
    getQuestionnaire: () => ({ definition: aDefinition(), fingerprint: 'f' }),
    getReusableAnswers: () => [],
    saveAnswer: () => SAVED,
    updateAssessment: () => anAssessment(),
    ...answers,
  })
  const rendered = renderScreen(
    <QuestionnaireScreen
      establishmentId={anId(2)}
      assessmentId={anId(3)}
      {...(questionId !== undefined && { questionId })}
    />,
    { overview: anOverview({ settings: someSettings(settings) }) },
  )
  await screen.findByRole('heading', { level: 1, name: 'Questionnaire d’essai' })
  return { ...rendered, desktop }
}

type Opened = Awaited<ReturnType<typeof open>>

/** The choices of a question, by the words of its subject. */
const question = (subject: string) => screen.getByRole('radiogroup', { name: new RegExp(subject) })
const choice = (subject: string, label: RegExp) =>
  within(question(subject)).getByRole<HTMLInputElement>('radio', { name: label })
const help = () => screen.getByRole('complementary', { name: texts.help.title })

beforeEach(() => setWindowWidth(1400))

describe('the answering screen', () => {
  it('shows the questions of one domain, and opens the next one', async () => {
    const { user } = await open()
    expect(question('responsable nommé')).toBeTruthy()
    expect(screen.queryByRole('radiogroup', { name: /sauvegarde/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: words.next }))
    expect(question('sauvegarde quotidienne')).toBeTruthy()
    expect(screen.queryByRole('radiogroup', { name: /responsable/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe('2. Sauvegardes')
  })

  it('writes a choice at once and says at what time it was saved', async () => {
    const { user, desktop } = await open()
    await user.click(choice('responsable nommé', /^Partiel/))
    expect(desktop.inputs('saveAnswer')).toEqual([
      {
        assessmentId: anId(3),
        questionId: '1.1',
        answer: {
          value: 'partial',
          reason: '',
          comment: '',
          privateNote: '',
          verification: null,
          toConfirm: false,
          provenance: null,
          officialNumber: '',
        },
      },
    ])
    expect(await screen.findByText(/^Enregistré à \d\d:\d\d$/)).toBeTruthy()
    expect(screen.getByText(/^1.réponse sur 6 · environ 5.min restantes$/)).toBeTruthy()
  })

  it('shows what is stored, and changes nothing by itself', async () => {
    const { user, desktop } = await open({
      content: { answers: [aStoredAnswer({ questionId: '2.1', value: 'absent' })] },
    })
    for (const name of [words.next, words.next, words.previous]) {
      await user.click(screen.getByRole('button', { name }))
    }
    expect(choice('sauvegarde quotidienne', /^Absent/).checked).toBe(true)
    expect(desktop.inputs('saveAnswer')).toEqual([])
  })

  it('finds an answer again on coming back to its domain', async () => {
    const { user } = await open()
    await user.click(choice('politique écrite', /^Je ne sais pas/))
    await user.click(screen.getByRole('button', { name: words.next }))
    await user.click(screen.getByRole('button', { name: words.previous }))
    expect(choice('politique écrite', /^Je ne sais pas/).checked).toBe(true)
  })

  it('asks for the reason of an alternative measure, and counts the answer once it is written', async () => {
    const { user, desktop } = await open()
    await user.click(choice('responsable nommé', /^Mesure alternative/))
    expect(screen.getByText(plain(texts.missingReason))).toBeTruthy()
    expect(screen.getByText(/^0.réponse sur 6/)).toBeTruthy()
    await fill(user, screen.getByRole('textbox', { name: /^Décrire la mesure/ }), 'Registre papier')
    expect(screen.queryByText(plain(texts.missingReason))).toBeNull()
    expect(screen.getByText(/^1.réponse sur 6/)).toBeTruthy()
    await waitFor(() => expect(desktop.inputs('saveAnswer').at(-1)?.answer.reason).toBe('Registre papier'))
  })

  it('takes an answer back without losing its comment', async () => {
    const { user, desktop } = await open({
      content: { answers: [aStoredAnswer({ questionId: '1.1', comment: 'Vu en réunion' })] },
    })
    await user.click(within(help()).getByRole('button', { name: texts.help.takeBack }))
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: null, comment: 'Vu en réunion' })
    expect(choice('responsable nommé', /^En place/).checked).toBe(false)
    // The button that had the focus is gone: the question takes it.
    expect(question('responsable nommé').contains(document.activeElement)).toBe(true)
  })

  it('says what comes next at the end of the last domain', async () => {
    const { user, goTo } = await open({ questionId: '3.2' })
    expect(screen.getByText(/^Il reste 6.questions à compléter/)).toBeTruthy()
    const [, atTheEnd] = screen.getAllByRole('button', { name: texts.results })
    if (!atTheEnd) throw new Error('a second way to the results stands at the end')
    await user.click(atTheEnd)
    expect(goTo).toHaveBeenCalledWith({ screen: 'results', establishmentId: anId(2), assessmentId: anId(3) })
  })

  it('says why an assessment cannot be opened, and tries again', async () => {
    const desktop = fakeDesktop({
      getAssessment: () => {
        throw new DesktopError('not-found', undefined)
      },
    })
    const { user } = renderScreen(<QuestionnaireScreen establishmentId={anId(2)} assessmentId={anId(3)} />)
    await screen.findByText('Cet élément n’existe plus.')
    desktop.prepare({
      getAssessment: () => anAssessmentContent(),
      getReusableAnswers: () => [],
      updateAssessment: () => anAssessment(),
      getQuestionnaire: () => ({ definition: aDefinition(), fingerprint: 'f' }),
    })
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Questionnaire d’essai' })).toBeTruthy()
  })
})

describe('texts beside a question', () => {
  it('are written once they rest, the private note apart from the comment', async () => {
    const { user, desktop } = await open()
    await fill(user, within(help()).getByRole('textbox', { name: texts.notes.comment }), 'Partagé')
    await fill(user, within(help()).getByRole('textbox', { name: texts.notes.private }), 'Pour moi')
    await waitFor(() =>
      expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({
        comment: 'Partagé',
        privateNote: 'Pour moi',
      }),
    )
  })

  it.each([
    ['the focus leaves', (_: Opened, field: HTMLElement) => fireEvent.blur(field)],
    ['the screen is left', ({ unmount }: Opened) => unmount()],
    ['the window closes', () => void writeAll()],
  ])('are written at once when %s', async (_, leave) => {
    const opened = await open()
    const comment = within(help()).getByRole('textbox', { name: texts.notes.comment })
    fireEvent.change(comment, { target: { value: 'Gardé' } })
    expect(opened.desktop.inputs('saveAnswer')).toEqual([])
    leave(opened, comment)
    expect(opened.desktop.inputs('saveAnswer').at(-1)?.answer.comment).toBe('Gardé')
  })

  it('stay on screen when they cannot be saved, and are saved on trying again', async () => {
    const { user, desktop } = await open({
      answers: {
        saveAnswer: () => {
          throw new DesktopError('disk-full', undefined)
        },
      },
    })
    const comment = within(help()).getByRole<HTMLTextAreaElement>('textbox', { name: texts.notes.comment })
    await fill(user, comment, 'À ne pas perdre')
    await user.tab()
    expect(await screen.findByText(texts.saved.failed)).toBeTruthy()
    expect(comment.value).toBe('À ne pas perdre')
    expect(await writeAll()).toBe(false)
    desktop.prepare({ saveAnswer: () => SAVED })
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeTruthy()
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.comment).toBe('À ne pas perdre')
  })

  it('that could not be saved are found again on coming back to the screen', async () => {
    const { user, unmount } = await open({
      answers: {
        saveAnswer: () => {
          throw new DesktopError('disk-full', undefined)
        },
      },
    })
    await fill(user, within(help()).getByRole('textbox', { name: texts.notes.comment }), 'Toujours là')
    unmount()
    await open()
    const comment = within(help()).getByRole<HTMLTextAreaElement>('textbox', { name: texts.notes.comment })
    expect(comment.value).toBe('Toujours là')
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeTruthy()
  })
})

describe('the place where one stopped', () => {
  it('is where the screen opens, with the focus on the question', async () => {
    await open({ content: { assessment: anAssessment({ details: { lastQuestionId: '2.2' } }) } })
    expect(question('essai de restauration').contains(document.activeElement)).toBe(true)
  })

  it('gives way to the question asked for', async () => {
    await open({
      content: { assessment: anAssessment({ details: { lastQuestionId: '2.2' } }) },
      questionId: '3.1',
    })
    expect(question('sensibilisation').contains(document.activeElement)).toBe(true)
  })

  it('is the beginning when that question is no longer asked', async () => {
    await open({ content: { assessment: anAssessment({ details: { lastQuestionId: '2.3' } }) } })
    expect(question('responsable nommé').contains(document.activeElement)).toBe(true)
  })

  it('is the first question of a new assessment, whose keys answer at once', async () => {
    const { user, desktop } = await open()
    expect(document.title).toBe('Questionnaire d’essai – Sextant')
    expect(document.activeElement).toBe(choice('responsable nommé', /^En place/))
    await user.keyboard('2')
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: '1.1', answer: { value: 'partial' } })
  })

  it('is remembered on leaving', async () => {
    const { desktop, unmount } = await open({ questionId: '1.2' })
    unmount()
    expect(desktop.inputs('updateAssessment')).toEqual([
      { id: anId(3), details: { ...anAssessment().details, lastQuestionId: '1.2' } },
    ])
  })
})

describe('the keyboard', () => {
  it('answers with digits and goes from question to question', async () => {
    const { user, desktop } = await open({ questionId: '1.2' })
    await user.keyboard('3')
    expect(choice('politique écrite', /^Absent/).checked).toBe(true)
    expect(document.activeElement).toBe(choice('politique écrite', /^Absent/))
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: '1.2', answer: { value: 'absent' } })
    await user.keyboard('s')
    expect(question('sauvegarde quotidienne').contains(document.activeElement)).toBe(true)
    await user.keyboard('p')
    expect(question('politique écrite').contains(document.activeElement)).toBe(true)
    await user.keyboard('c')
    expect(document.activeElement).toBe(within(help()).getByRole('textbox', { name: texts.notes.comment }))
  })

  it('brings the choice made with a digit into sight, moving the page as little as can be', async () => {
    const { user } = await open({ questionId: '1.2' })
    const moved = vi.spyOn(Element.prototype, 'scrollIntoView')
    await user.keyboard('3')
    expect(moved.mock.contexts).toEqual([choice('politique écrite', /^Absent/)])
    expect(moved).toHaveBeenCalledWith({ block: 'nearest' })
    moved.mockRestore()
  })

  it('types digits in a text as digits', async () => {
    const { user, desktop } = await open({ questionId: '1.1' })
    await user.keyboard('4')
    await user.type(screen.getByRole('textbox', { name: /^Décrire la mesure/ }), '12 s')
    await user.tab()
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: 'alternative', reason: '12 s' })
  })

  it('does nothing with single keys when they are switched off', async () => {
    const { user, desktop } = await open({ questionId: '1.1', settings: { shortcuts: false } })
    await user.keyboard('3s')
    expect(desktop.inputs('saveAnswer')).toEqual([])
    expect(question('responsable nommé').contains(document.activeElement)).toBe(true)
  })

  it('goes to the comment of the question just reached', async () => {
    const { user, desktop } = await open({ questionId: '1.2' })
    await user.keyboard('sc')
    expect(document.activeElement).toBe(within(help()).getByRole('textbox', { name: texts.notes.comment }))
    await user.keyboard('Fait')
    await user.tab()
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: '2.1', answer: { comment: 'Fait' } })
  })

  it('lists its keys under « ? »', async () => {
    const { user } = await open({ questionId: '1.1' })
    await user.keyboard('?')
    expect(within(await screen.findByRole('dialog')).getByText('Répondre « Je ne sais pas »')).toBeTruthy()
  })
})

describe('ways to a question', () => {
  it('the search opens the first question found, in its domain', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('combobox', { name: texts.search.label }), 'authentification{Enter}')
    expect(question('double authentification').contains(document.activeElement)).toBe(true)
  })

  it('the list of what is not complete says what each question lacks, and opens it', async () => {
    const { user } = await open({
      content: {
        answers: [
          aStoredAnswer({ questionId: '1.1' }),
          aStoredAnswer({ questionId: '2.1', value: 'not-applicable', reason: '' }),
        ],
      },
    })
    await user.click(screen.getByRole('button', { name: texts.toComplete.open(5) }))
    const dialog = await screen.findByRole('dialog', { name: texts.toComplete.title })
    expect(within(dialog).queryByText(/^1\.1/)).toBeNull()
    await user.click(within(dialog).getByRole('button', { name: /2\.1 .*Motif à préciser/ }))
    await waitFor(() => expect(question('sauvegarde quotidienne').contains(document.activeElement)).toBe(true))
  })
})

describe('evidence', () => {
  const piece = anEvidence({ piece: { title: 'Compte rendu du CODIR' } })
  const cited = aStoredAnswer({ questionId: '1.1', answeredBy: 'Claire Martin', evidenceIds: [piece.id] })
  const stateOf = () => help().querySelector('[aria-current]')?.textContent

  it('is cited by saying what it is, and attached to the answer', async () => {
    const { user, desktop } = await open({
      answers: {
        saveEvidence: ({ piece: { title, date } }) =>
          anEvidence({ id: anId(20), piece: { title, date: date ?? null } }),
        setEvidenceLinks: () => SAVED,
      },
    })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.cite }))
    await fill(user, await screen.findByRole('textbox', { name: /^Quoi/ }), 'Procédure')
    fireEvent.change(screen.getByLabelText(texts.evidence.form.date), { target: { value: '2026-03-02' } })
    await user.click(screen.getByRole('button', { name: texts.evidence.form.attach }))
    await waitFor(() =>
      expect(desktop.inputs('setEvidenceLinks')).toEqual([
        { assessmentId: anId(3), questionId: '1.1', evidenceIds: [anId(20)] },
      ]),
    )
    expect(desktop.inputs('saveEvidence')).toEqual([
      {
        id: null,
        organisationId: anId(1),
        piece: { title: 'Procédure', ...nothingSaid, date: '2026-03-02' },
      },
    ])
    expect(stateOf()).toBe(texts.evidence.states.cited)
  })

  it('without a name goes back to the name, and says so', async () => {
    const { user, desktop } = await open()
    await user.click(within(help()).getByRole('button', { name: texts.evidence.cite }))
    const title = await screen.findByRole('textbox', { name: /^Quoi/ })
    await user.click(screen.getByRole('textbox', { name: texts.evidence.form.location }))
    await user.click(screen.getByRole('button', { name: texts.evidence.form.attach }))
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(screen.getByText(texts.evidence.form.titleMissing)).toBeTruthy()
    expect(desktop.inputs('saveEvidence')).toEqual([])
  })

  it('shows its link and its file, which can be forgotten from there', async () => {
    const file = { name: 'PSSI.pdf', sha256: 'a'.repeat(64), bytes: 2000, copied: false }
    const kept = anEvidence({ piece: { title: 'PSSI', link: 'https://ged/1', file } })
    const { user } = await open({
      content: { answers: [{ ...cited, evidenceIds: [kept.id] }], evidence: [kept] },
      answers: { detachEvidenceFile: () => ({ ...kept, piece: { ...kept.piece, file: null } }) },
    })
    expect(within(help()).getByText(plain(evidenceTexts.link('https://ged/1')))).toBeTruthy()
    expect(within(help()).getByText(evidenceTexts.file.shortFingerprint('PSSI.pdf'))).toBeTruthy()
    await user.click(within(help()).getByRole('button', { name: /^Modifier/ }))
    await user.click(await screen.findByRole('button', { name: evidenceTexts.file.detach }))
    const asked = await screen.findByRole('dialog', { name: evidenceTexts.file.detachTitle })
    await user.click(within(asked).getByRole('button', { name: evidenceTexts.file.detach }))
    expect(await screen.findByText(plain(evidenceTexts.file.none))).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: evidenceTexts.file.note }))
    await user.click(screen.getByRole('button', { name: common.cancel }))
    await waitFor(() => expect(within(help()).queryByText(evidenceTexts.file.shortFingerprint('PSSI.pdf'))).toBeNull())
  })

  it('may be a piece that another answer cites already', async () => {
    const { user, desktop } = await open({
      content: { evidence: [piece] },
      answers: { setEvidenceLinks: () => SAVED },
    })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.cite }))
    await user.click(await screen.findByRole('combobox', { name: texts.evidence.form.existing }))
    await user.click(screen.getByRole('option', { name: 'Compte rendu du CODIR' }))
    await user.click(screen.getByRole('button', { name: texts.evidence.form.attach }))
    expect(desktop.inputs('setEvidenceLinks').at(-1)?.evidenceIds).toEqual([piece.id])
  })

  it('can be detached', async () => {
    const { user, desktop } = await open({
      content: { answers: [cited], evidence: [piece] },
      answers: { setEvidenceLinks: () => SAVED },
    })
    await user.click(within(help()).getByRole('button', { name: /^Détacher/ }))
    expect(desktop.inputs('setEvidenceLinks').at(-1)?.evidenceIds).toEqual([])
    expect(stateOf()).toBe(texts.evidence.states.declared)
    expect(document.activeElement).toBe(within(help()).getByRole('button', { name: texts.evidence.cite }))
  })

  it('leaves the focus on the next piece when it is detached', async () => {
    const pieces = ['Charte', 'PSSI', 'Registre'].map((title, rank) => ({
      ...piece,
      id: anId(60 + rank),
      piece: { ...piece.piece, title },
    }))
    const { user } = await open({
      content: { answers: [{ ...cited, evidenceIds: pieces.map(({ id }) => id) }], evidence: pieces },
      answers: { setEvidenceLinks: () => SAVED },
    })
    const button = (action: string, title: string) =>
      within(help()).getByRole('button', { name: texts.evidence.named(action, title) })
    await user.click(button(texts.evidence.detach, 'PSSI'))
    expect(document.activeElement).toBe(button(texts.evidence.edit, 'Registre'))
    await user.click(button(texts.evidence.detach, 'Registre'))
    expect(document.activeElement).toBe(button(texts.evidence.edit, 'Charte'))
  })

  it('gives the focus to its citation when a verification without a piece is withdrawn', async () => {
    const { user } = await open({
      content: { answers: [{ ...cited, evidenceIds: [], verification: { by: 'Paul Durand', on: '2026-11-01' } }] },
    })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.withdraw }))
    expect(document.activeElement).toBe(within(help()).getByRole('button', { name: texts.evidence.cite }))
  })

  it('stays in the form when it cannot be written', async () => {
    const { user } = await open({
      answers: {
        saveEvidence: () => {
          throw new DesktopError('disk-full', undefined)
        },
      },
    })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.cite }))
    const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Quoi/ })
    await fill(user, title, 'Procédure')
    await user.click(screen.getByRole('button', { name: texts.evidence.form.attach }))
    expect(await screen.findByText('Le disque est plein.')).toBeTruthy()
    expect(title.value).toBe('Procédure')
  })

  it('is not said to be declared before the question is answered', async () => {
    const { user } = await open()
    expect(stateOf()).toBeUndefined()
    expect(within(help()).queryByText(texts.evidence.explained.declared)).toBeNull()
    expect(within(help()).getByText(plain(texts.evidence.unanswered))).toBeTruthy()
    await user.click(choice('responsable nommé', /^En place/))
    expect(stateOf()).toBe(texts.evidence.states.declared)
    expect(within(help()).getByText(texts.evidence.explained.declared)).toBeTruthy()
    expect(within(help()).queryByText(plain(texts.evidence.unanswered))).toBeNull()
  })

  it('cannot be verified before a piece is cited', async () => {
    await open()
    const button = within(help()).getByRole<HTMLButtonElement>('button', { name: texts.evidence.verify })
    expect(button.disabled).toBe(true)
    expect(within(help()).getByText(plain(texts.evidence.needsPiece))).toBeTruthy()
  })

  it('is not verified without a name: the field is given back', async () => {
    const { user } = await open({ content: { answers: [cited], evidence: [piece] } })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.verify }))
    const by = await screen.findByRole('textbox', { name: /^Vue par/ })
    await user.click(screen.getByRole('textbox', { name: /^Le/ }))
    await user.click(screen.getByRole('button', { name: common.save }))
    await waitFor(() => expect(document.activeElement).toBe(by))
    expect(screen.getByText(texts.evidence.verification.byMissing)).toBeTruthy()
  })

  it('is not verified by the person who answered, but by another', async () => {
    const { user, desktop } = await open({ content: { answers: [cited], evidence: [piece] } })
    await user.click(within(help()).getByRole('button', { name: texts.evidence.verify }))
    const by = await screen.findByRole('textbox', { name: /^Vue par/ })
    await fill(user, by, 'claire martin')
    expect(screen.getByText(plain(texts.evidence.verification.same('Claire Martin')))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(desktop.inputs('saveAnswer')).toEqual([])
    await user.clear(by)
    await fill(user, by, 'Paul Durand')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.verification).toMatchObject({ by: 'Paul Durand' })
    expect(stateOf()).toBe(texts.evidence.states.verified)
  })
})

describe('narrower windows', () => {
  it('fold the domains into a menu', async () => {
    setWindowWidth(1024)
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: words.one }))
    await user.click(screen.getByRole('option', { name: /Sauvegardes/ }))
    expect(question('sauvegarde quotidienne')).toBeTruthy()
  })

  it('open the help over the single column', async () => {
    setWindowWidth(640)
    const { user } = await open({ questionId: '1.2' })
    expect(screen.queryByRole('textbox', { name: texts.notes.comment })).toBeNull()
    await user.keyboard('c')
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: texts.notes.comment }))
  })
})
