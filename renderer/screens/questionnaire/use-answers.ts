import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AnswerInput, AssessmentContent } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { useOverview } from '../../use-overview'
import { type AnswerSaver, createAnswerSaver, type Draft, type SaveStatus } from './answer-saver'

/** An answer as it is on screen: what was stored, and what was changed since. */
export type CurrentAnswer = AnswerInput & { readonly answeredBy: string; readonly evidenceIds: readonly string[] }
export type CurrentAnswers = ReadonlyMap<string, CurrentAnswer>
export type AnswerPatch = Partial<AnswerInput> & { readonly evidenceIds?: readonly string[] }

export const emptyAnswer: CurrentAnswer = {
  value: null,
  reason: '',
  comment: '',
  privateNote: '',
  verification: null,
  answeredBy: '',
  evidenceIds: [],
}

type Answers = {
  readonly answers: CurrentAnswers
  readonly status: SaveStatus
  /** Changes an answer on screen at once, and writes it: texts once they rest, the rest without waiting. */
  readonly change: (questionId: string, patch: AnswerPatch) => void
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
  const status = useSyncExternalStore(saver.subscribe, saver.status)

  const change = useCallback(
    (questionId: string, patch: AnswerPatch) => {
      const before = latest.current.get(questionId) ?? emptyAnswer
      const claims = { ...before, ...patch }
      // Main keeps who answered when the value or its reason changes; the same rule here, to show it without asking.
      const sameClaim = claims.value === before.value && claims.reason === before.reason
      const signed = sameClaim ? claims : { ...claims, answeredBy: claims.value === null ? '' : respondent }
      // Another answer has not been verified by anybody.
      const after = claims.value === before.value ? signed : { ...signed, verification: null }
      latest.current = new Map(latest.current).set(questionId, after)
      setAnswers(latest.current)
      saver.stage(questionId, draftOf(after, patch), isTyping(patch) ? 'rested' : 'now')
    },
    [saver, respondent],
  )
  const flush = useCallback(() => void saver.flush(), [saver])
  useFlushOnLeaving(assessmentId, saver)
  return { answers, status, change, flush }
}

function useFlushOnLeaving(assessmentId: string, saver: AnswerSaver): void {
  useEffect(() => {
    leftUnsaved.delete(assessmentId)
    const flush = () => void saver.flush()
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flushWhenHidden)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flushWhenHidden)
      leftUnsaved.set(assessmentId, saver)
      void saver.flush().then(() => {
        if (saver.pending().size === 0 && leftUnsaved.get(assessmentId) === saver) leftUnsaved.delete(assessmentId)
      })
    }
  }, [assessmentId, saver])
}

const isTyping = (patch: AnswerPatch): boolean => 'reason' in patch || 'comment' in patch || 'privateNote' in patch

function draftOf(after: CurrentAnswer, { evidenceIds, ...fields }: AnswerPatch): Draft {
  const { value, reason, comment, privateNote, verification } = after
  return {
    ...(Object.keys(fields).length > 0 && { answer: { value, reason, comment, privateNote, verification } }),
    ...(evidenceIds && { evidenceIds }),
  }
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
