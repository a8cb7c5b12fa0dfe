import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AssessmentContent, Output } from '../../../main/ipc/contract'
import { paperQuestions } from '../../../questionnaires/paper'
import { allQuestions, profileOf } from '../../../questionnaires/questions'
import { isTyped } from '../../../questionnaires/scales'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anAssessmentContent, anId, anOverview, aStoredAnswer } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { fastEntryTexts as texts } from '../../texts/fast-entry'
import { questionnaireTexts } from '../../texts/questionnaire'
import { FastEntryScreen } from './fast-entry-screen'

const SAVED: Output<'saveAnswer'> = { savedAt: '2026-11-22T09:42:00.000Z', revision: 1 }

type Setup = {
  readonly definition?: QuestionnaireDefinition
  readonly profile?: string
  readonly content?: Partial<AssessmentContent>
  readonly closedAt?: string
  readonly answers?: Answers
}

/** The screen on the questionnaire that has every scale, its first question in hand. */
async function open(setup: Setup = {}) {
  const { definition = aMaturityDefinition(), profile = 'complet', content, closedAt = null, answers } = setup
  const assessment = anAssessment({ questionnaireId: definition.id, closedAt, details: { profile } })
  const desktop = fakeDesktop({
    getAssessment: () => anAssessmentContent({ assessment, ...content }),
    getQuestionnaire: () => ({ definition, fingerprint: 'f' }),
    saveAnswer: () => SAVED,
    updateAssessment: () => assessment,
    ...answers,
  })
  const rendered = renderScreen(<FastEntryScreen establishmentId={anId(2)} assessmentId={anId(3)} />, {
    overview: anOverview(),
  })
  // The focus is on the title first, as on every screen, then on the question.
  await waitFor(() => expect(document.activeElement?.closest('[role="application"]')).toBeTruthy())
  const saved = () => desktop.inputs('saveAnswer').map(({ questionId, answer }) => [questionId, answer.value])
  return { ...rendered, desktop, saved, sheet: paperQuestions(definition, profileOf(definition, profile)) }
}

/** The number of the question in hand, from its name; null at the end of the sheet. */
function inHand(): number | null {
  const name = screen.queryByRole('application')?.getAttribute('aria-label') ?? ''
  return Number(/^Question (\d+)/.exec(name)?.[1] ?? 0) || null
}

/** A key where the focus is, as the keyboard gives it. */
function press(
  key: string,
  rest: { readonly code?: string; readonly ctrlKey?: boolean; readonly repeat?: boolean } = {},
) {
  const focused = document.activeElement
  if (!focused) throw new Error('nothing has the focus')
  fireEvent.keyDown(focused, { key, ...rest })
}

const status = () => screen.getByRole('status').textContent

describe('the fast entry of a filled questionnaire', () => {
  it('takes at most two keys an answer, for a whole questionnaire of choices', async () => {
    const definition = aDefinition()
    const { saved, sheet } = await open({ definition, profile: 'EE' })
    let keys = 0
    const strike = (key: string) => {
      keys += 1
      press(key)
    }
    for (const [index, { number }] of sheet.entries()) {
      expect(inHand()).toBe(number)
      const digit = String((index % 6) + 1)
      strike(digit)
      // An alternative measure and « non applicable » lead to their reason, copied from the sheet.
      if (digit === '4' || digit === '5') {
        expect(document.activeElement?.tagName).toBe('TEXTAREA')
        if (document.activeElement) fireEvent.change(document.activeElement, { target: { value: 'Lu sur la feuille' } })
        strike('Enter')
      }
    }
    expect(keys).toBeLessThanOrEqual(2 * sheet.length)
    await waitFor(() => expect(new Set(saved().map(([id]) => id)).size).toBe(allQuestions(definition).length))
    const values = ['in-place', 'partial', 'absent', 'alternative', 'not-applicable', 'unknown', 'in-place', 'partial']
    expect(sheet.map(({ question }) => saved().findLast(([id]) => id === question.id)?.[1])).toEqual(values)
    expect(screen.getByText('8 sur 8')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe(texts.end.title)
    expect(screen.getByText(texts.end.complete)).toBeTruthy()
  })

  it('takes one digit for each question of levels, in the order of the sheet', async () => {
    const { saved, sheet } = await open()
    const asked = sheet.filter(({ question }) => !isTyped(question))
    for (const { number } of sheet) {
      expect(inHand()).toBe(number)
      const typed = screen.queryByRole('textbox', { name: texts.question.figure(number) })
      press(typed ? 'j' : '1')
    }
    await waitFor(() => expect(saved()).toHaveLength(sheet.length))
    expect(saved().map(([id]) => id)).toEqual(sheet.map(({ question }) => question.id))
    expect(asked.every(({ question }) => saved().some(([id]) => id === question.id))).toBe(true)
  })

  it('writes an answer at once and says so once it is on the disk', async () => {
    let written: (saved: typeof SAVED) => void = () => undefined
    const { saved } = await open({ answers: { saveAnswer: () => new Promise((resolve) => (written = resolve)) } })
    press('1')
    expect(saved()).toEqual([['serveur', 'yes']])
    expect(inHand()).toBe(2)
    expect(status()).toBe('')
    await act(async () => written(SAVED))
    await waitFor(() => expect(status()).toBe(texts.said.saved(1, texts.question.boxed('1', 'Oui'))))
  })

  it('reads the top row of a French keyboard', async () => {
    const { saved } = await open()
    press('é', { code: 'Digit2' })
    expect(saved()).toEqual([['serveur', 'no']])
  })

  it('goes past a question without answering it, and back', async () => {
    const { saved } = await open()
    press('Enter')
    press('ArrowDown')
    expect(inHand()).toBe(3)
    press('ArrowUp')
    expect(inHand()).toBe(2)
    expect(saved()).toEqual([])
  })

  it('answers one question for a key held down', async () => {
    const { saved } = await open()
    press('1')
    press('1', { repeat: true })
    press('1', { repeat: true })
    expect(saved()).toHaveLength(1)
    expect(inHand()).toBe(2)
  })

  it('says when a digit is on no box, and stays', async () => {
    const { saved } = await open()
    press('8')
    expect(status()).toBe(texts.said.noBox('8'))
    expect(inHand()).toBe(1)
    expect(saved()).toEqual([])
  })

  it('takes an answer back, and puts it back as it was', async () => {
    const before = { value: 'not-applicable', reason: 'Sans objet', comment: 'Vu', toConfirm: true } as const
    const { desktop, saved } = await open({ content: { answers: [aStoredAnswer({ questionId: 'copie', ...before })] } })
    for (let count = 0; count < 3; count++) press('Enter')
    expect(inHand()).toBe(4)
    press('Delete')
    await waitFor(() => expect(saved()).toEqual([['copie', null]]))
    press('z', { ctrlKey: true })
    await waitFor(() => expect(saved()).toHaveLength(2))
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject(before)
    await waitFor(() => expect(status()).toBe(texts.said.undone(4)))
  })

  it('goes back to the question of the answer it undoes', async () => {
    const { saved } = await open()
    press('1')
    press('2')
    press('z', { ctrlKey: true })
    expect(inHand()).toBe(2)
    await waitFor(() => expect(saved().at(-1)).toEqual(['dossier', null]))
    press('z', { ctrlKey: true })
    expect(inHand()).toBe(1)
  })

  it('confirms an answer brought from before when the same box is ticked', async () => {
    const { desktop } = await open({
      content: { answers: [aStoredAnswer({ questionId: 'serveur', value: 'yes', toConfirm: true })] },
    })
    press('ArrowUp')
    press('g')
    const jump = screen.getByRole('textbox', { name: texts.jump.label })
    fireEvent.change(jump, { target: { value: '1' } })
    press('Enter')
    press('1')
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({
      questionId: 'serveur',
      answer: { value: 'yes', toConfirm: false },
    })
  })
})

describe('figures and days', () => {
  async function atNumber(number: number, setup?: Setup) {
    const opened = await open(setup)
    for (let count = 1; count < number; count++) press('Enter')
    expect(inHand()).toBe(number)
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: texts.question.figure(number) })
    expect(document.activeElement).toBe(field)
    return { ...opened, field }
  }

  it('are typed, then Enter goes on', async () => {
    const { field, user, saved } = await atNumber(3)
    await user.type(field, '42')
    press('Enter')
    expect(inHand()).toBe(4)
    await waitFor(() => expect(saved()).toEqual([['places', 42]]))
    await waitFor(() => expect(status()).toBe(texts.said.saved(3, '42\u00a0places')))
  })

  it('are typed on the top row of a French keyboard', async () => {
    const { field, saved } = await atNumber(3)
    press('(', { code: 'Digit5' })
    press('à', { code: 'Digit0' })
    expect(field.value).toBe('50')
    press('Enter')
    await waitFor(() => expect(saved()).toEqual([['places', 50]]))
  })

  it('may be a day without its slashes', async () => {
    const { field, user, saved } = await atNumber(7)
    await user.type(field, '31012026')
    press('Enter')
    expect(inHand()).toBe(8)
    await waitFor(() => expect(saved().at(-1)).toEqual(['dernier-essai', '2026-01-31']))
  })

  it('stay in hand when they cannot be read, and nothing is saved', async () => {
    const { field, user, saved } = await atNumber(3)
    await user.type(field, '9999')
    press('Enter')
    expect(inHand()).toBe(3)
    expect(field.value).toBe('9999')
    expect(status()).toMatch(/^Le nombre attendu va de 0 à 500/)
    expect(saved().every(([, value]) => value !== 9999)).toBe(true)
    // The window does not close on it without a word.
    expect(await writeAll()).toBe(false)
    await user.clear(field)
    await waitFor(async () => expect(await writeAll()).toBe(true))
  })

  it('have letters for « non applicable » and « je ne sais pas »', async () => {
    const { saved } = await atNumber(6)
    press('n')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    press('Enter')
    expect(inHand()).toBe(7)
    press('j')
    expect(inHand()).toBe(8)
    await waitFor(() =>
      expect(saved()).toEqual([
        ['couverture', 'not-applicable'],
        ['dernier-essai', 'unknown'],
      ]),
    )
  })

  it('do not lose what is typed to a letter', async () => {
    const { field, user } = await atNumber(6)
    await user.type(field, '12')
    press('j')
    expect(inHand()).toBe(6)
    expect(field.value).toBe('12')
  })
})

describe('reasons and notes', () => {
  it('say that a reason is missing once it is gone past', async () => {
    await open()
    for (let count = 0; count < 3; count++) press('Enter')
    press('6')
    press('Enter')
    expect(inHand()).toBe(5)
    expect(screen.getByText(/Motif à préciser/)).toBeTruthy()
    expect(screen.getByText('0 sur 15')).toBeTruthy()
  })

  it('take a note with C, and come back to the boxes with Enter', async () => {
    const { desktop } = await open()
    press('c')
    const note = screen.getByRole('textbox', { name: texts.question.note })
    expect(document.activeElement).toBe(note)
    fireEvent.change(note, { target: { value: 'Illisible' } })
    press('Enter')
    expect(inHand()).toBe(1)
    expect(document.activeElement).toBe(screen.getByRole('application'))
    press('1')
    await waitFor(() =>
      expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: 'yes', comment: 'Illisible' }),
    )
  })
})

describe('what answers make of the sheet', () => {
  it('goes past a question that is no longer asked, and says that it is not', async () => {
    await open()
    press('2')
    expect(inHand()).toBe(2)
    for (let count = 0; count < 3; count++) press('Enter')
    expect(inHand()).toBe(6)
    expect(screen.getByRole('button', { name: new RegExp(`^5.*${texts.states.aside}`) })).toBeTruthy()
    expect(screen.getByText('1 sur 14')).toBeTruthy()
  })

  it('goes straight past the next question when the answer sets it aside', async () => {
    const definition = aMaturityDefinition({
      deactivate: [{ when: 'serveur = no', questions: ['dossier'], because: 'Sans serveur.' }],
    })
    await open({ definition })
    press('2')
    expect(inHand()).toBe(3)
  })

  it('goes to a number with G, and says why one is not asked', async () => {
    const { sheet } = await open()
    press('2')
    const jumpTo = (number: string) => {
      press('g')
      const field = screen.getByRole('textbox', { name: texts.jump.label })
      expect(document.activeElement).toBe(field)
      fireEvent.change(field, { target: { value: number } })
      press('Enter')
    }
    jumpTo('12')
    expect(inHand()).toBe(12)
    expect(document.activeElement?.closest('[role="application"]')?.getAttribute('aria-label')).toContain(
      sheet[11]?.question.text,
    )
    jumpTo('5')
    expect(screen.getByRole('alert').textContent).toBe(texts.jump.aside(5, 'Aucune donnée n’est gardée sur place.'))
    jumpTo('99')
    expect(screen.getByRole('alert').textContent).toBe(texts.jump.none('99'))
    press('Escape')
    expect(inHand()).toBe(12)
  })

  it('starts at the first question without an answer, and lists at the end those left', async () => {
    const { user } = await open({
      content: { answers: ['serveur', 'places'].map((questionId) => aStoredAnswer({ questionId, value: 'unknown' })) },
    })
    expect(inHand()).toBe(2)
    for (let count = 0; count < 14; count++) press('Enter')
    expect(document.activeElement?.textContent).toBe(texts.end.title)
    await user.click(screen.getByRole('button', { name: texts.end.goTo(2) }))
    expect(inHand()).toBe(2)
  })
})

describe('what is saved', () => {
  it('is kept and said when it cannot be written, then written again', async () => {
    const { desktop, user, saved } = await open({
      answers: {
        saveAnswer: () => {
          throw new DesktopError('disk-full', undefined)
        },
      },
    })
    press('1')
    await screen.findByText(questionnaireTexts.saved.failed)
    expect(status()).toBe('')
    desktop.prepare({ saveAnswer: () => SAVED })
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(status()).toBe(texts.said.saved(1, texts.question.boxed('1', 'Oui'))))
    expect(saved()).toEqual([
      ['serveur', 'yes'],
      ['serveur', 'yes'],
    ])
  })

  it('is waited for before the window closes', async () => {
    let written: (saved: typeof SAVED) => void = () => undefined
    await open({ answers: { saveAnswer: () => new Promise((resolve) => (written = resolve)) } })
    press('1')
    let closed = false
    const closing = writeAll().then((all) => {
      closed = all
    })
    await Promise.resolve()
    expect(closed).toBe(false)
    await act(async () => written(SAVED))
    await closing
    expect(closed).toBe(true)
  })

  it('does not change once the assessment is closed', async () => {
    const { saved } = await open({ closedAt: '2026-11-20T10:00:00.000Z' })
    for (const key of ['1', 'Delete', 'c', '6']) press(key)
    press('z', { ctrlKey: true })
    expect(saved()).toEqual([])
    expect(inHand()).toBe(1)
    press('ArrowDown')
    expect(inHand()).toBe(2)
    expect(within(screen.getByRole('main')).getByText(/^Évaluation close le/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: plain(texts.undo) })).toBeNull()
  })
})
