import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AnswerInput, AssessmentContent } from '../../../main/ipc/contract'
import { nothingWritten } from '../../../questionnaires/answers'
import { nothingLeftIn, writeBeforeClosing } from '../../before-closing'
import { callDesktop } from '../../desktop-api'
import type { ChangeKind } from '../../survey/survey-form'
import { useOverview } from '../../use-overview'
import { type AnswerSaver, createAnswerSaver, type Draft, type SaveStatus } from './answer-saver'

/** An answer as it is on screen: what was stored, and what was changed since. */
export type CurrentAnswer = AnswerInput & { readonly answeredBy: string; readonly evidenceIds: readonly string[] }
export type CurrentAnswers = ReadonlyMap<string, CurrentAnswer>
export type AnswerPatch = Partial<AnswerInput> & { readonly evidenceIds?: readonly string[] }

export const emptyAnswer: CurrentAnswer = { ...nothingWritten, answeredBy: '', evidenceIds: [] }

export type Answers = {
  readonly answers: CurrentAnswers
  readonly status: SaveStatus
  /**
   * Changes an answer on screen at once, and writes it: what is typed once it rests, the rest without waiting. A new
   * value is confirmed, and given here, unless the patch says otherwise.
   */
  readonly change: (questionId: string, patch: AnswerPatch, kind?: ChangeKind) => void
  /** What is being typed ends as no answer: the answer from before stands again. */
  readonly revert: (questionId: string) => void
  /** The person is done typing: the answer stands as it is. */
  readonly settle: (questionId: string) => void
  /** Writes what waits, and what failed. */
  readonly flush: () => void
}

/** Savers of assessments left with something unsaved: what was typed is found again on coming back. */
const leftUnsaved = new Map<string, AnswerSaver>()

/** The answers of an assessment, edited and saved as one goes. */
export function useAnswers({ assessment, answers: stored }: AssessmentContent): Answers {
  const { respondent } = useOverview().overview.settings
  const assessmentId = assessment.id
  const [saver] = useState(() => leftUnsaved.get(assessmentId) ?? createAnswerSaver(writeTo(assessmentId)))
  const [answers, setAnswers] = useState<CurrentAnswers>(() => startingAnswers(stored, saver.pending()))
  const latest = useRef(answers)
  /** The answers from before the figures being typed: « 4 » and « 42 » are only on the way to « 420 ». */
  const typedOver = useRef(new Map<string, CurrentAnswer>())
  const status = useSyncExternalStore(saver.subscribe, saver.status)
  const show = useCallback((questionId: string, answer: CurrentAnswer) => {
    latest.current = new Map(latest.current).set(questionId, answer)
    setAnswers(latest.current)
  }, [])

  const change = useCallback(
    (questionId: string, patch: AnswerPatch, kind?: ChangeKind) => {
      const before = latest.current.get(questionId) ?? emptyAnswer
      if (changesNothing(before, patch)) return
      if (kind !== 'typed') typedOver.current.delete(questionId)
      else if (!typedOver.current.has(questionId)) typedOver.current.set(questionId, before)
      const given = patch.value !== undefined && patch.value !== before.value ? givenHere : {}
      const claims = { ...before, ...given, ...patch }
      // Main keeps who answered when the value or its reason changes; the same rule here, to show it without asking.
      const sameClaim = claims.value === before.value && claims.reason === before.reason
      const signed = sameClaim ? claims : { ...claims, answeredBy: claims.value === null ? '' : respondent }
      // Another answer has not been verified by anybody.
      const after = claims.value === before.value ? signed : { ...signed, verification: null }
      show(questionId, after)
      saver.stage(questionId, draftOf(after, patch), kind === 'typed' || isTyping(patch) ? 'rested' : 'now')
    },
    [saver, respondent, show],
  )
  const settle = useCallback((questionId: string) => {
    typedOver.current.delete(questionId)
  }, [])
  const revert = useCallback(
    (questionId: string) => {
      const before = typedOver.current.get(questionId)
      if (!before || latest.current.get(questionId) === before) return
      show(questionId, before)
      saver.stage(questionId, { answer: inputOf(before) }, 'rested')
    },
    [saver, show],
  )
  const flush = useCallback(() => void saver.flush(), [saver])
  useFlushOnLeaving(assessmentId, saver)
  return { answers, status, change, revert, settle, flush }
}

function useFlushOnLeaving(assessmentId: string, saver: AnswerSaver): void {
  useEffect(() => {
    leftUnsaved.delete(assessmentId)
    const flush = () => void saver.flush()
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush()
    writeBeforeClosing(saver, saver.flush)
    document.addEventListener('visibilitychange', flushWhenHidden)
    return () => {
      document.removeEventListener('visibilitychange', flushWhenHidden)
      leftUnsaved.set(assessmentId, saver)
      void saver.flush().then((written) => {
        // Come back to meanwhile, it is in hand again.
        if (!written || leftUnsaved.get(assessmentId) !== saver) return
        leftUnsaved.delete(assessmentId)
        nothingLeftIn(saver)
      })
    }
  }, [assessmentId, saver])
}

/** What a person answers in this assessment, they confirm. */
const givenHere = { toConfirm: false, provenance: null } as const

function changesNothing(before: CurrentAnswer, { evidenceIds, ...fields }: AnswerPatch): boolean {
  const sameFields = Object.entries(fields).every(([name, value]) => before[name as keyof typeof fields] === value)
  return sameFields && (!evidenceIds || evidenceIds.join() === before.evidenceIds.join())
}

const texts: readonly (keyof AnswerPatch)[] = ['reason', 'comment', 'privateNote', 'officialNumber']
const isTyping = (patch: AnswerPatch): boolean =>
  Object.keys(patch).every((name) => texts.some((text) => text === name))

function draftOf(after: CurrentAnswer, { evidenceIds, ...fields }: AnswerPatch): Draft {
  return { ...(Object.keys(fields).length > 0 && { answer: inputOf(after) }), ...(evidenceIds && { evidenceIds }) }
}

/** What main keeps of an answer on screen: it refuses anything more. */
function inputOf(answer: CurrentAnswer): AnswerInput {
  const { value, reason, comment, privateNote, verification, toConfirm, provenance, officialNumber } = answer
  return { value, reason, comment, privateNote, verification, toConfirm, provenance, officialNumber }
}

function writeTo(assessmentId: string) {
  return async (questionId: string, { answer, evidenceIds }: Draft): Promise<string> => {
    let savedAt = ''
    if (answer) ({ savedAt } = await callDesktop('saveAnswer', { assessmentId, questionId, answer }))
    if (evidenceIds) {
      const links = { assessmentId, questionId, evidenceIds: [...evidenceIds] }
      ;({ savedAt } = await callDesktop('setEvidenceLinks', links))
    }
    return savedAt
  }
}

function startingAnswers(stored: AssessmentContent['answers'], unsaved: ReadonlyMap<string, Draft>): CurrentAnswers {
  const answers = new Map<string, CurrentAnswer>(stored.map(({ questionId, ...answer }) => [questionId, answer]))
  for (const [questionId, { answer, evidenceIds }] of unsaved) {
    const known = answers.get(questionId) ?? emptyAnswer
    answers.set(questionId, { ...known, ...answer, ...(evidenceIds && { evidenceIds }) })
  }
  return answers
}
