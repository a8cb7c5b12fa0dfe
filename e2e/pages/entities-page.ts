import type { Page } from 'playwright/test'
import { entityTexts } from '../../renderer/texts/entities'
import { firstStart } from '../../renderer/texts/first-start'
import { homeTexts } from '../../renderer/texts/home'

/** First start, creation and home of an establishment. */
export class EntitiesPage {
  constructor(private readonly window: Page) {}

  async waitForHome(name: string): Promise<void> {
    await this.window.getByRole('heading', { level: 1, name }).waitFor()
    await this.window.getByRole('heading', { name: homeTexts.assessments.heading }).waitFor()
  }

  async openExample(): Promise<void> {
    await this.window.getByRole('button', { name: firstStart.example }).click()
    await this.window.getByRole('heading', { name: homeTexts.assessments.heading }).waitFor()
  }

  /** From the first start to the home of a new hospital; only its name is given. */
  async createHospital(name: string): Promise<void> {
    await this.window.getByRole('button', { name: firstStart.doors.hospital.action }).click()
    await this.fillEstablishment(name)
  }

  /** Fills the form of a new establishment with its name alone, up to its home. */
  async fillEstablishment(name: string): Promise<void> {
    await this.window.getByRole('textbox', { name: entityTexts.establishment.name }).fill(name)
    await this.window.getByRole('button', { name: entityTexts.create.submit }).click()
    await this.waitForHome(name)
  }

  async openNis2(): Promise<void> {
    await this.window
      .getByRole('button', { name: new RegExp(`${homeTexts.nis2.open}|${homeTexts.nis2.qualify}`) })
      .first()
      .click()
    await this.window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  }

  /** Opens the ReCyF questionnaire with the profile whose label is given. */
  async startAssessment(profile: string): Promise<void> {
    await this.window.getByRole('button', { name: homeTexts.assessments.startFirst }).click()
    await this.window.getByRole('radio', { name: new RegExp(`^${profile}`) }).check()
    await this.window.getByRole('button', { name: homeTexts.dialog.create, exact: true }).click()
  }
}
