import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { common } from '../../renderer/texts/common'
import { homeTexts } from '../../renderer/texts/home'
import { publishersTexts } from '../../renderer/texts/publishers'
import { referentialsTexts } from '../../renderer/texts/referentials'
import { databaseIn, readFrom } from '../database'
import { essms, essmsBefore, identification, recyf } from '../definition'
import { answerOpenDialog, expect, fileIn, type RunningApp, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { beginning } from '../words'

const NAME = 'CH de Kerval'
const TITLE = 'Questionnaire de notre groupement'
const UNVERIFIED = `${TITLE} (ajouté depuis un fichier, non vérifié)`
const { add, versions, facts } = referentialsTexts

const good = stringify(aDefinition({ id: 'groupement', title: TITLE, stage: 'released' }))
/** A pillar and a measure that do not exist. */
const wrong = good
  .replace('pillar: gouvernance', 'pillar: pilotage')
  .replace('measure: nommer-responsable', 'measure: nommer-quelqu-un')
const lineIn = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

test('lists the questionnaires, refuses a wrong file line by line, and adds a good one', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const installed = () => readFrom(databaseIn(dataFolder), 'SELECT id, version FROM installed_questionnaires')
  const card = (title: string) => window.getByRole('region', { name: title, exact: true })

  await test.step('lists what ships, with audience, size, sources and versions', async () => {
    await new EntitiesPage(window).createHospital(NAME)
    await openReferentials(app)
    for (const { title, audience } of [recyf, essms, identification]) {
      await expect(card(title)).toContainText(audience)
      await expect(card(title)).toContainText(versions.shipped)
    }
    await expect(card(essms.title)).toContainText(facts.count(55))
    await expect(card(essms.title)).toContainText(versions.name(essmsBefore.version))
    await card(essms.title)
      .getByRole('button', { name: versions.changesNamed(essmsBefore.version, essms.title) })
      .click()
    const changes = window.getByRole('dialog')
    await expect(changes).toContainText(essms.equivalence?.changes[0]?.note ?? '')
    await changes.getByRole('button', { name: common.close, exact: true }).click()
    await changes.waitFor({ state: 'hidden' })
  })

  await test.step('lists the faults of a wrong file by line, and installs nothing', async () => {
    await choose(app, fileIn(dataFolder, 'fautif.yaml'), wrong)
    const refused = window.getByRole('dialog', { name: add.refusedTitle })
    const faults = refused.getByRole('list', { name: add.problems })
    await expect(faults).toContainText(new RegExp(`Ligne ${lineIn(wrong, 'pilotage')}\\s:`))
    await expect(faults).toContainText(new RegExp(`Ligne ${lineIn(wrong, 'nommer-quelqu-un')}\\s:`))
    await refused.getByRole('button', { name: common.close, exact: true }).click()
    await refused.waitFor({ state: 'hidden' })
    await expect(window.getByRole('region', { name: beginning(TITLE) })).toHaveCount(0)
    expect(await installed()).toEqual([])
  })

  await test.step('adds a good one, marked as not verified', async () => {
    await choose(app, fileIn(dataFolder, 'groupement.yaml'), good)
    const ready = window.getByRole('dialog', { name: add.readyTitle })
    await expect(ready).toContainText(publishersTexts.file.noneTitle)
    await expect(ready).toContainText(publishersTexts.file.mark)
    expect(await installed()).toEqual([])
    const confirm = ready.getByRole('button', { name: publishersTexts.file.confirmUnverified, exact: true })
    await expect(confirm).toBeDisabled()
    await ready.getByRole('checkbox', { name: publishersTexts.file.accept }).check()
    await confirm.click()
    await expect(window.getByText(add.done(UNVERIFIED))).toBeVisible()
    await expect(card(UNVERIFIED)).toContainText(/Ajoutée depuis un fichier le .*, non vérifiée/)
    expect(await installed()).toEqual([{ id: 'groupement', version: '1.0.0' }])
  })
  await app.close()

  const again = await launch()
  await test.step('still has it after a restart, for a new assessment', async () => {
    await new EntitiesPage(again.window).waitForHome(NAME)
    await openReferentials(again)
    await expect(again.window.getByRole('region', { name: UNVERIFIED, exact: true })).toBeVisible()
    await goBy(again.window, 'home')
    await new EntitiesPage(again.window).startQuestionnaire(UNVERIFIED)
    const questionnaire = new QuestionnairePage(again.window)
    await questionnaire.waitFor()
    await expect(again.window.getByRole('heading', { level: 1, name: UNVERIFIED })).toBeVisible()
    await expect(questionnaire.answered(0, 6)).toBeVisible()
    await goBy(again.window, 'home')
    await expect(again.window.getByRole('region', { name: homeTexts.assessments.heading })).toContainText(UNVERIFIED)
  })
})

async function openReferentials({ window }: RunningApp): Promise<void> {
  await goBy(window, 'referentials')
  await window.getByRole('heading', { level: 1, name: referentialsTexts.title }).waitFor()
}

/** Writes a file and gives it to « Ajouter depuis un fichier ». */
async function choose(app: RunningApp, file: string, content: string): Promise<void> {
  writeFileSync(file, content)
  await answerOpenDialog(app, file)
  await app.window.getByRole('button', { name: add.action }).click()
}
