import { paperKeys, paperQuestions } from '../../questionnaires/paper'
import { profileOf } from '../../questionnaires/questions'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { databaseIn, readFrom } from '../database'
import { essms } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'

const profile = profileOf(essms, 'demarrage')
const sheet = paperQuestions(essms, profile)

const boxOf = ({ question, domain }: (typeof sheet)[number], index: number) => {
  const box = paperKeys(question, domain)[index]
  if (!box) throw new Error('the questionnaire has changed')
  return { id: question.id, ...box }
}
/** What is ticked on the paper: « oui » to the context, so that every question is asked, then two levels in turn. */
const ticked = sheet.map((asked, index) => boxOf(asked, asked.domain.context === true ? 0 : index % 2))
const at = sheet.findIndex(({ question }) => question.id === 'essai-restauration')

test('types in a filled questionnaire with the keyboard alone, two keys an answer at most', async ({
  dataFolder,
  launch,
}) => {
  const { window } = await launch()
  const { keyboard } = window
  const inHand = (number: number) =>
    window.getByRole('application', { name: new RegExp(`^Question ${number}\\s`) }).and(window.locator(':focus'))
  const stored = (what: 'value' | 'comment', where = 'true') =>
    readFrom(
      databaseIn(dataFolder),
      `SELECT question_id AS id, payload ->> '${what}' AS ${what} FROM answers WHERE ${where} ORDER BY question_id`,
    )

  await test.step('opens on the first question', async () => {
    await new EntitiesPage(window).createCareHome('EHPAD Les Tilleuls')
    await new EntitiesPage(window).startQuestionnaire(essms.title, { profile: profile.label })
    await new QuestionnairePage(window).waitFor()
    await window.getByRole('button', { name: fastEntryTexts.menu.open }).click()
    await window.getByRole('menuitem', { name: fastEntryTexts.menu.enter }).click()
    await window.getByRole('heading', { level: 1, name: fastEntryTexts.title }).waitFor()
    await expect(inHand(1)).toHaveCount(1)
  })

  await test.step('answers every question in the order of the paper', async () => {
    let keys = 0
    for (const [index, { key }] of ticked.entries()) {
      await expect(inHand(index + 1)).toHaveCount(1)
      await keyboard.press(key)
      keys += 1
    }
    expect(keys).toBeLessThanOrEqual(2 * sheet.length)
    await expect(window.getByRole('heading', { name: fastEntryTexts.end.title })).toBeFocused()
    await expect(window.getByText(fastEntryTexts.end.complete)).toBeVisible()
    const expected = ticked.map(({ id, value }) => ({ id, value })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    await expect.poll(() => stored('value')).toEqual(expected)
  })

  await test.step('corrects an answer by its number, adds a note, takes back a slip', async () => {
    const [paper] = sheet.slice(at, at + 1)
    if (!paper) throw new Error('the questionnaire has changed')
    const { id } = paper.question
    const value = () => stored('value', `question_id = '${id}'`)
    await keyboard.press('g')
    await keyboard.type(String(at + 1))
    await keyboard.press('Enter')
    await expect(inHand(at + 1)).toHaveCount(1)
    await keyboard.press('c')
    await keyboard.type('Écrit dans la marge.')
    await keyboard.press('Escape')
    await expect(inHand(at + 1)).toHaveCount(1)
    await keyboard.press('4')
    await expect.poll(value).toEqual([{ id, value: boxOf(paper, 3).value }])
    await keyboard.press('Control+z')
    await expect.poll(value).toEqual([{ id, value: ticked[at]?.value }])
    expect(await stored('comment', `question_id = '${id}'`)).toEqual([{ id, comment: 'Écrit dans la marge.' }])
  })
})
