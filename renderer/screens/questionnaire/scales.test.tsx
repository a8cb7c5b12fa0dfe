import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { writeAll } from '../../before-closing'
import { aStoredAnswer } from '../../testing/builders'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { setWindowWidth } from '../../testing/window-width'
import { questionnaireTexts as texts } from '../../texts/questionnaire'
import { typedAnswerTexts } from '../../texts/typed-answer'
import { choice, choices, field, help, openQuestionnaire, rail } from './testing/open-questionnaire'

beforeEach(() => setWindowWidth(1400))

/** The group of what stands for no figure. */
const noFigure = (label: string) =>
  screen.getByRole('radiogroup', { name: new RegExp(`^Sans (chiffre|date).*${label}`) })
const special = (label: string, name: RegExp) => within(noFigure(label)).getByRole<HTMLInputElement>('radio', { name })

describe('a question of maturity', () => {
  it('offers five steps with their own sentences, then what is no level', async () => {
    await openQuestionnaire({ questionId: 'copie' })
    const labels = within(choices('copie à part'))
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent)
    expect(labels).toEqual([
      '0 · Rien n’est fait (copie à part).',
      '1 · Une personne s’en charge quand elle y pense (copie à part).',
      '2 · La pratique vaut partout sans être écrite (copie à part).',
      '3 · La règle est écrite et suivie (copie à part).',
      '4 · Un contrôle de moins d’un an le confirme (copie à part).',
      'Non applicable',
      'Je ne sais pas',
    ])
  })

  it('is answered by the digit of its place, the first being the level 0', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'copie' })
    await user.keyboard('1')
    expect(choice('copie à part', /^0 ·/).checked).toBe(true)
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: 'copie', answer: { value: 0 } })
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Répondre « Niveau 0 »').previousSibling?.textContent).toBe('1')
    expect(within(dialog).getByText('Répondre « Je ne sais pas »').previousSibling?.textContent).toBe('7')
  })

  it('asks why it does not apply', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'copie' })
    await user.click(choice('copie à part', /^Non applicable/))
    expect(screen.getByText(plain(texts.missingReason))).toBeTruthy()
    await fill(user, screen.getByRole('textbox', { name: /^Préciser pourquoi/ }), 'Tout est chez l’éditeur')
    await waitFor(() =>
      expect(desktop.inputs('saveAnswer').at(-1)?.answer).toMatchObject({
        value: 'not-applicable',
        reason: 'Tout est chez l’éditeur',
      }),
    )
  })

  it('is a « point indispensable » when its definition says so, and gives its help, evidence and message', async () => {
    const { user } = await openQuestionnaire({ questionId: 'copie' })
    expect(screen.getAllByText('Point indispensable')).toHaveLength(2)
    for (const title of [texts.help.why, texts.help.evidence, texts.help.who]) {
      expect(within(help()).getByText(title)).toBeTruthy()
    }
    await user.click(choice('copie à part', /^Je ne sais pas/))
    expect(within(help()).getByText(/^Bonjour, que pouvez-vous nous dire/)).toBeTruthy()
  })
})

describe('a question of yes or no, or of a choice', () => {
  it('offers its own choices and « Je ne sais pas »', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'serveur' })
    await user.keyboard('2')
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: 'serveur', answer: { value: 'no' } })
    await user.click(choice('dossier de la personne', /^Installé sur place/))
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: 'dossier', answer: { value: 'sur-place' } })
    expect(within(choices('dossier de la personne')).getAllByRole('radio')).toHaveLength(4)
  })
})

describe('a figure', () => {
  it('is typed as people write it, with its unit and bounds in words', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'couverture' })
    const input = field('part des données sauvegardées')
    expect(document.activeElement).toBe(input)
    const hint = document.getElementById(input.getAttribute('aria-describedby') ?? '')
    expect(plain(hint?.textContent ?? '')).toBe(plain(typedAnswerTexts.percent.hint))
    await user.keyboard('47,5')
    await user.tab()
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: 'couverture', answer: { value: 47.5 } })
    expect(await screen.findByText(/^Enregistré à/)).toBeTruthy()
  })

  it('says from what to what it goes, and of which count it is a part', async () => {
    await openQuestionnaire({ questionId: 'equipees' })
    expect(screen.getByText('De 0 à 5 000 personnes, sans dépasser « Personnes qui se connectent ».')).toBeTruthy()
    expect(screen.getByText('De 0 à 365 jours.')).toBeTruthy()
  })

  it('is tidied once its author is done', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'personnes' })
    await user.keyboard('1250')
    await user.tab()
    expect(plain(field('personnes qui se connectent').value)).toBe('1 250')
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.value).toBe(1250)
  })

  it('out of bounds is explained, kept on screen, and not saved: the former answer stands', async () => {
    const { user, desktop } = await openQuestionnaire({
      questionId: 'couverture',
      content: { answers: [aStoredAnswer({ questionId: 'couverture', value: 80, answeredBy: 'Claire Martin' })] },
    })
    const input = field('part des données sauvegardées')
    await user.keyboard('420')
    expect(screen.getByText(plain(texts.saved.unread))).toBeTruthy()
    // Nothing is said before the person is done: « 4 » and « 42 » were on the way, and are no answers.
    expect(screen.queryByText(/va de 0 à 100/)).toBeNull()
    await user.tab()
    expect(
      screen.getByText('Un pourcentage va de 0 à 100. Ce n’est pas enregistré ; la réponse gardée est « 80 % ».'),
    ).toBeTruthy()
    expect(input.value).toBe('420')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(within(help()).getByText('Répondu par Claire Martin')).toBeTruthy()
    expect(desktop.inputs('saveAnswer').filter(({ answer }) => answer.value !== 80)).toEqual([])
    expect(await writeAll()).toBe(false)
    await user.clear(input)
    await fill(user, input, '42')
    expect(await writeAll()).toBe(true)
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.value).toBe(42)
  })

  it('that ends as no figure leaves « Je ne sais pas » as it was', async () => {
    const { user, desktop } = await openQuestionnaire({
      questionId: 'couverture',
      content: { answers: [aStoredAnswer({ questionId: 'couverture', value: 'unknown' })] },
    })
    await user.click(field('part des données sauvegardées'))
    await user.keyboard('420')
    await user.tab()
    expect(special('Part des données sauvegardées', /^Je ne sais pas/).checked).toBe(true)
    expect(desktop.inputs('saveAnswer').filter(({ answer }) => answer.value !== 'unknown')).toEqual([])
  })

  it('that is no number is found again on coming back to the domain, then to the screen, and listed', async () => {
    const { user, unmount } = await openQuestionnaire({ questionId: 'couverture' })
    await user.keyboard('presque tout')
    await user.click(within(rail()).getByRole('button', { name: /^à commencer Comptes/ }))
    await user.click(within(rail()).getByRole('button', { name: /Sauvegarde/ }))
    expect(field('part des données sauvegardées').value).toBe('presque tout')
    unmount()
    const again = await openQuestionnaire({ questionId: 'couverture' })
    const input = field('part des données sauvegardées')
    expect(input.value).toBe('presque tout')
    await again.user.click(screen.getByRole('button', { name: texts.toComplete.open(15) }))
    const dialog = await screen.findByRole('dialog', { name: texts.toComplete.title })
    expect(within(dialog).getByText(texts.toComplete.lacks.typing)).toBeTruthy()
    await again.user.click(within(dialog).getByRole('button', { name: /Saisie à terminer/ }))
    await waitFor(() => expect(document.activeElement).toBe(input))
    await again.user.keyboard('80')
    await again.user.tab()
    expect(again.desktop.inputs('saveAnswer').at(-1)?.answer.value).toBe(80)
    expect(screen.queryByText(plain(texts.saved.unread))).toBeNull()
  })

  it('gives way to « Je ne sais pas », and the other way round: one answer is saved', async () => {
    const { user, desktop } = await openQuestionnaire({
      questionId: 'couverture',
      content: { answers: [aStoredAnswer({ questionId: 'couverture', value: 42 })] },
    })
    const input = field('part des données sauvegardées')
    await user.click(special('Part des données sauvegardées', /^Je ne sais pas/))
    expect(input.value).toBe('')
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.value).toBe('unknown')
    expect(within(help()).getByText(texts.help.ask)).toBeTruthy()
    await fill(user, input, '12')
    await user.tab()
    expect(special('Part des données sauvegardées', /^Je ne sais pas/).checked).toBe(false)
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.value).toBe(12)
  })

  it('counts once the reason why it does not apply is written', async () => {
    const { user } = await openQuestionnaire({ questionId: 'couverture' })
    await user.click(special('Part des données sauvegardées', /^Non applicable/))
    expect(screen.getByText(plain(texts.missingReason))).toBeTruthy()
    await fill(user, screen.getByRole('textbox', { name: /^Préciser pourquoi/ }), 'Aucune donnée')
    expect(screen.queryByText(plain(texts.missingReason))).toBeNull()
    expect(within(rail()).getByText(/^1.réponse sur 15/)).toBeTruthy()
  })

  it('types digits and letters as text, and goes on with Enter', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'couverture' })
    await user.keyboard('50s')
    await user.keyboard('{Enter}')
    expect(screen.getByText(/Un pourcentage est attendu/)).toBeTruthy()
    expect(document.activeElement).toBe(field('part des données sauvegardées'))
    await user.keyboard('{Backspace}{Enter}')
    expect(document.activeElement).toBe(field('date du dernier essai'))
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ questionId: 'couverture', answer: { value: 50 } })
  })

  it('is taken back with what stands beside it', async () => {
    const { user, desktop } = await openQuestionnaire({
      questionId: 'couverture',
      content: { answers: [aStoredAnswer({ questionId: 'couverture', value: 42 })] },
    })
    await user.click(within(help()).getByRole('button', { name: texts.help.takeBack }))
    expect(field('part des données sauvegardées').value).toBe('')
    expect(desktop.inputs('saveAnswer').at(-1)?.answer.value).toBeNull()
  })
})

describe('a date', () => {
  it('is typed in French, checked, and saved as a plain day', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'dernier-essai' })
    const input = field('date du dernier essai')
    await fill(user, input, '31/2/26')
    await user.tab()
    expect(screen.getByText(/^Ce jour n’existe pas.*Ce n’est pas enregistré\./)).toBeTruthy()
    await user.clear(input)
    await fill(user, input, 'mars 2026')
    await user.tab()
    expect(
      screen.getByText(/^Une date est attendue, par exemple 31\/01\/2027\. Ce n’est pas enregistré\./),
    ).toBeTruthy()
    await user.clear(input)
    await fill(user, input, '12/3/26')
    await user.tab()
    expect(input.value).toBe('12/03/2026')
    expect(desktop.inputs('saveAnswer').at(-1)).toMatchObject({ answer: { value: '2026-03-12' } })
  })
})

describe('a question of context', () => {
  it('is answered by everyone, without evidence', async () => {
    await openQuestionnaire({ questionId: 'places' })
    expect(within(noFigure('Nombre de places')).getAllByRole('radio')).toHaveLength(1)
    expect(within(help()).queryByText(texts.evidence.title)).toBeNull()
    expect(within(help()).getByRole('textbox', { name: texts.notes.comment })).toBeTruthy()
  })
})

describe('a term of the glossary', () => {
  it('is one click away in what is said, and of what is asked', async () => {
    const base = aMaturityDefinition()
    const domains = base.domains.map((domain) => ({
      ...domain,
      intro: 'Ce que garde le DUI.',
      questions: domain.questions.map((question) => ({ ...question, text: 'Votre NAS est-il copié\u202f?' })),
    }))
    const { user } = await openQuestionnaire({ definition: { ...base, domains } })
    await user.click(screen.getByRole('button', { name: 'DUI' }))
    expect(screen.getByRole('dialog', { name: /DUI/ }).textContent).toContain('Dossier de l’usager informatisé')
    await user.keyboard('{Escape}')
    await user.click(await within(help()).findByRole('button', { name: 'NAS' }))
    expect(screen.getByRole('dialog', { name: /NAS/ }).textContent).toContain('fichiers')
  })
})

describe('the number in the official form', () => {
  it('is kept with the answer', async () => {
    const { user, desktop } = await openQuestionnaire({ questionId: 'copie' })
    await fill(user, within(help()).getByRole('textbox', { name: texts.notes.official }), '4.2')
    await waitFor(() => expect(desktop.inputs('saveAnswer').at(-1)?.answer.officialNumber).toBe('4.2'))
  })
})
