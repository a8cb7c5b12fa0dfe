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
  const protection = async () => {
    // A key may be known of data that did not open after all: its file then says what there is.
    const open = keeper.knows() ? await given.context().catch(() => null) : null
    return getProtection(databaseFile, open?.database ?? null, keeper)
  }
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
      const { whileNothingIsErased } = await import('../../services/dossiers/erase')
      // Cut halfway, an erasure would have to be taken up again.
      await whileNothingIsErased(async () => {
        // Before the data is closed: asked for meanwhile, it would be opened again.
        keeper.forget()
        await given.closeData()
      })
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
