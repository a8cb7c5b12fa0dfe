import type { ServiceContext } from '../../services/context'
import { createKeptCopies } from '../../services/dossiers/kept-copies'
import type { HandlerDependencies, Handlers } from './types'

type Dossiers = Pick<
  Handlers,
  | 'handOverDossier'
  | 'chooseDossier'
  | 'openDossier'
  | 'receiveDossier'
  | 'getReceivingKey'
  | 'createReceivingKey'
  | 'previewErasure'
  | 'eraseDossier'
  | 'getErasure'
  | 'resumeErasure'
  | 'closeErasure'
>

/** Organisations handed over, received and erased. What is large is loaded with the first one. */
export function dossierHandlers(given: HandlerDependencies): Dossiers {
  const kept = ({ database }: ServiceContext) => createKeptCopies(given.reading.evidenceFolder, () => database.cipher)
  const loadErasing = () => import('../../services/dossiers/erase')
  const loadKey = () => import('../../services/dossiers/receiving-key')
  const loadReceiver = once(async () =>
    (await import('../../services/dossiers/receive')).createDossierReceiver(given.chooseDossierFile, kept),
  )
  const tools = (context: ServiceContext) => ({ kept: kept(context), appVersion: given.appVersion })
  return {
    handOverDossier: async (input) => given.handOverDossier(await given.context(), input),
    chooseDossier: async () => (await loadReceiver()).choose(await given.context()),
    openDossier: async (input) => (await loadReceiver()).open(await given.context(), input),
    receiveDossier: async (input) => (await loadReceiver()).receive(await given.context(), input),
    getReceivingKey: async () => ({ recipient: await (await loadKey()).getReceivingKey(await given.context()) }),
    createReceivingKey: async () => ({ recipient: await (await loadKey()).createReceivingKey(await given.context()) }),
    previewErasure: async (input) => (await loadErasing()).previewErasure(await given.context(), input),
    eraseDossier: async (input) => {
      const context = await given.context()
      return (await loadErasing()).eraseDossier(context, input, tools(context))
    },
    getErasure: async () => (await loadErasing()).getErasure(await given.context()),
    resumeErasure: async () => {
      const context = await given.context()
      return (await loadErasing()).resumeErasure(context, tools(context))
    },
    closeErasure: async () => {
      await (await loadErasing()).closeErasure(await given.context())
      return {}
    },
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
