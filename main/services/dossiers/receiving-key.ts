import { readReceivingIdentity, writeReceivingIdentity } from '../../db/repositories/settings'
import type { ServiceContext } from '../context'
import { newIdentity, recipientOf } from './age'

/** The public key that others hand dossiers over to this Sextant with; null until it is made. */
export async function getReceivingKey({ database }: ServiceContext): Promise<string | null> {
  const identity = await readReceivingIdentity(database)
  return identity === null ? null : recipientOf(identity)
}

/** Makes the key of this Sextant; the one there already is the one given. */
export async function createReceivingKey(context: ServiceContext): Promise<string> {
  const made = await newIdentity()
  const identity = await context.database.transaction(async (queries) => {
    const known = await readReceivingIdentity(queries)
    if (known === null) await writeReceivingIdentity(queries, made.identity, context.clock())
    return known ?? made.identity
  })
  return recipientOf(identity)
}
