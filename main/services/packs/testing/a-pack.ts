import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { QuestionnaireDefinition } from '../../../../questionnaires/schema'
import { aFolder } from '../../../db/testing/a-folder'
import type { TrustedKey } from '../../../ipc/contract'
import type { ServiceContext } from '../../context'
import { trustKey } from '../trusted-keys'
import { writePack } from '../write-pack'
import { aPublisher, type Publisher } from './minisign-tool'

/** A pack on the disk, signed when a publisher is given, that lasts as long as the test. */
export async function aPackFile(
  definition: QuestionnaireDefinition,
  { notes = '', publisher }: { readonly notes?: string; readonly publisher?: Publisher } = {},
): Promise<string> {
  const file = join(await aFolder(), 'maison.sextant-pack')
  await writeFile(file, await writePack(stringify(definition), notes))
  publisher?.sign(file, ['-t', `${definition.id} ${definition.version}`])
  return file
}

/** A publisher that the context trusts under this name. */
export async function aTrustedPublisher(
  context: ServiceContext,
  name = 'GRADeS de Kerval',
): Promise<{ readonly publisher: Publisher; readonly key: TrustedKey }> {
  const publisher = await aPublisher()
  const publicKey = publisher.publicKey.split('\n')[1] ?? ''
  const trusted = await trustKey(context, { name, publicKey })
  if (trusted.outcome !== 'trusted') throw new Error('the name is free')
  return { publisher, key: trusted.key }
}
