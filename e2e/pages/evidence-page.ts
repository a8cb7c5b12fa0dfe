import type { Locator, Page } from 'playwright/test'
import { evidenceTexts } from '../../renderer/texts/evidence'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { goBy } from './rail'

const { form } = questionnaireTexts.evidence

/** The register of evidence. */
export class EvidencePage {
  constructor(private readonly window: Page) {}

  async open(): Promise<void> {
    await goBy(this.window, 'evidence')
    await this.window.getByRole('heading', { level: 1, name: evidenceTexts.title, exact: true }).waitFor()
  }

  list(): Locator {
    return this.window.getByRole('list', { name: evidenceTexts.list })
  }

  piece(title: string): Locator {
    return this.list()
      .getByRole('listitem')
      .filter({ has: this.window.getByRole('button', { name: evidenceTexts.open(title), exact: true }) })
  }

  async search(words: string): Promise<void> {
    await this.window.getByRole('searchbox', { name: evidenceTexts.search }).fill(words)
  }

  async openPiece(title: string): Promise<Locator> {
    await this.search(title)
    await this.window.getByRole('button', { name: evidenceTexts.open(title), exact: true }).click()
    const dialog = this.window.getByRole('dialog', { name: evidenceTexts.dialog.editTitle })
    await dialog.waitFor()
    return dialog
  }

  /** Opens « Ajouter une pièce » for a document of the list. */
  async addDocument(name: string): Promise<Locator> {
    await this.window.getByRole('button', { name: evidenceTexts.add, exact: true }).click()
    const dialog = this.window.getByRole('dialog', { name: evidenceTexts.dialog.addTitle })
    await dialog.getByRole('combobox', { name: evidenceTexts.fields.document }).fill(name)
    await this.window.getByRole('option', { name, exact: true }).click()
    return dialog
  }

  /** The days of a piece, typed in French. */
  async setDays(dialog: Locator, date: string, expires: string): Promise<void> {
    await dialog.getByRole('textbox', { name: form.date, exact: true }).fill(date)
    await dialog.getByRole('textbox', { name: form.expires, exact: true }).fill(expires)
  }

  async askExport(what: 'list' | 'archive'): Promise<void> {
    await this.window.getByRole('button', { name: evidenceTexts.exports.menu, exact: true }).click()
    await this.window.getByRole('menuitem', { name: evidenceTexts.exports[what], exact: true }).click()
    await this.window.getByRole('dialog').waitFor()
  }
}
