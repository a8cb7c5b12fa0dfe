import { useCallback, useEffect, useRef, useState } from 'react'
import type { Plan, PlanFile } from '../../../main/ipc/contract'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { acceptedOf, type Choice, type Counts, countsOf, type ReadyFile } from './plan-import-model'

/** Where the reading of a workbook stands. */
export type ImportStep =
  | { readonly step: 'choosing' }
  | { readonly step: 'refused'; readonly file: Extract<PlanFile, { readonly outcome: 'refused' }> }
  | { readonly step: 'review'; readonly file: ReadyFile }
  | { readonly step: 'done'; readonly plan: Plan; readonly counts: Counts }
  | { readonly step: 'undone' }

/** Asks for a workbook at once, then follows what becomes of it. `onCancel` is called when no file was chosen. */
export function usePlanImport(establishmentId: string, onCancel: () => void) {
  const [state, setState] = useState<ImportStep>({ step: 'choosing' })
  const { running, error, run } = useTask()
  const asked = useRef(false)

  /** Shows what the file says; with none chosen, what was shown stays. True unless none was. */
  const choose = useCallback(async () => {
    let chosen = true
    await run(async () => {
      const file = await callDesktop('choosePlanFile', { establishmentId })
      if (file.outcome === 'ready') setState({ step: 'review', file })
      else if (file.outcome === 'refused') setState({ step: 'refused', file })
      else chosen = false
    })
    return chosen
  }, [establishmentId, run])
  useEffect(() => {
    // Once: the dialog of the system must not open twice.
    if (asked.current) return
    asked.current = true
    void choose().then((chosen) => chosen || onCancel())
  }, [choose, onCancel])

  return {
    state,
    running,
    error,
    choose: () => void choose(),
    apply: (file: ReadyFile, choice: Choice) =>
      void run(async () => {
        const plan = await callDesktop('applyPlanFile', acceptedOf(file.token, choice))
        setState({ step: 'done', plan, counts: countsOf(choice) })
      }),
    undo: () =>
      void run(async () => {
        await callDesktop('undoPlanChange', { establishmentId })
        setState({ step: 'undone' })
      }),
  }
}
