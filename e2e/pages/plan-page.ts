import type { Locator, Page } from 'playwright/test'
import { actionStatusWords } from '../../renderer/texts/actions'
import { common } from '../../renderer/texts/common'
import { type PlanView, plan } from '../../renderer/texts/plan'
import { planImport } from '../../renderer/texts/plan-import'
import { answerOpenDialog, type RunningApp } from '../fixtures'
import { beginning } from '../words'
import { goBy } from './rail'

type Column = keyof typeof plan.columns
type Status = keyof typeof actionStatusWords

/** The action plan of a site: table, views, dialogs. */
export class PlanPage {
  private readonly window: Page

  constructor(private readonly app: RunningApp) {
    this.window = app.window
  }

  async open(): Promise<void> {
    await goBy(this.window, 'plan')
    await this.grid().waitFor()
  }

  grid(): Locator {
    return this.window.getByRole('grid', { name: plan.title })
  }

  /** The line of an action in the table; the table draws only what is on screen. */
  row(title: string): Locator {
    return this.grid()
      .getByRole('row')
      .filter({ has: this.window.getByRole('button', { name: title, exact: true }) })
  }

  async cell(title: string, column: Column): Promise<Locator> {
    const headers = await this.grid().getByRole('columnheader').allTextContents()
    return this.row(title)
      .getByRole('gridcell')
      .or(this.row(title).getByRole('rowheader'))
      .nth(headers.indexOf(plan.columns[column]))
  }

  /** Leaves in the table what has these words. */
  async search(words: string): Promise<void> {
    await this.window.getByRole('searchbox', { name: plan.filters.search }).fill(words)
  }

  /** The words of the cells that go on in the middle on another line. */
  async cutWords(): Promise<string[]> {
    return this.grid()
      .getByRole('gridcell')
      .evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const cut: string[] = []
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
          for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
            for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
              const range = document.createRange()
              range.setStart(text, index)
              range.setEnd(text, index + word.length)
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) cut.push(word)
            }
          }
          return cut
        }),
      )
  }

  /** Types in a cell of the table. */
  async type(title: string, column: Column, text: string): Promise<void> {
    await this.startTyping(title, column, text)
    await this.window.keyboard.press('Enter')
    await this.saved().waitFor()
  }

  /** Types in a cell of the table, which stays open. */
  async startTyping(title: string, column: Column, text: string): Promise<void> {
    const cell = await this.cell(title, column)
    await cell.dblclick()
    await cell.getByRole('textbox').fill(text)
  }

  /** Chooses a status in the table. */
  async setStatus(title: string, status: Status): Promise<void> {
    const cell = await this.cell(title, 'status')
    await cell.dblclick()
    await this.window.getByRole('option', { name: actionStatusWords[status], exact: true }).click()
    await this.saved().waitFor()
  }

  saved(): Locator {
    return this.window.getByRole('status').getByText(common.saved, { exact: true })
  }

  /** What the button would take back. */
  undo(): Locator {
    return this.window.getByRole('button', { name: beginning(plan.undo('')) })
  }

  async choose(view: PlanView): Promise<Locator> {
    const name = plan.views.names[view]
    await this.window.getByRole('tab', { name }).click()
    const panel = this.window.getByRole('tabpanel', { name })
    await panel.waitFor()
    return panel
  }

  async openAction(title: string): Promise<Locator> {
    await this.window.getByRole('button', { name: title, exact: true }).click()
    const dialog = this.window.getByRole('dialog', { name: title })
    await dialog.waitFor()
    return dialog
  }

  /** Closes the dialog on screen with its button. */
  async close(): Promise<void> {
    const dialog = this.window.getByRole('dialog')
    await dialog.getByRole('button', { name: common.close, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Opens the dialog of an export. */
  async askExport(what: 'workbook' | 'csv'): Promise<void> {
    await this.chooseInMenu(plan.exports[what])
    await this.window.getByRole('dialog').waitFor()
  }

  /** Chooses a workbook to read again; the dialog then says what it would change, or why it is not read. */
  async readAgain(file: string): Promise<Locator> {
    await answerOpenDialog(this.app, file)
    await this.chooseInMenu(plan.exports.read)
    return this.window.getByRole('dialog', { name: planImport.title })
  }

  private async chooseInMenu(item: string): Promise<void> {
    await this.window.getByRole('button', { name: plan.exports.button, exact: true }).click()
    await this.window.getByRole('menuitem', { name: item, exact: true }).click()
  }
}
