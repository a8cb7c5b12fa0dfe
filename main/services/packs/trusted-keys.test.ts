import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import { aContext } from '../testing/a-context'
import { aTrustedPublisher } from './testing/a-pack'
import { aPublisher } from './testing/minisign-tool'
import { checkPublisherKey, choosePublisherKey, getTrustedKeys, removeTrustedKey, trustKey } from './trusted-keys'

const lineOf = (publicKey: string) => publicKey.split('\n')[1] ?? ''

describe('the publishers that are trusted', () => {
  it('are listed with their fingerprint and the number of minisign, oldest first', async () => {
    const context = await aContext()
    const { key: first } = await aTrustedPublisher(context)
    const { key: second, publisher } = await aTrustedPublisher(context, 'ANS')
    expect(await getTrustedKeys(context)).toEqual([first, second])
    expect(first).toMatchObject({ name: 'GRADeS de Kerval', fingerprint: expect.stringMatching(/^(\S{4} ){15}\S{4}$/) })
    expect(publisher.publicKey).toContain(second.keyId)
    expect(second.addedAt > first.addedAt).toBe(true)
  })

  it('are kept where nobody reads their name', async () => {
    const context = await aContext()
    await aTrustedPublisher(context)
    expect(JSON.stringify(await context.database.all('SELECT * FROM trusted_keys'))).not.toContain('Kerval')
  })

  it('can be forgotten, once', async () => {
    const context = await aContext()
    const { key } = await aTrustedPublisher(context)
    await removeTrustedKey(context, { id: key.id })
    expect(await getTrustedKeys(context)).toEqual([])
    await expect(removeTrustedKey(context, { id: key.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are not added twice, nor without a key', async () => {
    const context = await aContext()
    const { key } = await aTrustedPublisher(context)
    const again = { name: 'Un autre nom', publicKey: key.publicKey }
    await expect(trustKey(context, again)).rejects.toMatchObject({ code: 'conflict' })
    const none = { name: 'Personne', publicKey: 'bonjour' }
    await expect(trustKey(context, none)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await getTrustedKeys(context)).toEqual([key])
  })
})

it('two publishers never go by one name, case and accents apart', async () => {
  const context = await aContext()
  const { key } = await aTrustedPublisher(context, 'GRADeS de Kerval')
  const { publicKey } = await aPublisher()
  for (const name of ['GRADeS de Kerval', 'grades  de kérval']) {
    expect(await trustKey(context, { name, publicKey: lineOf(publicKey) })).toEqual({
      outcome: 'name-taken',
      name: 'GRADeS de Kerval',
    })
  }
  expect(await getTrustedKeys(context)).toEqual([key])
  const named = await trustKey(context, { name: 'GRADeS de Kerval 2027', publicKey: lineOf(publicKey) })
  expect(named).toMatchObject({ outcome: 'trusted', key: { name: 'GRADeS de Kerval 2027' } })
})

describe('a key that is looked at', () => {
  it('shows its fingerprint, and changes nothing', async () => {
    const context = await aContext()
    const { publicKey } = await aPublisher()
    const checked = await checkPublisherKey(context, publicKey)
    expect(checked).toMatchObject({ outcome: 'ready', knownAs: null, publicKey: publicKey.split('\n')[1] })
    expect(await getTrustedKeys(context)).toEqual([])
  })

  it('says under which name it is trusted already', async () => {
    const context = await aContext()
    const { key } = await aTrustedPublisher(context)
    expect(await checkPublisherKey(context, key.publicKey)).toMatchObject({ knownAs: 'GRADeS de Kerval' })
  })

  it('is refused with a sentence when it is none', async () => {
    const refused = await checkPublisherKey(await aContext(), 'bonjour')
    expect(refused).toEqual({ outcome: 'refused', reason: expect.stringMatching(/^Ce n’est pas une clé publique/) })
  })

  it('may come from a file', async () => {
    const context = await aContext()
    const { publicKey } = await aPublisher()
    const file = join(await aFolder(), 'editeur.pub')
    await writeFile(file, publicKey)
    expect(await choosePublisherKey(context, async () => file)).toEqual(await checkPublisherKey(context, publicKey))
    expect(await choosePublisherKey(context, async () => null)).toEqual({ outcome: 'cancelled' })
    await writeFile(file, Buffer.alloc(100_000))
    expect(await choosePublisherKey(context, async () => file)).toMatchObject({ outcome: 'refused' })
  })
})
