import { useCallback, useEffect, useRef } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'

/** How long one stays on a question before it becomes the place to come back to, in milliseconds. */
export const RESUME_REST = 1000

/**
 * Remembers the question in hand, so that the screen opens there next time. Losing it costs a scroll: a failure is
 * not shown, and the next question tries again.
 */
export function useResumePoint({ id, details }: AssessmentSummary, questionId: string): void {
  const saved = useRef(details.lastQuestionId)
  const wanted = useRef(questionId)
  wanted.current = questionId
  const save = useCallback(() => {
    const lastQuestionId = wanted.current
    if (lastQuestionId === saved.current) return
    const before = saved.current
    saved.current = lastQuestionId
    callDesktop('updateAssessment', { id, details: { ...details, lastQuestionId } }).catch(() => {
      saved.current = before
    })
  }, [id, details])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest starts again with each question
  useEffect(() => {
    const timer = setTimeout(save, RESUME_REST)
    return () => clearTimeout(timer)
  }, [questionId, save])
  useEffect(() => {
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [save])
}
