import { useCallback, useState } from 'react'
import type { ProviderReply } from '../../../main/ipc/contract'
import { useTask } from '../../components/use-task'
import { callDesktop, type DesktopError } from '../../desktop-api'

export type ReadyReply = Extract<ProviderReply, { readonly outcome: 'ready' }>
export type RefusedReply = Extract<ProviderReply, { readonly outcome: 'refused' }>

/** Where the reading of a sheet that came back stands. */
export type ReplyStage =
  | { readonly stage: 'none' }
  | { readonly stage: 'read'; readonly reply: ReadyReply | RefusedReply }
  | { readonly stage: 'written'; readonly reply: ReadyReply; readonly questionIds: readonly string[] }

export type Replying = {
  readonly state: ReplyStage
  readonly running: boolean
  readonly error: DesktopError | null
  /** Asks for a file and reads it; giving up leaves what was shown. */
  readonly choose: () => void
  /** Writes what is accepted of the reply shown. */
  readonly apply: (reply: ReadyReply, questionIds: readonly string[]) => void
  readonly leave: () => void
}

/** One reply at a time: chosen, shown, then written. @param onWritten once the answers have changed */
export function useReply(assessmentId: string, onWritten: () => void): Replying {
  const [state, setState] = useState<ReplyStage>({ stage: 'none' })
  const { running, error, run } = useTask()
  const choose = useCallback(() => {
    void run(async () => {
      const reply = await callDesktop('chooseProviderReply', { assessmentId })
      if (reply.outcome !== 'cancelled') setState({ stage: 'read', reply })
    })
  }, [assessmentId, run])
  const apply = useCallback(
    (reply: ReadyReply, questionIds: readonly string[]) => {
      void run(async () => {
        await callDesktop('applyProviderReply', { token: reply.token, questionIds: [...questionIds] })
        setState({ stage: 'written', reply, questionIds })
        onWritten()
      })
    },
    [run, onWritten],
  )
  const leave = useCallback(() => setState({ stage: 'none' }), [])
  return { state, running, error, choose, apply, leave }
}
