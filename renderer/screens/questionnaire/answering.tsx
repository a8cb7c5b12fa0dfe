import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { AssessmentContent } from '../../../main/ipc/contract'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { AnswerSurvey, focusQuestion } from '../../survey/answer-survey'
import { chooseAnswer } from '../../survey/survey-model'
import { questionnaireTexts } from '../../texts/questionnaire'
import { useOverview } from '../../use-overview'
import { DomainFoot } from './domain-foot'
import { DomainHead } from './domain-head'
import { DomainMenu } from './domain-menu'
import { DomainRail } from './domain-rail'
import { HelpPanel } from './help-panel'
import { HelpPlace } from './help-place'
import { type AskedDomain, lackOf, questionAt } from './progress'
import { ProgressSummary } from './progress-summary'
import { QuestionSearch } from './question-search'
import { SavedState } from './saved-state'
import { shortcutOf } from './shortcuts'
import { ShortcutsButton } from './shortcuts-dialog'
import { ToCompleteButton } from './to-complete'
import { emptyAnswer, useAnswers } from './use-answers'
import { useEvidence } from './use-evidence'
import { useLayout } from './use-layout'
import { usePosition } from './use-position'
import { useResumePoint } from './use-resume-point'
import { useSurveyModel } from './use-survey-model'

type AnsweringProps = {
  readonly content: AssessmentContent
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  readonly domains: readonly AskedDomain[]
  readonly establishmentId: string
  readonly startId: string | null
}

/** The questions of one domain between the progress of the whole and the help of the question in hand. */
export function Answering({ content, definition, profile, domains, establishmentId, startId }: AnsweringProps) {
  const { goTo } = useNavigation()
  const { shortcuts } = useOverview().overview.settings
  const { assessment } = content
  const { answers, status, change, flush } = useAnswers(content)
  const position = usePosition(domains, startId)
  const { currentId, domain, domainIndex, goToQuestion } = position
  const evidence = useEvidence(content)
  const layout = useLayout()
  const model = useSurveyModel(definition, profile, domains, domain.domain.id, answers, change)
  const [commentAsked, setCommentAsked] = useState(false)
  const commentReached = useCallback(() => setCommentAsked(false), [])
  const [helpOpen, setHelpOpen] = useState(false)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  useResumePoint(assessment, currentId)

  const onKey = useCallback(
    (questionId: string, event: KeyboardEvent<HTMLElement>) => {
      const shortcut = shortcuts ? shortcutOf(event.nativeEvent) : null
      if (!shortcut) return
      event.preventDefault()
      switch (shortcut.kind) {
        case 'choose':
          chooseAnswer(model, questionId, shortcut.value)
          return focusQuestion(event.currentTarget, questionId, shortcut.value)
        case 'help':
          return setShortcutsOpen(true)
        case 'comment':
          setHelpOpen(true)
          return setCommentAsked(true)
        case 'next':
        case 'previous': {
          const question = questionAt(domains, questionId, shortcut.kind === 'next' ? 1 : -1)
          if (question) goToQuestion(question.id)
        }
      }
    },
    [domains, goToQuestion, model, shortcuts],
  )

  const toComplete = useMemo(
    () =>
      domains.flatMap(({ questions }) =>
        questions.flatMap((question) => {
          const lack = lackOf(answers, question.id)
          return lack ? [{ question, lack }] : []
        }),
      ),
    [domains, answers],
  )
  const goToDomain = (domainId: string) => {
    flush()
    position.goToDomain(domainId, answers)
  }
  const openResults = () => goTo({ screen: 'results', establishmentId, assessmentId: assessment.id })
  const summary = (
    <ProgressSummary domains={domains} answers={answers} minutesPerQuestion={definition.minutesPerQuestion} />
  )
  const finders = (
    <>
      <QuestionSearch domains={domains} onOpen={goToQuestion} />
      <ToCompleteButton questions={toComplete} onOpen={goToQuestion} />
    </>
  )
  const question = domain.questions.find(({ id }) => id === currentId) ?? domain.questions[0]

  return (
    <Screen
      title={definition.title}
      subtitle={questionnaireTexts.subtitle(
        domainIndex + 1,
        domains.length,
        assessment.details.perimeter === ''
          ? profile.label
          : `${profile.label} · ${questionnaireTexts.perimeter(assessment.details.perimeter)}`,
      )}
      actions={
        <>
          <SavedState status={status} onRetry={flush} />
          <ShortcutsButton open={shortcutsOpen} onToggle={setShortcutsOpen} />
          <Button variant="contained" onClick={openResults}>
            {questionnaireTexts.results}
          </Button>
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          alignItems: 'start',
          gap: 2.5,
          gridTemplateColumns: {
            wide: '14rem minmax(0, 1fr) 18rem',
            medium: 'minmax(0, 1fr) 18rem',
            narrow: 'minmax(0, 1fr)',
          }[layout],
        }}
      >
        {layout === 'wide' ? (
          <DomainRail
            domains={domains}
            answers={answers}
            currentId={domain.domain.id}
            onOpen={goToDomain}
            head={summary}
          >
            {finders}
          </DomainRail>
        ) : (
          <DomainMenu
            domains={domains}
            answers={answers}
            currentId={domain.domain.id}
            onOpen={goToDomain}
            head={summary}
          >
            {finders}
          </DomainMenu>
        )}
        <Box component="section" sx={{ minWidth: 0, scrollMarginTop: 24 }}>
          <DomainHead domain={domain.domain} move={position.headingMove} />
          <AnswerSurvey
            model={model}
            currentId={currentId}
            move={position.move}
            onEnter={position.enter}
            onKey={onKey}
            onLeave={flush}
          />
          <DomainFoot
            domains={domains}
            index={domainIndex}
            toComplete={toComplete.length}
            onOpen={goToDomain}
            onResults={openResults}
          />
        </Box>
        {question && (
          <HelpPlace layout={layout} question={question} open={helpOpen} onToggle={setHelpOpen}>
            <HelpPanel
              key={question.id}
              definition={definition}
              domain={domain.domain}
              question={question}
              answer={answers.get(question.id) ?? emptyAnswer}
              evidence={evidence}
              commentAsked={commentAsked}
              onCommentReached={commentReached}
              onChange={change}
              onTakeBack={() => chooseAnswer(model, question.id, null)}
              onLeave={flush}
            />
          </HelpPlace>
        )}
      </Box>
    </Screen>
  )
}
