import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Contact, ProviderReply } from '../../../main/ipc/contract'
import { roleLabels } from '../../../questionnaires/roles'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { DesktopError } from '../../desktop-api'
import {
  anAssessment,
  anAssessmentContent,
  anId,
  anOverview,
  aStoredAnswer,
  someSettings,
} from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { providerTexts as texts } from '../../texts/provider'
import { ProviderScreen } from './provider-screen'

const assessmentId = anId(3)
const establishmentId = anId(2)
const assessment = (closedAt: string | null = null) =>
  anAssessment({ questionnaireId: 'essai-maturite', closedAt, details: { profile: 'complet' } })

const contact: Contact = {
  id: anId(20),
  organisationId: anId(1),
  establishmentId,
  details: {
    role: 'prestataire',
    name: 'Jean Le Bras',
    organisation: 'Armor Informatique',
    phone: '',
    email: '',
    availability: '',
    note: '',
    source: '',
    checkedOn: null,
  },
}

function open(answers: Answers = {}, closedAt: string | null = null) {
  const desktop = fakeDesktop({
    getAssessment: () =>
      anAssessmentContent({
        assessment: assessment(closedAt),
        answers: [
          aStoredAnswer({ questionId: 'copie', value: 3 }),
          aStoredAnswer({ questionId: 'essai', value: 'unknown' }),
        ],
      }),
    getQuestionnaire: () => ({ definition: aMaturityDefinition(), fingerprint: 'f' }),
    getContacts: () => [contact],
    ...answers,
  })
  const overview = anOverview({
    settings: someSettings({ respondent: 'Mme Morel', respondentRole: 'directrice' }),
  })
  return {
    desktop,
    ...renderScreen(<ProviderScreen establishmentId={establishmentId} assessmentId={assessmentId} />, { overview }),
  }
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name })
const box = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name })

describe('asking someone outside', () => {
  it('offers whom the questions name, and ticks what their answers lack', async () => {
    const { user } = open()
    expect(
      (await screen.findByRole<HTMLInputElement>('radio', { name: `${roleLabels.prestataire} (15)` })).checked,
    ).toBe(true)
    expect(screen.getByText(plain(texts.questions.chosen(15)))).toBeTruthy()
    await user.click(await box(/^Copie à part/))
    expect(screen.getByText(plain(texts.questions.chosen(14)))).toBeTruthy()
    await user.click(await button(texts.questions.filters.unknown(1)))
    expect(screen.queryByRole('checkbox', { name: /^Copie à part/ })).toBeNull()
    expect((await box(/^Essai de restauration/)).checked).toBe(true)
    await user.click(await button(texts.questions.chooseNone))
    expect((await button(texts.questions.prepare)).disabled).toBe(true)
    await user.click(await button(texts.questions.chooseShown(1)))
    expect(screen.getByText(plain(texts.questions.chosen(1)))).toBeTruthy()
  })

  it('goes from one question to the next with the arrows, and ticks with Space', async () => {
    const { user } = open()
    const first = await box(/^Copie à part/)
    first.focus()
    await user.keyboard('{ArrowDown}')
    const second = await box(/^Essai de restauration/)
    expect(document.activeElement).toBe(second)
    await user.keyboard(' ')
    expect(second.checked).toBe(false)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(first)
  })

  it('writes the sheet and the letter for a contact of the register, signed by who answers', async () => {
    const { user, desktop } = open({
      exportFile: () => ({ outcome: 'saved', fileName: 'Questions.xlsx', beside: 'Questions – lettre.pdf' }),
    })
    await user.click(await button(texts.questions.filters.unknown(1)))
    await user.click(await button(texts.questions.chooseNone))
    await user.click(await button(texts.questions.chooseShown(1)))
    await user.click(await button(texts.questions.prepare))
    const dialog = await screen.findByRole('dialog', { name: texts.dialog.title })
    expect(within(dialog).getByText(plain(texts.dialog.secure))).toBeTruthy()
    await user.click(within(dialog).getByRole('combobox', { name: texts.dialog.recipient }))
    await user.click(await screen.findByRole('option', { name: 'Jean Le Bras, Armor Informatique' }))
    const by = within(dialog).getByRole('textbox', { name: texts.dialog.by })
    await user.clear(by)
    await fill(user, by, '31/12/2099')
    await user.click(within(dialog).getByRole('button', { name: texts.dialog.confirm }))
    expect(await screen.findByText(/Fichiers enregistrés\s*: Questions.xlsx et Questions – lettre.pdf/)).toBeTruthy()
    expect(desktop.inputs('exportFile')).toEqual([
      {
        what: 'provider-sheet',
        assessmentId,
        role: 'prestataire',
        questionIds: ['essai'],
        recipient: 'Jean Le Bras, Armor Informatique',
        by: '2099-12-31',
        signatory: 'Mme Morel, directrice',
      },
    ])
  })

  it('asks for no answer before a day that is past', async () => {
    const { user } = open()
    await user.click(await button(texts.questions.prepare))
    const by = await screen.findByRole('textbox', { name: texts.dialog.by })
    await user.clear(by)
    await fill(user, by, '01/01/2020')
    expect(screen.getByText(texts.dialog.byPast)).toBeTruthy()
    expect((await button(texts.dialog.confirm)).disabled).toBe(true)
  })

  it('has nothing to ask of a closed assessment, and says why', async () => {
    open({}, '2026-11-20T09:00:00.000Z')
    expect(await screen.findByText(plain(texts.closed))).toBeTruthy()
    expect(screen.queryByRole('button', { name: texts.reply.choose })).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

const answerOf = (questionId: string, label: string, value: number | null) => ({
  questionId,
  label,
  text: `Où en êtes-vous (${label})\u202f?`,
  value,
  given: { words: value === null ? '' : `Niveau ${value}`, comment: '', evidence: '' },
  notUnderstood: null,
  reasonMissing: false,
  present: null,
  changedSince: false,
})

const reply: ProviderReply = {
  outcome: 'ready',
  fileName: 'Questions remplies.xlsx',
  token: anId(50),
  role: 'prestataire',
  preparedOn: '2026-11-10',
  filledBy: 'Jean Le Bras, technicien',
  notes: ['Ce classeur contient des macros.'],
  answers: [
    {
      ...answerOf('copie', 'Copie à part', 3),
      given: { words: 'Niveau 3', comment: 'Chaque nuit', evidence: 'Contrat de sauvegarde' },
      present: { words: 'Niveau 3', comment: '', evidence: '' },
    },
    { ...answerOf('essai', 'Essai de restauration', 2), changedSince: true },
    {
      ...answerOf('couverture', 'Part des données sauvegardées', null),
      given: { words: '', comment: 'Tout', evidence: '' },
    },
  ],
  unanswered: 4,
  refused: [{ row: 12, label: 'Délai de fermeture', text: 'vite', reason: 'Un nombre est attendu.' }],
}

describe('reading a reply', () => {
  it('shows who filled it in, each answer beside the present one, and what could not be read', async () => {
    const { user } = open({ chooseProviderReply: () => reply })
    await user.click(await button(texts.reply.choose))
    expect(await screen.findByText(plain(texts.reply.from('prestataire', 'Jean Le Bras, technicien')))).toBeTruthy()
    expect(screen.getByText('Ce classeur contient des macros.')).toBeTruthy()
    const table = screen.getByRole('table', { name: texts.reply.table })
    const [, copy, test, coverage] = within(table).getAllByRole('row')
    expect(copy?.textContent).toContain('La règle est écrite et suivie')
    expect(copy?.textContent).toContain(texts.reply.same)
    expect(copy?.textContent).toContain(texts.reply.evidence('Contrat de sauvegarde'))
    expect(test?.textContent).toContain(texts.reply.changedSince)
    expect(coverage?.textContent).toContain(texts.reply.onlyMore)
    expect(screen.getByText(plain(texts.reply.refusedCell(12, 'Délai de fermeture', 'vite')))).toBeTruthy()
    expect(screen.getByText('Un nombre est attendu.')).toBeTruthy()
  })

  it('leaves out what changed here meanwhile, writes what is accepted and leads to it', async () => {
    const { user, desktop, goTo } = open({
      chooseProviderReply: () => reply,
      applyProviderReply: () => ({}),
      getOverview: () => anOverview(),
    })
    await user.click(await button(texts.reply.choose))
    expect((await box(/^Accepter .*Essai de restauration/)).checked).toBe(false)
    await user.click(await box(/^Accepter .*Part des données sauvegardées/))
    await user.click(await button(texts.reply.apply(1, 0)))
    expect(await screen.findByRole('heading', { name: texts.done.title })).toBe(document.activeElement)
    expect(desktop.inputs('applyProviderReply')).toEqual([{ token: anId(50), questionIds: ['copie'] }])
    expect(screen.getByText(/déclaré par le prestataire informatique \(Jean Le Bras, technicien\), le/)).toBeTruthy()
    await user.click(await button('Copie à part'))
    expect(goTo).toHaveBeenLastCalledWith({
      screen: 'questionnaire',
      establishmentId,
      assessmentId,
      questionId: 'copie',
    })
    await user.click(await button(texts.done.openEvidence))
    expect(goTo).toHaveBeenLastCalledWith({ screen: 'evidence', establishmentId })
  })

  it('counts apart the answers and what only says more', async () => {
    const { user } = open({ chooseProviderReply: () => reply })
    await user.click(await button(texts.reply.choose))
    expect(
      await screen.findByText(/2\s+réponses, 1\s+précision sans réponse, 4\s+questions laissées vides/),
    ).toBeTruthy()
    expect(await button('Enregistrer 1\u00a0réponse et 1\u00a0précision')).toBeTruthy()
    await user.click(await box(/^Accepter .*Copie à part/))
    expect(await button('Enregistrer 1\u00a0précision')).toBeTruthy()
  })

  it('quotes an answer that was not understood with what is accepted, and marks a reason that is missing', async () => {
    const { user } = open({
      chooseProviderReply: () => ({
        ...reply,
        answers: [
          {
            ...answerOf('copie', 'Copie à part', null),
            given: { words: '', comment: 'Chaque nuit', evidence: '' },
            notUnderstood: { text: 'Partiellement', reason: 'Une de ces réponses est attendue.' },
          },
          { ...answerOf('essai', 'Essai de restauration', 2), reasonMissing: true },
        ],
      }),
    })
    await user.click(await button(texts.reply.choose))
    const [, copy, test] = within(await screen.findByRole('table', { name: texts.reply.table })).getAllByRole('row')
    expect(copy?.textContent).toContain(texts.reply.notUnderstood('Partiellement'))
    expect(copy?.textContent).toContain('Une de ces réponses est attendue.')
    expect(copy?.textContent).not.toContain(texts.reply.onlyMore)
    expect(copy?.textContent).not.toContain(texts.reply.reasonMissing)
    expect(test?.textContent).toContain(texts.reply.reasonMissing)
  })

  it('does not say that a sheet is empty when nothing of it could be read', async () => {
    const { user } = open({ chooseProviderReply: () => ({ ...reply, answers: [] }) })
    await user.click(await button(texts.reply.choose))
    expect(await screen.findByText(plain(texts.reply.nothingRead))).toBeTruthy()
  })

  it('accepts all or nothing at once', async () => {
    const { user } = open({ chooseProviderReply: () => reply })
    await user.click(await button(texts.reply.choose))
    await user.click(await button(texts.reply.acceptAll))
    expect((await button(texts.reply.apply(2, 1))).disabled).toBe(false)
    await user.click(await button(texts.reply.refuseAll))
    expect((await button(texts.reply.apply(0, 0))).disabled).toBe(true)
  })

  it('says why a file is refused, and that nothing changed', async () => {
    const { user } = open({
      chooseProviderReply: () => ({ outcome: 'refused', fileName: 'plan.xlsx', reasons: ['Ce n’est pas une fiche.'] }),
    })
    await user.click(await button(texts.reply.choose))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Ce n’est pas une fiche.')
    expect(alert.textContent).toContain(texts.reply.refusedNothing)
    await user.click(await button(texts.reply.backToQuestions))
    expect(await button(texts.questions.prepare)).toBeTruthy()
  })

  it('stays where it is when no file is chosen', async () => {
    const { user } = open({ chooseProviderReply: () => ({ outcome: 'cancelled' }) })
    await user.click(await button(texts.reply.choose))
    expect(await button(texts.questions.prepare)).toBeTruthy()
  })

  it('keeps what was accepted when it cannot be written', async () => {
    const { user } = open({
      chooseProviderReply: () => reply,
      applyProviderReply: () => {
        throw new DesktopError('conflict', undefined)
      },
    })
    await user.click(await button(texts.reply.choose))
    await user.click(await button(texts.reply.apply(1, 1)))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect((await box(/^Accepter .*Copie à part/)).checked).toBe(true)
  })
})
