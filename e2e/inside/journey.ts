import path from 'node:path'
import { audiences } from '../../questionnaires/audiences'
import { common } from '../../renderer/texts/common'
import { entityTexts } from '../../renderer/texts/entities'
import { exportFileTexts } from '../../renderer/texts/export-file'
import { exportTexts } from '../../renderer/texts/export-workbook'
import { firstStart } from '../../renderer/texts/first-start'
import { helpTexts } from '../../renderer/texts/help'
import { homeTexts } from '../../renderer/texts/home'
import { plan } from '../../renderer/texts/plan'
import { protectionTexts } from '../../renderer/texts/protection'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { reportTexts } from '../../renderer/texts/report'
import { results } from '../../renderer/texts/results'
import { settingsTexts } from '../../renderer/texts/settings'
import { means } from '../definition'
import type { InsideApp } from './inside-app'
import { screenOf } from './screen'

const { home, questionnaire, plan: planEntry, results: resultsEntry, settings, help, label: rail } = common.rail

const PASSPHRASE = 'cadenas pluie tramway violon'

/** The main journey: protect, describe, answer, read, export, print, plan, settings, help, and back home. */
export async function playJourney(app: InsideApp, folder: string): Promise<void> {
  const screen = screenOf(app)
  const goTo = (entry: string) => screen.click({ role: 'button', name: entry, within: rail })

  const { protect, passphrase, offer } = protectionTexts
  await screen.see({ role: 'heading', name: protect.title })
  await screen.type({ role: 'textbox', name: passphrase.label }, PASSPHRASE)
  await screen.type({ role: 'textbox', name: passphrase.again }, PASSPHRASE)
  await screen.click({ role: 'button', name: protect.submit })
  await screen.click({ role: 'button', name: offer.later })

  await screen.click({ role: 'button', name: firstStart.doors.hospital.action })
  await screen.type({ role: 'textbox', name: entityTexts.establishment.name }, 'CH de Kerval')
  await screen.click({ role: 'button', name: entityTexts.create.submit })
  await screen.see({ role: 'heading', name: 'CH de Kerval' })
  await screen.click({ role: 'button', name: homeTexts.assessments.startFirst })
  await screen.choose({ role: 'radio', name: 'Entité importante' })
  await screen.click({ role: 'button', name: homeTexts.dialog.create })

  for (const [id, choice] of [
    ['1.1', 'En place'],
    ['1.2', 'Je ne sais pas'],
    ['1.3', 'Absent'],
  ] as const) {
    await screen.choose({ role: 'radio', name: choice, within: means(id).text })
  }
  await screen.type(
    { role: 'textbox', name: questionnaireTexts.notes.comment },
    'Liste revue en mars : https://example.org',
  )
  await screen.read('Enregistré à')
  await screen.read('3 réponses sur 76')

  await goTo(resultsEntry)
  await screen.see({ role: 'heading', name: results.gaps.title })
  await exportTo(path.join(folder, 'classeur.xlsx'), exportTexts.button)
  await exportTo(path.join(folder, 'rapport.pdf'), reportTexts.button, audiences[0]?.label)

  await goTo(planEntry)
  await screen.see({ role: 'heading', name: plan.title })
  await screen.read('2 actions')
  await goTo(settings)
  await screen.see({ role: 'heading', name: settingsTexts.title })
  await goTo(help)
  await screen.see({ role: 'heading', name: helpTexts.title })
  await goTo(questionnaire)
  await screen.see({ role: 'radio', name: 'Absent', within: means('1.3').text })
  await goTo(home)
  await screen.see({ role: 'heading', name: 'CH de Kerval' })

  async function exportTo(file: string, button: string, choice?: string): Promise<void> {
    await app.main(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    }, file)
    await screen.click({ role: 'button', name: button })
    if (choice !== undefined) await screen.choose({ role: 'radio', name: choice })
    await screen.type({ role: 'textbox', name: exportFileTexts.recipient }, 'Comité de direction')
    await screen.click({ role: 'button', name: exportFileTexts.confirm })
    await screen.read(exportFileTexts.saved(path.basename(file)))
  }
}
