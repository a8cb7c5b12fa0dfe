import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ReusableAnswer } from '../../../main/ipc/contract'
import type { AnswerSet } from '../../../questionnaires/answers'
import type { Question } from '../../../questionnaires/schema'
import { offeredValues } from '../../../questionnaires/survey-json'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { AnswerSurvey } from '../../survey/answer-survey'
import { domainWordsOf, questionnaireTexts } from '../../texts/questionnaire'
import { useOverview } from '../../use-overview'
import { PaperMenu } from '../fast-entry/paper-menu'
import { ProviderButton } from '../provider/provider-button'
import type { AnsweringProps } from './answering'
import { ClosedBanner } from './closed-banner'
import { DomainFoot } from './domain-foot'
import { DomainHead } from './domain-head'
import { DomainMenu } from './domain-menu'
import { DomainRail } from './domain-rail'
import { HelpPanel } from './help-panel'
import { HelpPlace } from './help-place'
import { OldAnswers } from './old-answers'
import { lackOf, questionsToComplete, questionsToConfirm } from './progress'
import { ProgressSummary } from './progress-summary'
import { QuestionSearch } from './question-search'
import { SavedState } from './saved-state'
import { SetAsideList } from './set-aside-list'
import { ShortcutsButton } from './shortcuts-dialog'
import { ToCompleteButton } from './to-complete'
import { ToConfirmButton } from './to-confirm'
import { useAnswerActions } from './use-answer-actions'
import { type Answers, emptyAnswer } from './use-answers'
import type { Asked, Contradiction } from './use-asked'
import { useCardNotes } from './use-card-notes'
import { useEvidence } from './use-evidence'
import { useLayout } from './use-layout'
import { useNextProfile } from './use-next-profile'
import { usePosition } from './use-position'
import { useQuestionIndex } from './use-question-index'
import { useResumePoint } from './use-resume-point'
import { useReusableAnswers } from './use-reusable-answers'
import { useSurveyForm } from './use-survey-form'
import type { UnreadState } from './use-unread'

type AnsweringDomainsProps = AnsweringProps & {
  readonly saving: Answers
  readonly typing: UnreadState
  readonly answerSet: AnswerSet
  readonly asked: Asked
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>
}

/** The questions of one domain between the progress of the whole and the help of the question in hand. */
export function AnsweringDomains(props: AnsweringDomainsProps) {
  const { content, definition, profile, establishmentId, startId, onProfile, asked, contradictions } = props
  const { saving, typing, answerSet } = props
  const { goTo } = useNavigation()
  const { shortcuts } = useOverview().overview.settings
  const { assessment } = content
  const readOnly = assessment.closedAt !== null
  const { answers, status, change, flush } = saving
  const { unread } = typing
  const { domains } = asked
  const position = usePosition(domains, startId)
  const { currentId, domain, goToQuestion, stayOn } = position
  const evidence = useEvidence(content)
  const offers = useReusableAnswers(assessment.id, readOnly)
  const layout = useLayout()
  const form = useSurveyForm({
    definition,
    profile,
    asked,
    domainId: domain.domain.id,
    answers,
    unread,
    readOnly,
    onChange: change,
    onUnread: typing.onUnread,
  })
  const [commentAsked, setCommentAsked] = useState(false)
  const commentReached = useCallback(() => setCommentAsked(false), [])
  const [helpOpen, setHelpOpen] = useState(false)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  const index = useQuestionIndex(definition)

  const toComplete = useMemo(
    () => questionsToComplete(domains, answers, unread, contradictions),
    [domains, answers, unread, contradictions],
  )
  const toConfirm = useMemo(() => questionsToConfirm(domains, answers), [domains, answers])
  const actions = useAnswerActions({
    saving,
    typing,
    asked,
    index,
    position,
    form,
    offers,
    toConfirm,
    readOnly,
    shortcuts,
    onComment: () => {
      setHelpOpen(true)
      setCommentAsked(true)
    },
    onKeysAsked: () => setShortcutsOpen(true),
  })
  const cards = useCardNotes({
    questions: domain.questions,
    answers,
    unread,
    contradictions,
    offers,
    readOnly,
    shortcuts,
    labelOf: index.labelOf,
    onConfirm: actions.confirmHere,
    onOpen: goToQuestion,
  })
  const latest = useRef({ answers, currentId })
  latest.current = { answers, currentId }

  const openDomain = position.goToDomain
  const goToDomain = useCallback(
    (domainId: string) => {
      flush()
      openDomain(domainId, latest.current.answers)
    },
    [flush, openDomain],
  )
  const { nextProfile, changing } = useNextProfile({
    definition,
    profile,
    answerSet,
    choose: useCallback((profileId: string) => onProfile(profileId, latest.current.currentId), [onProfile]),
    onOpened: () => {
      const first = domains.find(({ questions }) => questions.some(({ id }) => lackOf(answers, id) !== null))
      if (first) goToDomain(first.domain.id)
    },
  })
  useResumePoint(assessment, currentId, readOnly || changing)
  const openResults = () => goTo({ screen: 'results', establishmentId, assessmentId: assessment.id })

  const words = domainWordsOf(definition)
  const summary = (
    <ProgressSummary
      domains={domains}
      answers={answers}
      minutesPerQuestion={readOnly ? null : definition.minutesPerQuestion}
    />
  )
  const finders = (
    <>
      <QuestionSearch domains={domains} onOpen={goToQuestion} />
      {!readOnly && (
        <>
          <ToCompleteButton questions={toComplete} onOpen={goToQuestion} />
          <ToConfirmButton count={toConfirm.length} onNext={() => actions.goToNextToConfirm(currentId)} />
        </>
      )}
      <OldAnswers answers={content.setAside} />
    </>
  )
  // The questions come in sight first, the help follows.
  const inHand = useMemo(
    () => ({ form, domain: domain.domain, question: questionIn(domain.questions, currentId) }),
    [form, domain, currentId],
  )
  const helped = useDeferredValue(inHand)
  const { question } = helped
  const takeBack = useCallback(
    (taken: Question) => {
      helped.form.choose(taken, null)
      // As below.
      setHelpOpen(false)
      stayOn(taken.id)
    },
    [stayOn, helped.form],
  )
  const { reuse } = actions
  const reuseInHand = useCallback(
    (taken: Question, offer: ReusableAnswer) => {
      reuse(helped.form, taken, offer)
      // The button that had the focus is gone, and the answer is what one wants to see.
      setHelpOpen(false)
      stayOn(taken.id)
    },
    [reuse, stayOn, helped.form],
  )
  const DomainList = layout === 'wide' ? DomainRail : DomainMenu

  return (
    <Screen
      title={definition.title}
      subtitle={subtitleOf(props, domain.domain.id)}
      actions={
        <>
          <SavedState status={status} unread={unread.size > 0} closedAt={assessment.closedAt} onRetry={flush} />
          {inHand.question && (
            <ShortcutsButton
              open={shortcutsOpen}
              onToggle={setShortcutsOpen}
              question={inHand.question}
              choices={offeredValues(inHand.question, inHand.domain)}
            />
          )}
          <PaperMenu assessment={assessment} establishmentId={establishmentId} />
          <ProviderButton establishmentId={establishmentId} assessmentId={assessment.id} />
          <Button variant="contained" onClick={openResults}>
            {questionnaireTexts.results}
          </Button>
        </>
      }
    >
      {assessment.closedAt !== null && <ClosedBanner closedAt={assessment.closedAt} onResults={openResults} />}
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
        <DomainList
          domains={domains}
          words={words}
          answers={answers}
          currentId={domain.domain.id}
          onOpen={goToDomain}
          head={summary}
        >
          {finders}
        </DomainList>
        <Box component="section" sx={{ minWidth: 0, scrollMarginTop: 24 }}>
          <DomainHead domain={domain.domain} setAside={asked.setAside.length} move={position.headingMove} />
          <AnswerSurvey
            model={form.model}
            currentId={currentId}
            notes={cards}
            digits={shortcuts && !readOnly}
            move={position.move}
            onEnter={position.enter}
            onKey={actions.onKey}
            onTyped={actions.onTyped}
            onLeave={actions.onLeave}
          />
          <SetAsideList
            key={domain.domain.id}
            setAside={
              domain.domain.context === true
                ? asked.setAside
                : asked.setAside.filter((aside) => index.domainOf(aside.question.id)?.id === domain.domain.id)
            }
            answers={answers}
          />
          <DomainFoot
            domains={domains}
            words={words}
            index={position.domainIndex}
            toComplete={toComplete.length}
            nextProfile={readOnly ? null : nextProfile}
            onOpen={goToDomain}
            onResults={openResults}
          />
        </Box>
        {question && (
          <HelpPlace layout={layout} question={question} open={helpOpen} onToggle={setHelpOpen}>
            {/* As long as it is about the question before, nothing can be written in it: it would go to that one. */}
            <div inert={question.id !== currentId}>
              <HelpPanel
                key={question.id}
                definition={definition}
                domain={helped.domain}
                question={question}
                answer={answers.get(question.id) ?? emptyAnswer}
                evidence={evidence}
                offers={offers}
                readOnly={readOnly}
                shortcuts={shortcuts}
                commentAsked={commentAsked && question.id === currentId}
                onCommentReached={commentReached}
                onChange={change}
                onTakeBack={takeBack}
                onReuse={reuseInHand}
                onLeave={flush}
              />
            </div>
          </HelpPlace>
        )}
      </Box>
    </Screen>
  )
}

const questionIn = (questions: readonly Question[], id: string): Question | undefined =>
  questions.find((question) => question.id === id) ?? questions[0]

/** Where the domain stands among those that are scored, then the profile and what is assessed. */
function subtitleOf({ definition, profile, content, asked }: AnsweringDomainsProps, domainId: string): string {
  const { perimeter } = content.assessment.details
  const rest = perimeter === '' ? profile.label : `${profile.label} · ${questionnaireTexts.perimeter(perimeter)}`
  const ranked = asked.domains.filter(({ domain }) => domain.context !== true)
  const rank = ranked.findIndex(({ domain }) => domain.id === domainId)
  if (rank >= 0) return questionnaireTexts.subtitle(domainWordsOf(definition).one, rank + 1, ranked.length, rest)
  const context = asked.domains.find(({ domain }) => domain.id === domainId)
  return questionnaireTexts.unrankedSubtitle(context?.domain.title ?? '', rest)
}
