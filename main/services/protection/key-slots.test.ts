import { describe, expect, it } from 'vitest'
import { newKey } from '../../db/cipher'
import type { KeySlot } from '../../db/repositories/key-slots'
import { holdKey, keyOfSecret, keyOfSystem, passphraseSlot, recoverySlot, systemSlot } from './key-slots'
import { newCode } from './recovery-code'
import { aStore, CHEAP } from './testing/a-keeper'

const NOW = '2026-11-21T09:00:00.000Z'
const PHRASE = 'cadenas pluie tramway violon'
const wrong = { code: 'wrong-secret' }

async function everySlot() {
  const key = newKey()
  const code = newCode()
  const slots = [
    systemSlot(key, aStore(), NOW),
    await passphraseSlot(key, PHRASE, NOW, CHEAP),
    recoverySlot(key, code, NOW),
  ]
  return { key, code, slots }
}

/** The slots, with something else written in the one of this kind. */
const tampered = (slots: readonly KeySlot[], kind: KeySlot['kind'], changes: object): KeySlot[] =>
  slots.map((slot) =>
    slot.kind === kind ? { ...slot, wrapped: JSON.stringify({ ...JSON.parse(slot.wrapped), ...changes }) } : slot,
  )

describe('the slots of a key', () => {
  it('give it back to the account, to the passphrase and to the sheet', async () => {
    const { key, code, slots } = await everySlot()
    expect(keyOfSystem(slots, aStore())).toEqual(key)
    expect(await keyOfSecret(slots, { kind: 'passphrase', text: PHRASE })).toEqual(key)
    expect(await keyOfSecret(slots, { kind: 'recovery', text: code.text })).toEqual(key)
  })

  it('hold it nowhere in clear', async () => {
    const { key, slots } = await everySlot()
    const [, ...wrapped] = slots
    for (const { wrapped: text } of wrapped) expect(text).not.toContain(key.toString('base64'))
  })

  it('give nothing to another account, nor where there is no key store', async () => {
    const { slots } = await everySlot()
    expect(keyOfSystem(slots, aStore('autre'))).toBeNull()
    expect(keyOfSystem(slots, aStore('moi', false))).toBeNull()
    expect(keyOfSystem([], aStore())).toBeNull()
  })

  it('give nothing to a wrong passphrase or to a wrong code', async () => {
    const { slots } = await everySlot()
    for (const text of ['', PHRASE.toUpperCase(), `${PHRASE}s`]) {
      await expect(keyOfSecret(slots, { kind: 'passphrase', text })).rejects.toMatchObject(wrong)
    }
    for (const text of ['', PHRASE, newCode().text]) {
      await expect(keyOfSecret(slots, { kind: 'recovery', text })).rejects.toMatchObject(wrong)
    }
    await expect(keyOfSecret([], { kind: 'recovery', text: newCode().text })).rejects.toMatchObject(wrong)
  })

  it('take the passphrase however another keyboard composes its letters', async () => {
    const slot = await passphraseSlot(newKey(), 'été à Nîmes, cœur léger', NOW, CHEAP)
    const text = '  été à Nîmes, cœur léger '.normalize('NFD')
    await expect(keyOfSecret([slot], { kind: 'passphrase', text })).resolves.toHaveLength(32)
  })

  it('are refused when their cost, their salt or their shape is another', async () => {
    const { slots } = await everySlot()
    const ask = (changes: object) =>
      keyOfSecret(tampered(slots, 'passphrase', changes), { kind: 'passphrase', text: PHRASE })
    await expect(ask({ cost: CHEAP / 2 })).rejects.toMatchObject(wrong)
    await expect(ask({ salt: 'AAAA' })).rejects.toMatchObject(wrong)
    // More memory than any computer has; not a cost of scrypt; not a slot.
    for (const changes of [{ cost: 2 ** 30 }, { cost: 1000 }, { more: 1 }]) {
      await expect(ask(changes)).rejects.toMatchObject({ code: 'database-unreadable' })
    }
  })

  it('tell their key from another', async () => {
    const { key, slots } = await everySlot()
    expect(holdKey(slots, key)).toBe(true)
    expect(holdKey(slots, newKey())).toBe(false)
    expect(holdKey([], key)).toBe(false)
  })
})
