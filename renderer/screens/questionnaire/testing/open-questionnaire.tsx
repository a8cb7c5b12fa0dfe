import { screen, within } from '@testing-library/react'
import type { AssessmentContent, AssessmentDetails, Output } from '../../../../main/ipc/contract'
import type { QuestionnaireDefinition } from '../../../../questionnaires/schema'
import { aMaturityDefinition } from '../../../../questionnaires/testing/a-maturity-definition'
import { anAssessment, anAssessmentContent, anId, anOverview, someSettings } from '../../../testing/builders'
import { type Answers, fakeDesktop } from '../../../testing/fake-desktop'
import { renderScreen } from '../../../testing/render'
import { questionnaireTexts } from '../../../texts/questionnaire'
import { QuestionnaireScreen } from '../questionnaire-screen'

export const SAVED: Output<'saveAnswer'> = { savedAt: '2026-11-22T09:42:00.000Z', revision: 1 }

/** An assessment with the questionnaire of levels, asked whole unless said otherwise. */
export function aMaturityAssessment(
  details: Partial<AssessmentDetails> = {},
  rest: Partial<Omit<AssessmentContent['assessment'], 'details'>> = {},
) {
  return anAssessment({ questionnaireId: 'essai-maturite', ...rest, details: { profile: 'complet', ...details } })
}

type Setup = {
  readonly definition?: QuestionnaireDefinition
  readonly content?: Partial<AssessmentContent>
  readonly answers?: Answers
  readonly questionId?: string
  readonly settings?: Parameters<typeof someSettings>[0]
}

/** The screen on a questionnaire that has every scale, ready to answer. Saving succeeds unless `answers` says otherwise. */
export async function openQuestionnaire(setup: Setup = {}) {
  const { definition = aMaturityDefinition(), content, answers, questionId, settings } = setup
  const loaded = anAssessmentContent({ assessment: aMaturityAssessment(), ...content })
  const desktop = fakeDesktop({
    getAssessment: () => loaded,
    getQuestionnaire: () => ({ definition, fingerprint: 'f' }),
    getReusableAnswers: () => [],
    saveAnswer: () => SAVED,
    setEvidenceLinks: () => SAVED,
    updateAssessment: () => loaded.assessment,
    ...answers,
  })
  const rendered = renderScreen(
    <QuestionnaireScreen
      establishmentId={anId(2)}
      assessmentId={anId(3)}
      {...(questionId !== undefined && { questionId })}
    />,
    { overview: anOverview({ settings: someSettings(settings) }) },
  )
  await screen.findByRole('heading', { level: 1, name: definition.title })
  return { ...rendered, desktop }
}

/** The choices of a question, by the words of its subject. */
export const choices = (subject: string) => screen.getByRole('radiogroup', { name: new RegExp(subject) })

export const choice = (subject: string, label: RegExp) =>
  within(choices(subject)).getByRole<HTMLInputElement>('radio', { name: label })

/** The field of a figure or a day. */
export const field = (subject: string) => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(subject) })

export const help = () => screen.getByRole('complementary', { name: questionnaireTexts.help.title })

export const rail = () => screen.getByRole('navigation', { name: questionnaireTexts.progress.title })
