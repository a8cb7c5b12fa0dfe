import { applicableQuestions, profileOf } from '../../questionnaires/questions'
import { heldFrom } from '../../questionnaires/scoring/level'
import { bandOf } from '../../questionnaires/scoring/reading'
import { explanationTexts } from '../../renderer/texts/explanation'
import { maturityTexts } from '../../renderer/texts/maturity'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { digitOf, domainOf, essms, questionOf } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { exportWorkbook, rowsOf, sheetsShown } from '../workbook'

const [start, complete] = [profileOf(essms, 'demarrage'), profileOf(essms, 'complet')]
const situation = domainOf(essms, 'situation')
const steering = domainOf(essms, 'pilotage')
const askedOf = (profile: typeof start) => essms.domains.flatMap((domain) => applicableQuestions(domain, profile))
const core = askedOf(start).filter((question) => question.core === true)

/** The answers to the context, then to the core: the first nine points at level 3, the others at level 1. */
const startAnswers = askedOf(start).map((question) => {
  const context = question.scale === 'choice' ? question.choices[0]?.id : 'yes'
  const value = question.core === true ? (core.indexOf(question) < 9 ? 3 : 1) : (context ?? 'unknown')
  return { question, value }
})
const held = core.filter((question) => (core.indexOf(question) < 9 ? 3 : 1) >= heldFrom(question)).length

/** Three of the others, then one that nobody knows. */
const furtherAnswers = {
  'direction-suivi': 4,
  'politique-ecrite': 2,
  'plan-suivi': 1,
  'moyens-prevus': 'unknown',
} as const

test('goes from twenty minutes to the whole questionnaire, and to a workbook that says the same', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const results = new ResultsPage(window)

  await test.step('answers the context and the fifteen points by the keyboard, two keys each', async () => {
    await entities.createCareHome('EHPAD Les Tilleuls')
    await entities.startQuestionnaire(essms.title, { profile: start.label })
    await questionnaire.waitFor()
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await window.keyboard.press(key)
    }
    for (const { question, value } of startAnswers) {
      await expect(questionnaire.inHand(question.text)).toHaveCount(1)
      await press(digitOf(essms, question, value))
      await press('s')
    }
    expect(keys).toBeLessThanOrEqual(2 * startAnswers.length)
    expect(core).toHaveLength(15)
    await expect(questionnaire.answered(startAnswers.length, startAnswers.length)).toBeVisible()
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('says how many points are held, and no index', async () => {
    await goBy(window, 'results')
    await expect(window.getByRole('heading', { name: maturityTexts.partial.heading(held, 15) })).toBeVisible()
    await expect(results.figures()).toHaveCount(0)
    await expect(results.level()).toHaveCount(0)
    await expect(window.getByRole('button', { name: explanationTexts.open })).toHaveCount(0)
  })

  await test.step('goes on with every question, and nothing is to be typed again', async () => {
    await window.getByRole('button', { name: maturityTexts.partial.complete }).click()
    await questionnaire.waitFor()
    await expect(questionnaire.answered(startAnswers.length, askedOf(complete).length)).toBeVisible()
    for (const domain of ['sauvegarde', 'comptes'].map((id) => domainOf(essms, id))) {
      await questionnaire.openDomain(domain)
      for (const { question, value } of startAnswers.filter(({ question }) => domain.questions.includes(question)))
        await expect(questionnaire.choice(question.text, `${value}`)).toBeChecked()
    }
    await questionnaire.answerAll(essms, furtherAnswers)
    await expect(questionnaire.answered(startAnswers.length + 4, askedOf(complete).length)).toBeVisible()
  })

  await test.step('shows the index in words, and sentences whose figures are those shown', async () => {
    await goBy(window, 'results')
    await results.waitFor()
    const shown = await results.levelOf('declared')
    const best = await results.levelOf('optimistic')
    const dialog = await results.explain()
    const index = await dialog.getByText(/^Indice\s: 4 × /).textContent()
    const [, heldOf = '', applicable = '', points = '', possible = '', result] =
      /4 × (\d+)\/(\d+) × \(0,6 \+ 0,4 × (\d+)\/(\d+)\) = ([\d,]+) sur 4/.exec(index ?? '') ?? []
    expect([heldOf, applicable]).toEqual([String(held), '15'])
    const level = 4 * (Number(heldOf) / Number(applicable)) * (0.6 + 0.4 * (Number(points) / Number(possible)))
    expect([result, level.toFixed(1).replace('.', ',')]).toEqual([shown, shown])
    await expect(dialog.getByText(/^S = /)).toContainText(new RegExp(`${held}\\s+points tenus ÷ 15\\s+applicables`))
    // 4 + 2 + 1 and 0 for what nobody knows, out of 4 for each of the questions that are no core point.
    const others = askedOf(complete).filter(({ core: isCore }) => isCore !== true).length - situation.questions.length
    expect([points, possible]).toEqual(['7', String(4 * others)])
    await expect(dialog.getByText(/^Au mieux/)).toContainText(`= ${best} sur 4`)
    await results.closeDialog()
    const band = bandOf(essms, level)
    await expect(results.level().getByRole('heading', { name: band?.label ?? '', exact: true })).toBeVisible()
    await expect(results.level()).toContainText(band?.text ?? '')
  })

  await test.step('sets questions aside for a reason, and brings them back with their answers', async () => {
    const onSite = questionOf(essms, 'donnees-sur-place')
    const rule = essms.deactivate?.find(({ when }) => when === 'donnees-sur-place = no')
    if (!rule) throw new Error('the rule has changed')
    const spared = rule.questions.map((id) => questionOf(essms, id))
    await goBy(window, 'questionnaire')
    await questionnaire.openDomain(situation)
    await questionnaire.press(essms, onSite, 'no')
    await expect(window.getByText(questionnaireTexts.domain.spares(spared.length))).toBeVisible()
    await window.getByRole('button', { name: questionnaireTexts.setAside.open(spared.length) }).click()
    await expect(window.getByText(rule.because)).toHaveCount(spared.length)
    await expect(window.getByText(questionnaireTexts.setAside.answerKept)).toHaveCount(spared.length)

    await goBy(window, 'results')
    await results.waitFor()
    await expect(results.figure('core')).toContainText(/ sur 12 tenus/)
    const aside = window.getByRole('region', { name: maturityTexts.setAside.title })
    await expect(aside.getByRole('heading', { name: rule.because })).toBeVisible()
    for (const { label } of spared) await expect(aside.getByText(label, { exact: true })).toBeVisible()

    await goBy(window, 'questionnaire')
    await questionnaire.openDomain(situation)
    await questionnaire.press(essms, onSite, 'yes')
    await questionnaire.openDomain(domainOf(essms, 'sauvegarde'))
    for (const { question, value } of startAnswers.filter((given) => spared.includes(given.question)))
      await expect(questionnaire.choice(question.text, `${value}`)).toBeChecked()
  })

  await test.step('exports a workbook whose levels are those of the screen', async () => {
    await goBy(window, 'results')
    await results.waitFor()
    const workbook = await exportWorkbook(app, dataFolder, 'Conseil de la vie sociale')
    expect(sheetsShown(workbook)).toEqual([
      'Mode d’emploi',
      'Synthèse',
      'Plan d’action',
      'Réponses',
      'Feuille de score',
      'Sources et avertissements',
    ])
    const synthesis = rowsOf(workbook, 'Synthèse')
    const after = (label: string) => synthesis.find((row) => row.includes(label))?.at(-1)
    expect(french(after('Niveau d’ensemble (prudent)'))).toBe(await results.levelOf('declared'))
    expect(french(after('si tout l’inconnu était au niveau 4'))).toBe(await results.levelOf('optimistic'))
    expect(french(after('avec une preuve datée et non expirée'))).toBe(await results.levelOf('evidenced'))
    expect(after('Points indispensables tenus')).toBe(held)
    const header = synthesis.find((row) => row.includes('Niveau') && row.includes('Thématique')) ?? []
    for (const { title, short } of [steering, domainOf(essms, 'sauvegarde'), domainOf(essms, 'comptes')]) {
      const row = synthesis.find(([label]) => label === title) ?? []
      expect(french(row[header.indexOf('Niveau')]), title).toBe(await results.levelOfDomain(short))
    }
  })
})

/** « 1,5 » for a figure of the workbook. */
function french(value: number | string | undefined): string {
  return typeof value === 'number' ? value.toFixed(1).replace('.', ',') : String(value)
}
