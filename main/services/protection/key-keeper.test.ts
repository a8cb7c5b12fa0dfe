import { describe, expect, it } from 'vitest'
import { aKeeper, aStore } from './testing/a-keeper'

const PHRASE = 'cadenas pluie tramway violon'
const none = () => aStore('moi', false)

describe('the keeper of the key', () => {
  it('lets the account of the system hold a new key, and finds it again', async () => {
    const { key, slots } = await aKeeper().make()
    expect(slots.map(({ kind }) => kind)).toEqual(['system'])
    expect(await aKeeper().find(slots)).toEqual(key)
  })

  it('makes no key that nothing would hold', async () => {
    await expect(aKeeper(none()).make()).rejects.toMatchObject({ code: 'data-unprotected' })
  })

  it('wraps a new key with the passphrase chosen, once', async () => {
    const keeper = aKeeper(none())
    keeper.choose(PHRASE)
    const { slots } = await keeper.make()
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase'])
    await expect(keeper.make()).rejects.toMatchObject({ code: 'data-unprotected' })
  })

  it('asks for the secret until it is given, and forgets the key when it is locked', async () => {
    const first = aKeeper(none())
    first.choose(PHRASE)
    const { key, slots } = await first.make()
    const keeper = aKeeper(none())
    await expect(keeper.find(slots)).rejects.toMatchObject({ code: 'data-locked' })
    expect(() => keeper.current()).toThrow()
    await keeper.unlock(slots, { kind: 'passphrase', text: PHRASE })
    expect(await keeper.find(slots)).toEqual(key)
    keeper.forget()
    expect(keeper.knows()).toBe(false)
    await expect(keeper.find(slots)).rejects.toMatchObject({ code: 'data-locked' })
  })

  it('does not open another file with the key of the one before', async () => {
    const keeper = aKeeper()
    await keeper.make()
    const other = await aKeeper().make()
    expect(await keeper.find(other.slots)).toEqual(other.key)
    const elsewhere = await aKeeper(aStore('autre')).make()
    await expect(keeper.find(elsewhere.slots)).rejects.toMatchObject({ code: 'data-locked' })
  })
})
