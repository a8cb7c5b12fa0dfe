import type { Page } from 'playwright/test'
import { exampleCareHome } from '../../main/services/example-entity'
import { entityTexts } from '../../renderer/texts/entities'
import { firstStart } from '../../renderer/texts/first-start'
import { homeTexts } from '../../renderer/texts/home'
import { beginning } from '../words'
import { goBy } from './rail'

const { assessments, dialog } = homeTexts

/** First start, creation and home of an establishment. */
export class EntitiesPage {
  constructor(private readonly window: Page) {}

  async waitForHome(name: string): Promise<void> {
    await this.window.getByRole('heading', { level: 1, name }).waitFor()
    await this.window.getByRole('heading', { name: assessments.heading }).waitFor()
  }

  async openExample(): Promise<void> {
    await this.window.getByRole('button', { name: firstStart.example }).click()
    await this.window.getByRole('heading', { name: assessments.heading }).waitFor()
    // The last card to come: until then, what is below it moves.
    await this.window.getByRole('region', { name: homeTexts.checks.heading }).waitFor()
  }

  /** From the first start to the home of the care home of the example. */
  async openExampleCareHome(): Promise<void> {
    await this.openExample()
    // By the rail: the foot of the home moves as its cards come, and a click there may fall beside.
    await goBy(this.window, 'change')
    await this.openFromList(exampleCareHome.name)
  }

  /** From the first start to the home of a new hospital; only its name is given. */
  async createHospital(name: string): Promise<void> {
    await this.window.getByRole('button', { name: firstStart.doors.hospital.action }).click()
    await this.fillEstablishment(name)
  }

  /** From the first start to the home of a new care home for the elderly. */
  async createCareHome(name: string): Promise<void> {
    await this.window.getByRole('button', { name: firstStart.doors.medicoSocial.action }).click()
    await this.fillEstablishment(name, 'EHPAD')
  }

  /** Fills the form of a new establishment with its name, and its category if any, up to its home. */
  async fillEstablishment(name: string, category?: string): Promise<void> {
    await this.window.getByRole('textbox', { name: entityTexts.establishment.name }).fill(name)
    if (category !== undefined) {
      await this.window.getByRole('combobox', { name: entityTexts.establishment.category }).fill(category)
    }
    await this.window.getByRole('button', { name: entityTexts.create.submit }).click()
    await this.waitForHome(name)
  }

  /** Opens an establishment from the list of all of them, on screen. */
  async openFromList(name: string): Promise<void> {
    await this.window.getByRole('button', { name: entityTexts.list.openNamed(name) }).click()
    await this.waitForHome(name)
  }

  async openNis2(): Promise<void> {
    await this.window
      .getByRole('button', { name: new RegExp(`${homeTexts.nis2.open}|${homeTexts.nis2.qualify}`) })
      .first()
      .click()
    await this.window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  }

  /** Opens the questionnaire that the home suggests, with the profile whose label is given. */
  async startAssessment(profile: string): Promise<void> {
    await this.openNewAssessment()
    await this.window.getByRole('radio', { name: beginning(profile) }).check()
    await this.create()
  }

  /** Opens the questionnaire whose title is given, with the profile and the name proposed unless others are given. */
  async startQuestionnaire(title: string, chosen: { profile?: string; label?: string } = {}): Promise<void> {
    await this.openNewAssessment()
    await this.window.getByRole('radio', { name: beginning(title) }).check()
    if (chosen.profile !== undefined) await this.window.getByRole('radio', { name: beginning(chosen.profile) }).check()
    if (chosen.label !== undefined) await this.window.getByRole('textbox', { name: dialog.label }).fill(chosen.label)
    await this.create()
  }

  async openNewAssessment(): Promise<void> {
    const name = new RegExp(`^(${assessments.start}|${assessments.startFirst})$`)
    await this.window.getByRole('button', { name }).click()
    await this.window.getByRole('dialog').getByRole('textbox', { name: dialog.label }).waitFor()
  }

  private async create(): Promise<void> {
    await this.window.getByRole('dialog').getByRole('button', { name: dialog.create, exact: true }).click()
  }
}
