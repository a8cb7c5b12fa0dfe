import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { AssessmentContent } from '../../../main/ipc/contract'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { Screen } from '../../components/screen'
import { questionnaireTexts } from '../../texts/questionnaire'
import { AnsweringDomains } from './answering-domains'
import { useAnswers } from './use-answers'
import { contradictionsOf, toAnswerSet, useAsked } from './use-asked'
import { useRested } from './use-rested'
import { useUnread } from './use-unread'

export type AnsweringProps = {
  readonly content: AssessmentContent
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  readonly establishmentId: string
  readonly startId: string | null
  /** Asks the questions of another profile. @throws {DesktopError} */
  readonly onProfile: (profileId: string, lastQuestionId: string) => Promise<void>
}

/** The answers of an assessment, and what they make of the questionnaire. */
export function Answering(props: AnsweringProps) {
  const { content, definition, profile } = props
  const saving = useAnswers(content)
  const typing = useUnread(content.assessment.id, saving.revert)
  const answerSet = useMemo(() => toAnswerSet(saving.answers), [saving.answers])
  const asked = useAsked(definition, profile, answerSet)
  const rested = useRested(answerSet)
  const contradictions = useMemo(() => contradictionsOf(definition, profile, rested), [definition, profile, rested])
  if (asked.domains.length === 0) {
    return (
      <Screen title={questionnaireTexts.empty.title}>
        <Typography>{questionnaireTexts.empty.advice}</Typography>
      </Screen>
    )
  }
  return (
    <AnsweringDomains
      {...props}
      saving={saving}
      typing={typing}
      answerSet={answerSet}
      asked={asked}
      contradictions={contradictions}
    />
  )
}
