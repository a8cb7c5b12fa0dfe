import type { Locator, Page } from 'playwright/test'
import { common } from '../../renderer/texts/common'
import { explanationTexts } from '../../renderer/texts/explanation'
import { lifecycleTexts } from '../../renderer/texts/lifecycle'
import { type MaturityFigure, maturityTexts } from '../../renderer/texts/maturity'
import { results } from '../../renderer/texts/results'
import { beginning, pattern } from '../words'

/** The results of a questionnaire of levels. */
export class ResultsPage {
  constructor(private readonly window: Page) {}

  async waitFor(): Promise<void> {
    await this.window.getByRole('heading', { level: 1, name: results.plainTitle, exact: true }).waitFor()
    await this.figures().waitFor()
  }

  /** The headline figures; they are not there before they mean something. */
  figures(): Locator {
    return this.window.getByRole('list', { name: results.figuresLabel })
  }

  /** The overall level in words: its band. */
  level(): Locator {
    return this.window.getByRole('region', { name: beginning(maturityTexts.overall) })
  }

  /** A headline figure: a button that explains it. */
  figure(figure: MaturityFigure): Locator {
    return this.figures().getByRole('button', { name: beginning(maturityTexts.titles[figure]) })
  }

  /** « 1,5 » of « 1,5 sur 4 ». */
  async levelOf(figure: Exclude<MaturityFigure, 'core'>): Promise<string> {
    return firstFigure(await this.figure(figure).textContent(), /([\d,]+) sur 4/)
  }

  /** « 2,0 » of a domain, by its short name. */
  async levelOfDomain(short: string): Promise<string> {
    const row = this.window.getByRole('button', { name: new RegExp(`^${pattern(short)}\\s+\\d,\\d`) })
    return firstFigure(await row.textContent(), /(\d,\d)/)
  }

  /** Opens « Pourquoi ce score ? ». */
  async explain(): Promise<Locator> {
    await this.window.getByRole('button', { name: explanationTexts.open }).click()
    const dialog = this.window.getByRole('dialog', { name: explanationTexts.overall })
    await dialog.waitFor()
    return dialog
  }

  /** Chooses in the menu of what is done with the assessment as a whole. */
  async choose(act: 'close' | 'reopen' | 'history' | 'campaign'): Promise<void> {
    await this.window.getByRole('button', { name: lifecycleTexts.menu }).click()
    await this.window.getByRole('menuitem', { name: lifecycleTexts[act].action, exact: true }).click()
    await this.window.getByRole('dialog').waitFor()
  }

  async closeDialog(): Promise<void> {
    const dialog = this.window.getByRole('dialog')
    await dialog.getByRole('button', { name: common.close, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}

function firstFigure(text: string | null, figure: RegExp): string {
  const [, found] = figure.exec(text ?? '') ?? []
  if (found === undefined) throw new Error(`no figure in « ${text} »`)
  return found
}
