import { createProviderReplies } from '../../services/provider/provider-reply'
import type { HandlerDependencies, Handlers } from './types'

type Files = Pick<
  Handlers,
  'exportFile' | 'saveRadar' | 'getProgress' | 'cancelTask' | 'chooseProviderReply' | 'applyProviderReply'
>

/** What leaves the application, and the replies that come back. */
export function fileHandlers(given: HandlerDependencies): Files {
  const replies = createProviderReplies(given.reading)
  return {
    // What helps when the data does not open does not need it.
    exportFile: async (input) =>
      input.what === 'diagnostics' ? given.exportDiagnostics(input) : given.exportFile(await given.context(), input),
    saveRadar: async (input) => given.saveRadar(await given.context(), input),
    getProgress: async () => given.task.progress(),
    cancelTask: async () => {
      given.task.cancel()
      return {}
    },
    chooseProviderReply: async (input) => replies.choose(await given.context(), input),
    applyProviderReply: async (input) => {
      await replies.apply(await given.context(), input)
      return {}
    },
  }
}
