import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import { isRecipient, newIdentity, openedBy, openSealed, recipientOf, sealDossier } from './age'

const content = Buffer.from('Le dossier d’essai\n'.repeat(10_000))
const passphrase = 'quatre mots « choisis » au hasard'

/** Runs the real program, which asks for passphrases on a terminal: `script` gives it one. */
function ageWithPassphrase(command: string, times: number): void {
  execFileSync('script', ['-qec', command, '/dev/null'], { input: `${passphrase}\n`.repeat(times), timeout: 60_000 })
}

describe('the age program of the system', () => {
  it('opens with its key what Sextant sealed for it, and Sextant what it sealed', async () => {
    const folder = await aFolder()
    const [key, sealed, made] = ['cle.txt', 'a.age', 'b.age'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const { identity, recipient } = await newIdentity()
    expect(await recipientOf(identity)).toBe(recipient)
    await writeFile(key, `${identity}\n`)
    const ours = await sealDossier(content, { kind: 'key', recipient })
    await writeFile(sealed, ours.bytes)
    expect(Buffer.compare(execFileSync('age', ['-d', '-i', key, sealed]), content)).toBe(0)
    execFileSync('age', ['-r', recipient, '-o', made], { input: content })
    const theirs = await readFile(made)
    expect(openedBy(theirs)).toBe('key')
    expect(Buffer.compare(await openSealed(theirs, { kind: 'key', identity }), content)).toBe(0)
  })

  it('opens with its passphrase what Sextant sealed, and Sextant what it sealed', async () => {
    const folder = await aFolder()
    const [sealed, opened, clear, made] = ['a.age', 'a.txt', 'b.txt', 'b.age'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ]
    const ours = await sealDossier(content, { kind: 'passphrase', passphrase }, 10)
    await writeFile(sealed, ours.bytes)
    ageWithPassphrase(`age -d -o ${opened} ${sealed}`, 1)
    expect(Buffer.compare(await readFile(opened), content)).toBe(0)
    await writeFile(clear, content)
    ageWithPassphrase(`age -p -o ${made} ${clear}`, 2)
    const theirs = await readFile(made)
    expect(openedBy(theirs)).toBe('passphrase')
    expect(Buffer.compare(await openSealed(theirs, { kind: 'passphrase', passphrase }), content)).toBe(0)
  })
})

describe('what was sealed', () => {
  it.each([
    ['a passphrase', async () => ({ kind: 'passphrase', passphrase }) as const],
    ['a key', async () => ({ kind: 'key', recipient: (await newIdentity()).recipient }) as const],
  ])('is read again without its secret, for %s, and a changed copy is noticed', async (_what, lock) => {
    const { bytes, open } = await sealDossier(content, await lock(), 4)
    expect(Buffer.compare(await open(bytes), content)).toBe(0)
    for (const at of [30, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(open(changed)).rejects.toThrow()
    }
    await expect(open(bytes.subarray(0, bytes.length - 1))).rejects.toThrow()
  })

  it('opens whatever way the keyboard composes accents', async () => {
    const typed = 'été à la résidence'
    const { bytes } = await sealDossier(content, { kind: 'passphrase', passphrase: typed.normalize('NFD') }, 4)
    const opened = await openSealed(bytes, { kind: 'passphrase', passphrase: ` ${typed.normalize('NFC')}` })
    expect(opened.length).toBe(content.length)
  })
})

describe('a public key', () => {
  it('is told from anything else', async () => {
    const { identity, recipient } = await newIdentity()
    expect(await isRecipient(` ${recipient} `)).toBe(true)
    for (const wrong of ['', identity, recipient.slice(0, -1), recipient.toUpperCase(), `${recipient}q`]) {
      expect(await isRecipient(wrong)).toBe(false)
    }
  })
})
