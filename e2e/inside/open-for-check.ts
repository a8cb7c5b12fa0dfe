import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../main/db/open'
import type { ServiceContext } from '../../main/services/context'
import { createDefinitionLibrary } from '../../main/services/definitions'
import { createKeyKeeper } from '../../main/services/protection/key-keeper'
import { unlock } from '../../main/services/protection/protection'

const definitions = createDefinitionLibrary(fileURLToPath(new URL('../../out/definitions', import.meta.url)))

/** The tests run where there is no key store, as on a bare Linux: a passphrase opens the data. */
const noStore = {
  available: () => false,
  seal: () => Buffer.alloc(0),
  open: () => '',
}

/**
 * How the checks open what the application left, with its own services. The key is worked out once: it costs half a second.
 *
 * @returns opens the file, or a copy of it
 */
export function openForCheck(passphrase: string): (file: string) => Promise<ServiceContext> {
  const clock = () => new Date().toISOString()
  const keeper = createKeyKeeper(noStore, clock)
  let unlocked = false
  return async (file) => {
    if (!unlocked) await unlock(file, keeper, { kind: 'passphrase', text: passphrase })
    unlocked = true
    const database = await openDatabase(file, clock().slice(0, 10), keeper)
    return { database, clock, newId: randomUUID, definitions }
  }
}
