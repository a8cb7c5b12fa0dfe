import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ReusableAnswer, StoredAnswer } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { anEvidence, anId, aStoredAnswer } from '../../testing/builders'
import { plain } from '../../testing/plain'
import { setWindowWidth } from '../../testing/window-width'
import { keptAnswersTexts as texts } from '../../texts/kept-answers'
import { questionnaireTexts } from '../../texts/questionnaire'
import {
  aMaturityAssessment,
  choice,
  choices,
  field,
  help,
  openQuestionnaire,
  rail,
} from './testing/open-questionnaire'

beforeEach(() => setWindowWidth(1400))

describe('answers brought by the campaign before', () => {
  const brought = (questionId: string, value: StoredAnswer['value']) =>
    aStoredAnswer({
      questionId,
      value,
      toConfirm: true,
      provenance: { kind: 'campaign', on: '2026-03-12' },
      answeredBy: 'Claire Martin',
    })
  const answers = [brought('copie', 3), brought('essai', 1), brought('nominatif', 2)]
  const next = (count: number) => within(rail()).queryByRole('button', { name: texts.confirm.next(count) })

  it('are marked, with where they come from, and count', async () => {
    await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    expect(screen.getAllByText(texts.marks.confirm)).toHaveLength(2)
    expect(screen.getAllByText('Reprise de la campagne précédente, réponse du 12/03/2026.')).toHaveLength(2)
    expect(within(rail()).getByText(/^3.réponses sur 15/)).toBeTruthy()
    expect(next(3)).toBeTruthy()
  })

  it('are confirmed one key at a time, each bringing the next one', async () => {
    const { user, desktop } = await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    await user.keyboard('c')
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({
      questionId: 'copie',
      answer: { value: 3, toConfirm: false, provenance: { kind: 'campaign', on: '2026-03-12' } },
    })
    expect(document.activeElement).toBe(choice('essai de restauration', /^1/))
    await user.keyboard('cc')
    expect(desktop.inputs('saveAnswer').map(({ questionId }) => questionId)).toEqual(['copie', 'essai', 'nominatif'])
    expect(screen.queryByText(texts.marks.confirm)).toBeNull()
    expect(within(rail()).queryByRole('button', { name: /^À reconfirmer/ })).toBeNull()
  })

  it('are not confirmed by a key held down, nor by a letter in a text', async () => {
    const { user, desktop } = await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    await user.keyboard('{c>3/}')
    expect(desktop.inputs('saveAnswer')).toHaveLength(1)
    await user.click(within(help()).getByRole('textbox', { name: questionnaireTexts.notes.comment }))
    await user.keyboard('c')
    await user.tab()
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ comment: 'c', toConfirm: true })
  })

  it('are confirmed by a button, which leaves the person at the question', async () => {
    const { user, desktop } = await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    await user.click(screen.getByRole('button', { name: texts.confirm.named('Essai de restauration') }))
    expect(desktop.inputs('saveAnswer')).toMatchObject([{ questionId: 'essai', answer: { toConfirm: false } }])
    expect(document.activeElement).toBe(choice('essai de restauration', /^1/))
    expect(next(2)).toBeTruthy()
    expect(within(help()).getByText('Reprise de la campagne précédente, réponse du 12/03/2026')).toBeTruthy()
  })

  it('are confirmed by another answer, which is given here', async () => {
    const { user, desktop } = await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    await user.click(choice('copie à part', /^4/))
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: 4, toConfirm: false, provenance: null })
  })

  it('are found one after the other from the rail', async () => {
    const { user } = await openQuestionnaire({ content: { answers }, questionId: 'accueil' })
    const focused = () => document.activeElement?.closest('[role="radiogroup"]')
    for (const subject of ['copie à part', 'essai de restauration', 'un compte par personne', 'copie à part']) {
      const button = next(3)
      if (!button) throw new Error('three answers are to be confirmed')
      await user.click(button)
      expect(focused()).toBe(choices(subject))
    }
  })

  it('leave the key of the comment alone when there is nothing to confirm', async () => {
    const { user } = await openQuestionnaire({ content: { answers }, questionId: 'accueil' })
    await user.keyboard('c')
    expect(document.activeElement).toBe(within(help()).getByRole('textbox', { name: questionnaireTexts.notes.comment }))
  })
})

describe('answers brought by an older version', () => {
  const upgraded = (questionIds: string[]) =>
    aStoredAnswer({
      questionId: 'copie',
      value: 3,
      toConfirm: true,
      provenance: { kind: 'upgrade', fromVersion: '1.0.0', questionIds },
    })

  it('are to be read again, with the version they come from', async () => {
    await openQuestionnaire({ content: { answers: [upgraded(['copie'])] }, questionId: 'copie' })
    expect(screen.getByText(texts.marks.review)).toBeTruthy()
    expect(screen.getByText('Venue de la version 1.0.0.')).toBeTruthy()
    expect(screen.getByText(texts.confirm.upgrade)).toBeTruthy()
  })

  it('say that several questions became one', async () => {
    await openQuestionnaire({ content: { answers: [upgraded(['a', 'b'])] }, questionId: 'copie' })
    expect(screen.getByText(`${texts.provenance.merged('1.0.0')}.`)).toBeTruthy()
  })

  it('that found no place are kept in a drawer, readable', async () => {
    const { user } = await openQuestionnaire({
      content: {
        setAside: [
          {
            questionId: 'antivirus',
            fromVersion: '1.0.0',
            label: 'Antivirus',
            text: 'Vos ordinateurs ont-ils un antivirus\u202f?',
            words: 'Niveau 2 · La plupart en ont un.',
            answer: aStoredAnswer({
              questionId: 'antivirus',
              value: 2,
              comment: 'Vu avec le prestataire',
              answeredBy: 'Claire Martin',
              evidenceIds: [anId(10), anId(11)],
            }),
          },
        ],
      },
    })
    await user.click(within(rail()).getByRole('button', { name: texts.drawer.open(1) }))
    const drawer = await screen.findByRole('dialog', { name: texts.drawer.title })
    for (const text of [
      'Antivirus · Version 1.0.0',
      'Vos ordinateurs ont-ils un antivirus ?',
      'Réponse : Niveau 2 · La plupart en ont un.',
      'Commentaire : Vu avec le prestataire',
      'Par Claire Martin, le 22/11/2026',
      '2 preuves citées',
    ]) {
      expect(within(drawer).getByText(text)).toBeTruthy()
    }
    await user.click(within(drawer).getByRole('button', { name: 'Fermer' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('an answer given elsewhere', () => {
  const piece = anEvidence({ piece: { title: 'Compte rendu d’essai' } })
  const offer: ReusableAnswer = {
    questionId: 'copie',
    requirement: 'ReCyF 2.5 (NIS 2), moyen 13.2',
    assessmentId: anId(30),
    questionnaireId: 'nis2-recyf',
    questionnaireTitle: 'NIS 2\u00a0: alignement ReCyF 2.5',
    questionnaireVersion: '2.5.0',
    sourceQuestionId: '13.2',
    sourceText: 'Une copie est-elle gardée à part\u202f?',
    words: 'En place · Une copie chaque semaine.',
    proposed: 3,
    comment: 'Disque au coffre',
    answeredBy: 'Paul Durand',
    updatedAt: '2026-05-20T08:00:00.000Z',
    evidenceIds: [piece.id],
  }
  const offered = (offers: readonly ReusableAnswer[], answers: readonly StoredAnswer[] = [], questionId = 'copie') =>
    openQuestionnaire({
      questionId,
      content: { answers: [...answers], evidence: [piece] },
      answers: { getReusableAnswers: () => [...offers] },
    })

  it('is offered with all that is known of it, and what it would give here; nothing is filled', async () => {
    const { desktop } = await offered([offer])
    await within(help()).findByText(texts.reuse.title)
    for (const text of [
      offer.questionnaireTitle,
      offer.sourceText,
      texts.reuse.given(offer.words),
      'Par Paul Durand, le 20/05/2026',
      texts.reuse.comment('Disque au coffre'),
      texts.reuse.evidence(1),
      texts.reuse.requirement(offer.requirement),
      'Ici, cela donnerait\u00a0: 3 · La règle est écrite et suivie (copie à part).',
    ]) {
      expect(within(help()).getByText(plain(text))).toBeTruthy()
    }
    expect(screen.getByText(texts.marks.elsewhere, { selector: '.MuiChip-label' })).toBeTruthy()
    expect(desktop.inputs('saveAnswer')).toEqual([])
    expect(desktop.inputs('getReusableAnswers')).toHaveLength(1)
  })

  it('is taken over by one key: value, comment, evidence, and where they come from', async () => {
    const { user, desktop } = await offered([offer])
    await within(help()).findByText(texts.reuse.title)
    await user.keyboard('r')
    expect(document.activeElement).toBe(choice('copie à part', /^3/))
    expect(choice('copie à part', /^3/).checked).toBe(true)
    await waitFor(() => expect(desktop.inputs('setEvidenceLinks')).toMatchObject([{ evidenceIds: [piece.id] }]))
    expect(desktop.inputs('saveAnswer')).toEqual([
      {
        assessmentId: anId(3),
        questionId: 'copie',
        answer: {
          value: 3,
          reason: '',
          comment: 'Disque au coffre',
          privateNote: '',
          verification: null,
          toConfirm: false,
          provenance: {
            kind: 'reused',
            questionnaireId: 'nis2-recyf',
            questionnaireVersion: '2.5.0',
            questionId: '13.2',
            on: '2026-05-20',
          },
          officialNumber: '',
        },
      },
    ])
    expect(within(help()).getByText(texts.reuse.taken)).toBeTruthy()
    expect(
      within(help()).getByText(plain(texts.provenance.reused(offer.questionnaireTitle, '20/05/2026'))),
    ).toBeTruthy()
    expect(screen.getByText(`${plain(texts.provenance.reused(offer.questionnaireTitle, '20/05/2026'))}.`)).toBeTruthy()
    expect(screen.queryByText(texts.marks.elsewhere, { selector: '.MuiChip-label' })).toBeNull()
  })

  it('is taken over by a button, and keeps the comment already written here', async () => {
    const { user, desktop } = await offered([offer], [aStoredAnswer({ questionId: 'copie', value: 1, comment: 'Vu' })])
    const button = await within(help()).findByRole('button', { name: texts.reuse.take })
    expect(within(help()).getByText(texts.reuse.replaces)).toBeTruthy()
    await user.click(button)
    expect(document.activeElement).toBe(choice('copie à part', /^3/))
    expect(choice('copie à part', /^3/).checked).toBe(true)
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: 3, comment: 'Vu' })
  })

  it('lends its comment and evidence only, when the scales do not compare', async () => {
    const { user, desktop } = await offered([{ ...offer, proposed: null }])
    expect(await within(help()).findByText(plain(texts.reuse.noValue))).toBeTruthy()
    await user.keyboard('r')
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({
      value: null,
      comment: 'Disque au coffre',
      provenance: { kind: 'reused' },
    })
  })

  it('fills a field as it fills a choice, and never with what the question refuses', async () => {
    const share: ReusableAnswer = { ...offer, questionId: 'couverture', proposed: 62.5, evidenceIds: [] }
    const { user, desktop } = await offered(
      [share, { ...share, questionId: 'charte', proposed: 'not-applicable' }],
      [],
      'couverture',
    )
    await within(help()).findByText(texts.reuse.title)
    await user.click(within(help()).getByRole('button', { name: texts.reuse.take }))
    expect(field('part des données sauvegardées').value).toBe('62,5')
    expect(desktop.inputs('saveAnswer')).toMatchObject([{ questionId: 'couverture', answer: { value: 62.5 } }])
    await user.click(within(rail()).getByRole('button', { name: /Équipes/ }))
    await user.click(screen.getByText('Charte signée'))
    expect(await within(help()).findByText(plain(texts.reuse.noValue))).toBeTruthy()
  })

  it('is another answer once it is changed', async () => {
    const { user, desktop } = await offered([offer])
    await within(help()).findByText(texts.reuse.title)
    await user.keyboard('r1')
    expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({ value: 0, provenance: null })
    expect(within(help()).getByRole('button', { name: texts.reuse.take })).toBeTruthy()
  })

  it('is missing without a word when it cannot be read', async () => {
    await openQuestionnaire({
      questionId: 'copie',
      answers: {
        getReusableAnswers: () => {
          throw new DesktopError('unexpected', undefined)
        },
      },
    })
    expect(within(help()).queryByText(texts.reuse.title)).toBeNull()
  })
})

describe('an answer declared by someone outside', () => {
  it('says who declared it and when, on its card and in the help', async () => {
    const provenance = { kind: 'declared', role: 'prestataire', by: 'Jean Le Bras', on: '2026-11-20' } as const
    const answers = [aStoredAnswer({ questionId: 'copie', value: 3, provenance, answeredBy: 'Jean Le Bras' })]
    await openQuestionnaire({ content: { answers }, questionId: 'copie' })
    const origin = 'Déclaré par le prestataire informatique (Jean Le Bras), le 20/11/2026'
    expect(await screen.findByText(`${origin}.`)).toBeTruthy()
    expect(help().textContent).toContain(origin)
  })
})

describe('a closed assessment', () => {
  const closed = aMaturityAssessment({ lastQuestionId: 'copie' }, { closedAt: '2027-01-15T10:00:00.000Z' })
  const answers = [
    aStoredAnswer({ questionId: 'copie', value: 3, comment: 'Vu', evidenceIds: [anEvidence().id] }),
    aStoredAnswer({ questionId: 'couverture', value: 62.5, toConfirm: true }),
  ]

  it('is read and not changed: no key, no button, no field', async () => {
    const { user, desktop, unmount } = await openQuestionnaire({
      content: { assessment: closed, answers, evidence: [anEvidence()] },
    })
    expect(screen.getByText('Évaluation close le 15 janvier 2027')).toBeTruthy()
    expect(screen.getByText('Close le 15/01/2027')).toBeTruthy()
    expect(choice('copie à part', /^3/).checked).toBe(true)
    await user.click(choice('copie à part', /^4/))
    await user.keyboard('1')
    expect(choice('copie à part', /^3/).checked).toBe(true)
    const input = field('part des données sauvegardées')
    expect([input.value, input.readOnly]).toEqual(['62,5', true])
    const comment = within(help()).getByRole<HTMLTextAreaElement>('textbox', {
      name: questionnaireTexts.notes.comment,
    })
    expect([comment.value, comment.readOnly]).toEqual(['Vu', true])
    for (const name of [
      questionnaireTexts.help.takeBack,
      questionnaireTexts.evidence.cite,
      /^Confirmer/,
      /^Détacher/,
      /à compléter/i,
      /à confirmer/i,
    ]) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
    expect(screen.queryByText(/restantes/)).toBeNull()
    unmount()
    expect(desktop.inputs('saveAnswer')).toEqual([])
    expect(desktop.inputs('updateAssessment')).toEqual([])
    expect(desktop.inputs('getReusableAnswers')).toEqual([])
  })

  it('leads to its results', async () => {
    const { user, goTo } = await openQuestionnaire({ content: { assessment: closed, answers } })
    const [, inBanner] = screen.getAllByRole('button', { name: questionnaireTexts.results })
    if (!inBanner) throw new Error('the banner leads to the results')
    await user.click(inBanner)
    expect(goTo).toHaveBeenCalledWith({ screen: 'results', establishmentId: anId(2), assessmentId: anId(3) })
  })

  it('says so when it was closed meanwhile, and keeps what was chosen on screen', async () => {
    const { user } = await openQuestionnaire({
      questionId: 'copie',
      answers: {
        saveAnswer: () => {
          throw new DesktopError('assessment-closed', undefined)
        },
      },
    })
    await user.click(choice('copie à part', /^4/))
    expect(await screen.findByText(/^Cette évaluation est close\./)).toBeTruthy()
    expect(choice('copie à part', /^4/).checked).toBe(true)
  })
})
