import { getProtection, setPassphrase, unlock } from '../../services/protection/protection'
import { AppError } from '../result'
import type { HandlerDependencies, Handlers } from './types'

type Protection = Pick<
  Handlers,
  'getProtection' | 'protect' | 'unlock' | 'lock' | 'setPassphrase' | 'prepareRecoverySheet' | 'confirmRecoverySheet'
>

/** Who may open the data. The first four answer while it is not open. */
export function protectionHandlers(given: HandlerDependencies): Protection {
  const { keeper, sheets, databaseFile } = given
  const protection = async () =>
    getProtection(databaseFile, keeper.knows() ? (await given.context()).database : null, keeper)
  return {
    getProtection: protection,
    protect: async ({ passphrase }) => {
      // Data that has a key is opened with it: choosing another is `setPassphrase`.
      if ((await protection()).way !== null) throw new AppError('conflict', 'there is a key already')
      keeper.choose(passphrase)
      await given.context()
      return {}
    },
    unlock: async (secret) => {
      await unlock(databaseFile, keeper, secret)
      await given.context()
      return {}
    },
    lock: async () => {
      if ((await protection()).way !== 'passphrase') {
        throw new AppError('conflict', 'nothing would open the data again')
      }
      await given.closeData()
      keeper.forget()
      return {}
    },
    setPassphrase: async (input) => {
      await setPassphrase(await given.context(), keeper, input)
      return {}
    },
    prepareRecoverySheet: async () => sheets.prepare(await given.context()),
    confirmRecoverySheet: async ({ token }) => {
      await sheets.confirm(await given.context(), token)
      return {}
    },
  }
}
