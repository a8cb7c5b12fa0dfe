import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AssessmentContent } from '../../../main/ipc/contract'
import { type AnswerValue, valuesNeedingReason } from '../../../questionnaires/answers'
import { type PaperQuestion, paperQuestions } from '../../../questionnaires/paper'
import { isSpecial } from '../../../questionnaires/scales'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { isTypedQuestion, readTyped } from '../../survey/typed-answer'
import { fastEntryTexts } from '../../texts/fast-entry'
import { lackOf } from '../questionnaire/progress'
import { type Answers, type CurrentAnswer, emptyAnswer, useAnswers } from '../questionnaire/use-answers'
import { type Asked, toAnswerSet, useAsked } from '../questionnaire/use-asked'
import { useResumePoint } from '../questionnaire/use-resume-point'
import { type UnreadState, useUnread } from '../questionnaire/use-unread'
import { withSlashes } from './entry-keys'
import { asideWith, givenWords, neighbour } from './sheet'
import { type EntryPosition, useEntryPosition } from './use-entry-position'

export type EntryInput = {
  readonly content: AssessmentContent
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
}

export type Entry = {
  /** Every question of the sheet, those set aside included. */
  readonly sheet: readonly PaperQuestion[]
  readonly asked: Asked
  readonly saving: Answers
  readonly typing: UnreadState
  readonly position: EntryPosition
  /** What was just done, in words: seen and read out. */
  readonly said: string
  readonly say: (words: string) => void
  readonly canUndo: boolean
  readonly actions: EntryActions
}

type EntryActions = {
  /** Answers the question in hand, and goes on: to the reason the answer needs, or to the next question. */
  readonly answer: (value: AnswerValue) => void
  /** What a field holds changed. */
  readonly type: (text: string) => void
  readonly write: (text: { readonly reason?: string; readonly comment?: string }) => void
  /** Takes the answer of the question in hand back. */
  readonly clear: () => void
  readonly undo: () => void
  /** Goes to the next or the previous question. `done`: stays on a field that cannot be read. */
  readonly move: (step: 1 | -1, done?: boolean) => void
  readonly open: (questionId: string) => void
}

type Change = { readonly questionId: string; readonly before: CurrentAnswer }

/** What is typed in of a filled sheet, one question after the other. */
export function useEntry({ content, definition, profile }: EntryInput): Entry {
  const { assessment } = content
  const readOnly = assessment.closedAt !== null
  const saving = useAnswers(content)
  const typing = useUnread(assessment.id, saving.revert)
  const { answers } = saving
  const sheet = useMemo(() => paperQuestions(definition, profile), [definition, profile])
  const answerSet = useMemo(() => toAnswerSet(answers), [answers])
  const asked = useAsked(definition, profile, answerSet)
  const [startId] = useState(() => firstToAnswer(sheet, asked, saving))
  const position = useEntryPosition(startId)
  useResumePoint(assessment, position.currentId ?? '', readOnly || position.currentId === null)
  const { said, say, sayOnceSaved } = useSaid(saving)
  const [changes, setChanges] = useState<readonly Change[]>([])
  /** The question whose field is being typed in: one change, however many keys. */
  const typedIn = useRef<string | null>(null)
  const latest = useRef({ saving, typing, asked, position, changes })
  latest.current = { saving, typing, asked, position, changes }

  const actions = useMemo((): EntryActions => {
    const texts = fastEntryTexts.said
    const inHand = () => sheet.find(({ question }) => question.id === latest.current.position.currentId)
    const answerOf = (questionId: string) => latest.current.saving.answers.get(questionId) ?? emptyAnswer
    const remember = (questionId: string) => {
      const before = answerOf(questionId)
      setChanges((all) => {
        const last = all.at(-1)
        return last?.questionId === questionId && last.before === before ? all : [...all, { questionId, before }]
      })
    }
    const goOn = (fromId: string, step: 1 | -1, setAside: ReadonlySet<string>) => {
      const next = neighbour(sheet, setAside, fromId, step)
      if (next) latest.current.position.goTo(next.question.id)
      else if (step === 1) latest.current.position.goTo(null)
    }
    /** The person leaves a field: what it holds stands, or is told to be wrong. */
    const leave = () => {
      const at = inHand()
      if (!at) return
      const questionId = at.question.id
      const { value } = answerOf(questionId)
      if (typedIn.current === questionId && value !== null && !latest.current.typing.unread.has(questionId)) {
        sayOnceSaved(texts.saved(at.number, givenWords(at, value)))
      }
      typedIn.current = null
      latest.current.saving.settle(questionId)
      latest.current.typing.tell(questionId)
      latest.current.saving.flush()
    }

    return {
      answer: (value) => {
        const at = inHand()
        if (readOnly || !at) return
        const { id } = at.question
        remember(id)
        latest.current.typing.onUnread(id, null)
        // The same answer again confirms one that was to be.
        latest.current.saving.change(id, { value, toConfirm: false })
        sayOnceSaved(texts.saved(at.number, givenWords(at, value)))
        if (valuesNeedingReason.has(value)) latest.current.position.goTo(id, 'reason')
        else goOn(id, 1, asideWith(definition, profile, latest.current.saving.answers, id, value))
      },
      type: (text) => {
        const at = inHand()
        if (readOnly || !at || !isTypedQuestion(at.question)) return
        const { id } = at.question
        const reading = readTyped(at.question, at.question.scale === 'date' ? withSlashes(text) : text)
        if ('problem' in reading) {
          latest.current.typing.onUnread(id, { text, problem: reading.problem })
          return
        }
        latest.current.typing.onUnread(id, null)
        // Nothing was typed in the end: « je ne sais pas » stands.
        if (reading.value === null && isSpecial(answerOf(id).value)) return
        if (typedIn.current !== id) remember(id)
        typedIn.current = id
        latest.current.saving.change(id, { value: reading.value, toConfirm: false }, 'typed')
      },
      write: (text) => {
        const id = latest.current.position.currentId
        if (!readOnly && id !== null) latest.current.saving.change(id, text)
      },
      clear: () => {
        const at = inHand()
        if (readOnly || !at || answerOf(at.question.id).value === null) return
        remember(at.question.id)
        latest.current.saving.change(at.question.id, { value: null, toConfirm: false })
        sayOnceSaved(texts.cleared(at.number))
      },
      undo: () => {
        const last = latest.current.changes.at(-1)
        if (readOnly) return
        if (!last) {
          say(texts.nothingToUndo)
          return
        }
        setChanges((all) => all.slice(0, -1))
        restore(latest.current.saving, last)
        latest.current.typing.onUnread(last.questionId, null)
        latest.current.position.goTo(last.questionId)
        const number = sheet.find(({ question }) => question.id === last.questionId)?.number ?? 0
        sayOnceSaved(texts.undone(number))
      },
      move: (step, done = false) => {
        const id = latest.current.position.currentId
        if (id === null) {
          const last = sheet.findLast(({ question }) => !latest.current.asked.setAsideIds.has(question.id))
          if (step === -1 && last) latest.current.position.goTo(last.question.id)
          return
        }
        leave()
        const unread = done ? latest.current.typing.unread.get(id) : undefined
        if (unread) say(unread.problem)
        else goOn(id, step, latest.current.asked.setAsideIds)
      },
      open: (questionId) => {
        leave()
        latest.current.position.goTo(questionId)
      },
    }
  }, [definition, profile, sheet, readOnly, say, sayOnceSaved])
  return { sheet, asked, saving, typing, position, said, say, canUndo: changes.length > 0 && !readOnly, actions }
}

/** Puts an answer back as it was. */
function restore({ change }: Answers, { questionId, before }: Change): void {
  const { value, reason, toConfirm, provenance, verification } = before
  change(questionId, { value, reason, toConfirm, provenance })
  // Apart: a value that changes loses its verification.
  change(questionId, { verification })
}

function firstToAnswer(
  sheet: readonly PaperQuestion[],
  { setAsideIds }: Asked,
  { answers }: Pick<Answers, 'answers'>,
): string | null {
  const asked = sheet.filter(({ question }) => !setAsideIds.has(question.id))
  const first = asked.find(({ question }) => lackOf(answers, question.id) !== null) ?? asked[0]
  return first?.question.id ?? null
}

type Said = Pick<Entry, 'said' | 'say'> & {
  /** Said once what was changed is on the disk. */
  readonly sayOnceSaved: (words: string) => void
}

function useSaid({ status }: Pick<Answers, 'status'>): Said {
  const [said, say] = useState('')
  const waiting = useRef<string | null>(null)
  // After each drawing: an answer given again as it was is on the disk already, and no write tells so.
  useEffect(() => {
    if (waiting.current === null || (status.state !== 'saved' && status.state !== 'idle')) return
    say(waiting.current)
    waiting.current = null
  })
  const sayOnceSaved = useCallback((words: string) => {
    waiting.current = words
  }, [])
  return { said, say, sayOnceSaved }
}
