import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { StoredAnswer } from '../../../main/ipc/contract'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anAssessmentContent, anEvidence, anId, aStoredAnswer } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { exportTexts } from '../../texts/export-workbook'
import { ResultsScreen } from './results-screen'

const definition = aDefinition()
const assessmentId = anAssessment().id
const establishmentId = anId(2)

const mixed = [
  aStoredAnswer({ questionId: '1.1', evidenceIds: [anEvidence().id] }),
  aStoredAnswer({ questionId: '1.2', value: 'alternative', reason: 'Convention signée.' }),
  aStoredAnswer({ questionId: '2.1', value: 'partial' }),
  aStoredAnswer({ questionId: '2.2', value: 'absent' }),
  aStoredAnswer({ questionId: '3.1', value: 'unknown' }),
]

async function openResults(answers: readonly StoredAnswer[]) {
  const desktop = fakeDesktop({
    getAssessment: () => anAssessmentContent({ answers: [...answers], evidence: [anEvidence()] }),
    getQuestionnaire: () => ({ definition, fingerprint: 'a3f19c0de4b2' }),
    listQuestionnaires: () => [],
  })
  const rendered = renderScreen(<ResultsScreen assessmentId={assessmentId} />, {
    route: { screen: 'results', establishmentId, assessmentId },
  })
  await screen.findByRole('heading', { level: 1 })
  return { desktop, ...rendered }
}

describe('results screen', () => {
  it('says the profile in words and what the document is worth', async () => {
    await openResults(mixed)
    expect(screen.getByText(/^Entité importante · Novembre 2026 · au /)).toBeTruthy()
    expect(screen.getByText(definition.statusNote)).toBeTruthy()
  })

  it('shows the figures of the score', async () => {
    await openResults(mixed)
    const cards = within(screen.getByRole('list', { name: 'Chiffres clés' }))
    expect(cards.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'En place2 sur 6dont 1 avec preuve citée en cours de validité, et 1\u00a0mesure alternative',
      'Partiels1commencés, à terminer',
      'Absents1à lancer',
      'Je ne sais pas11\u00a0action «\u00a0se renseigner\u00a0»',
      'Non applicables0avec motif, hors du calcul',
      'Sans réponse1comptés dans l’incertitude',
    ])
  })

  it('opens the means of a figure, each leading to its question', async () => {
    const { user, goTo } = await openResults(mixed)
    await user.click(screen.getByRole('button', { name: /^En place/ }))
    const dialog = within(screen.getByRole('dialog', { name: /2\smoyens/ }))
    expect(dialog.getByText('Motif : Convention signée.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: /^1\.2/ }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId, questionId: '1.2' })
  })

  it('opens the detail of an objective', async () => {
    const { user } = await openResults(mixed)
    await user.click(screen.getByRole('button', { name: /^2\s*Sauvegardes/ }))
    expect(screen.getByRole('dialog', { name: '2. Sauvegardes' }).textContent).toContain(
      '0 en place sur 2, 1\u00a0partiel, 1\u00a0absent.',
    )
  })

  it('lists the gaps in order, each leading to its action', async () => {
    const { user, goTo } = await openResults(mixed)
    await user.click(screen.getByRole('button', { name: 'Tester les sauvegardes' }))
    expect(goTo).toHaveBeenCalledWith({
      screen: 'plan',
      establishmentId,
      assessmentId,
      actionKey: 'essai/tester-sauvegardes',
    })
    // The plan of the site may hold more: other questionnaires, and what was added by hand.
    await user.click(screen.getByRole('button', { name: /^Voir le plan\s: ces réponses demandent 2\sactions$/ }))
    expect(goTo).toHaveBeenLastCalledWith({ screen: 'plan', establishmentId, assessmentId })
  })

  it('shows the table alone below three axes, and offers the radar by objective', async () => {
    const { user } = await openResults(mixed)
    expect(screen.getByText(/Un radar demande au moins trois axes/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Objectifs' }))
    expect(screen.getByRole('img', { name: 'Par objectif, avec l’incertitude' })).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Par objectif, avec l’incertitude' })
    expect(within(table).getByRole('row', { name: /^Gouvernance/ }).textContent).toContain('2\u00a0/\u00a02')
  })

  it('explains the score with the sums of this assessment', async () => {
    const { user } = await openResults(mixed)
    await user.click(screen.getByRole('button', { name: 'Comment c’est calculé' }))
    const dialog = screen.getByRole('dialog', { name: 'Comment c’est calculé' })
    expect(dialog.textContent).toContain('(1 en place + 1\u00a0mesure alternative motivée) ÷ 6 applicables = 33\u00a0%')
    expect(dialog.textContent).toContain('6 moyens sur 8 s’adressent au profil')
  })

  it('says « non évalué », never 0 %, when nothing is answered', async () => {
    const { container, user, goTo } = await openResults([])
    expect(screen.getByRole('button', { name: /^En place/ }).textContent).toContain('non évalué')
    expect(container.textContent).not.toContain('%')
    await user.click(screen.getByRole('button', { name: 'Répondre au questionnaire' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId })
  })

  it('asks for the recipient, exports, and names the file', async () => {
    const { user, desktop } = await openResults(mixed)
    desktop.prepare({ exportFile: () => ({ outcome: 'saved', fileName: 'plan-action.xlsx' }) })
    await user.click(screen.getByRole('button', { name: exportTexts.button }))
    await user.click(screen.getByRole('button', { name: 'Choisir le dossier et exporter' }))
    expect(screen.getByText('Indiquez à qui ce fichier est destiné.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /^Destinataire/ }), 'Comité de direction{Enter}')
    expect(await screen.findByText('Fichier enregistré : plan-action.xlsx')).toBeTruthy()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'workbook', assessmentId, recipient: 'Comité de direction' }])
  })

  it('says why the radar could not be saved', async () => {
    const { user, desktop } = await openResults(mixed)
    desktop.prepare({
      saveRadar: () => {
        throw new DesktopError('export-target-forbidden', undefined)
      },
    })
    await user.click(screen.getByRole('button', { name: 'Objectifs' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer le radar' }))
    await user.click(screen.getByRole('menuitem', { name: 'Image (PNG)' }))
    expect(await screen.findByText('Ce dossier n’accepte pas de nouveau fichier.')).toBeTruthy()
    expect(desktop.inputs('saveRadar')).toEqual([{ assessmentId, view: 'domains', format: 'png' }])
  })
})
