import { saveEstablishment, saveOrganisation, setArchived } from '../../services/entities'
import type { HandlerDependencies, Handlers } from './types'

type Entities = Pick<Handlers, 'saveOrganisation' | 'saveEstablishment' | 'setArchived' | 'createExample'>

/** Organisations and establishments, the example included. */
export function entityHandlers(given: HandlerDependencies): Entities {
  return {
    saveOrganisation: async (input) => saveOrganisation(await given.context(), input),
    saveEstablishment: async (input) => saveEstablishment(await given.context(), input),
    setArchived: async (input) => {
      await setArchived(await given.context(), input)
      return {}
    },
    createExample: async () => given.createExample(await given.context()),
  }
}
