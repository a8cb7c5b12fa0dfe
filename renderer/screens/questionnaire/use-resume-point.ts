import { useCallback, useEffect, useRef } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { nothingLeftIn, writeBeforeClosing } from '../../before-closing'
import { callDesktop } from '../../desktop-api'

/** How long one stays on a question before it becomes the place to come back to, in milliseconds. */
export const RESUME_REST = 1000

/**
 * Remembers the question in hand, so that the screen opens there next time. Losing it costs a scroll: a failure is
 * not shown, and the next question tries again.
 *
 * @param paused nothing is written: the assessment is closed, or its details are being changed
 */
export function useResumePoint({ id, details }: AssessmentSummary, questionId: string, paused = false): void {
  const saved = useRef(details.lastQuestionId)
  // Read when it is time to write: details that changed meanwhile must not be written over with what they were.
  const latest = useRef({ id, details, paused, questionId })
  latest.current = { id, details, paused, questionId }
  const save = useCallback(async () => {
    const now = latest.current
    if (now.paused || now.questionId === saved.current) return
    const before = saved.current
    saved.current = now.questionId
    const input = { id: now.id, details: { ...now.details, lastQuestionId: now.questionId } }
    await callDesktop('updateAssessment', input).catch(() => {
      saved.current = before
    })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest starts again with each question
  useEffect(() => {
    const timer = setTimeout(save, RESUME_REST)
    return () => clearTimeout(timer)
  }, [questionId, save])
  useEffect(() => {
    writeBeforeClosing(saved, async () => {
      await save()
      return true
    })
    return () => {
      nothingLeftIn(saved)
      void save()
    }
  }, [save])
}
