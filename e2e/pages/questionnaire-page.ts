import type { Locator, Page } from 'playwright/test'
import type { AnswerValue } from '../../questionnaires/answers'
import { questionName } from '../../questionnaires/names'
import { domainsByQuestion } from '../../questionnaires/questions'
import type { Domain, Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { digitOf, questionOf } from '../definition'
import { beginning, pattern } from '../words'

const { help, notes, progress } = questionnaireTexts

/** The answering screen. */
export class QuestionnairePage {
  constructor(private readonly window: Page) {}

  /** The choices of a question. */
  question(text: string): Locator {
    return this.window.getByRole('radiogroup', { name: text })
  }

  choice(text: string, label: string): Locator {
    return this.question(text).getByRole('radio', { name: beginning(label) })
  }

  /** The field in which the answer is typed. */
  field(text: string): Locator {
    return this.window.getByRole('textbox', { name: text })
  }

  /** What has the focus in a question; nothing when the focus is elsewhere. */
  inHand(text: string): Locator {
    return this.question(text).getByRole('radio').or(this.field(text)).and(this.window.locator(':focus'))
  }

  /** The whole card of a question, with its marks: it has no role of its own, its title is its only heading. */
  card(text: string): Locator {
    return this.window.locator('[data-name]').filter({ has: this.window.getByRole('heading', { name: text }) })
  }

  async waitFor(): Promise<void> {
    await this.window.getByRole('navigation', { name: progress.title }).waitFor()
    await this.window.getByRole('radiogroup').first().waitFor()
  }

  /** Goes to an objective by the rail of domains. */
  async openObjective(id: string): Promise<void> {
    await this.rail()
      .getByRole('button', { name: new RegExp(`\\b${id}\\. `) })
      .click()
  }

  /** Goes to a domain without number by the rail of domains. */
  async openDomain({ short }: Pick<Domain, 'short'>): Promise<void> {
    const states = Object.values(progress.states).join('|')
    await this.rail()
      .getByRole('button', { name: new RegExp(`^(?:${states})\\s+${pattern(short)}\\s+(?:${progress.unscored}|\\d)`) })
      .click()
  }

  private rail(): Locator {
    return this.window.getByRole('navigation', { name: progress.title })
  }

  /** Chooses an answer with the mouse; `label` is the beginning of the choice. */
  async answer(text: string, label: string): Promise<void> {
    await this.choice(text, label).check()
  }

  /** Gives an answer with its digit, from the question that has the focus or is given it. */
  async press(definition: QuestionnaireDefinition, question: Question, value: AnswerValue): Promise<void> {
    await this.question(question.text).getByRole('radio').first().focus()
    await this.window.keyboard.press(digitOf(definition, question, value))
  }

  /** Gives several answers with their digits, by the id of their question, going from domain to domain. */
  async answerAll(definition: QuestionnaireDefinition, answers: Readonly<Record<string, AnswerValue>>): Promise<void> {
    const domains = domainsByQuestion(definition)
    let opened: Domain | undefined
    for (const [id, value] of Object.entries(answers)) {
      const domain = domains.get(id)
      if (domain && domain !== opened) await this.openDomain(domain)
      opened = domain
      await this.press(definition, questionOf(definition, id), value)
    }
  }

  /** Types an answer and leaves the field. */
  async type(text: string, typed: string): Promise<void> {
    await this.field(text).fill(typed)
    await this.field(text).blur()
  }

  /** The panel that helps with a question, once it is about this one: it comes a moment after the question. */
  help(question: Question): Locator {
    const name = this.window.getByText(questionName(question), { exact: true })
    return this.window.getByRole('complementary', { name: help.title }).filter({ has: name })
  }

  officialNumber(question: Question): Locator {
    return this.help(question).getByRole('textbox', { name: notes.official })
  }

  comment(question: Question): Locator {
    return this.help(question).getByRole('textbox', { name: notes.comment })
  }

  /** « 3 réponses sur 55 ». */
  answered(count: number, total: number): Locator {
    return this.window.getByText(new RegExp(`^${count}\\s+réponses?\\s+sur\\s+${total}\\b`))
  }

  /** The sentence that says that all is on disk. */
  saved(): Locator {
    return this.window.getByText(/^Enregistré à \d{2}:\d{2}$/).first()
  }
}
