import type { Locator, Page } from 'playwright/test'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'

/** The answering screen. */
export class QuestionnairePage {
  constructor(private readonly window: Page) {}

  /** The choices of a question. */
  question(text: string): Locator {
    return this.window.getByRole('radiogroup', { name: text })
  }

  choice(text: string, label: string): Locator {
    return this.question(text).getByRole('radio', { name: new RegExp(`^${label}`) })
  }

  async waitFor(): Promise<void> {
    await this.window.getByRole('navigation', { name: questionnaireTexts.progress.title }).waitFor()
    await this.window.getByRole('radiogroup').first().waitFor()
  }

  /** Goes to an objective by the rail of domains. */
  async openObjective(id: string): Promise<void> {
    const rail = this.window.getByRole('navigation', { name: questionnaireTexts.progress.title })
    await rail.getByRole('button', { name: new RegExp(`\\b${id}\\. `) }).click()
  }

  /** Chooses an answer with the mouse; `label` is the beginning of the choice. */
  async answer(text: string, label: string): Promise<void> {
    await this.choice(text, label).check()
  }

  /** The sentence that says that all is on disk. */
  saved(): Locator {
    return this.window.getByText(/^Enregistré à \d{2}:\d{2}$/).first()
  }
}
