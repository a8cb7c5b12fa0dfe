import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import { fingerprintOfKey, isSignedBy, MinisignError, parsePublicKey, parseSignature } from './minisign'
import { aPublisher } from './testing/minisign-tool'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'testing', 'fixtures', name))
const key = parsePublicKey(fixture('editeur.pub').toString())
const content = fixture('signe.txt')
const prehashed = fixture('signe.txt.minisig')
const legacy = fixture('signe.txt.ancien.minisig')

/** Whether a signature file is accepted; what it is not made for is refused with a sentence. */
function accepted(signature: Uint8Array | string, of: Uint8Array = content, by = key): boolean {
  try {
    return isSignedBy(by, of, parseSignature(Buffer.from(signature)))
  } catch (error) {
    if (!(error instanceof MinisignError)) throw error
    expect(error.message).toMatch(/^Le fichier de signature .*\.$/)
    return false
  }
}

describe('a signature of minisign', () => {
  it.each([
    ['prehashed, as minisign signs by default', prehashed, true],
    ['of the legacy form', legacy, false],
  ])('is accepted, %s', (_form, file, isPrehashed) => {
    expect(accepted(file)).toBe(true)
    const { keyId, trustedComment, prehashed } = parseSignature(file)
    expect({ keyId, trustedComment, prehashed }).toEqual({
      keyId: key.keyId,
      trustedComment: 'Questionnaire du groupement, 22 novembre 2026',
      prehashed: isPrehashed,
    })
  })

  it('is accepted when the author of minisign made it', () => {
    const published = parsePublicKey('RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3')
    const signature = [
      'untrusted comment: signature from minisign secret key',
      'RWQf6LRCGA9i59SLOFxz6NxvASXDJeRtuZykwQepbDEGt87ig1BNpWaVWuNrm73YiIiJbq71Wi+dP9eKL8OC351vwIasSSbXxwA=',
      'trusted comment: timestamp:1555779966\tfile:test',
      'QtKMXWyYcwdpZAlPF7tE2ENJkRd1ujvKjlj1m9RtHTBnZPa5WKU5uWRs5GoP5M/VqE81QFuMKI5k/SfNQUaOAA==',
    ].join('\n')
    expect(accepted(signature, Buffer.from('test'), published)).toBe(true)
    expect(accepted(signature, Buffer.from('Test'), published)).toBe(false)
  })

  it('is accepted with the ends of line of Windows, or without the last one', () => {
    expect(accepted(prehashed.toString().replaceAll('\n', '\r\n'))).toBe(true)
    expect(accepted(prehashed.toString().trimEnd())).toBe(true)
  })

  it('whose first comment changed is still accepted: nobody vouches for that one', () => {
    expect(accepted(prehashed.toString().replace(/^untrusted comment: .*/, 'untrusted comment: autre chose'))).toBe(
      true,
    )
  })

  it('is refused for another content, another key, or a key that took its number', async () => {
    expect(accepted(prehashed, Buffer.concat([content, Buffer.from(' ')]))).toBe(false)
    expect(accepted(legacy, content.subarray(1))).toBe(false)
    const other = parsePublicKey((await aPublisher()).publicKey)
    expect(accepted(prehashed, content, other)).toBe(false)
    expect(accepted(prehashed, content, { ...other, keyId: key.keyId })).toBe(false)
  })

  it('is refused when its signed comment changed', () => {
    expect(accepted(prehashed.toString().replace('version', 'Version').replace('22 novembre', '23 novembre'))).toBe(
      false,
    )
  })

  it('is refused when its form is said to be the other one', () => {
    const relabelled = (file: Buffer, algorithm: string) => {
      const lines = file.toString().split('\n')
      const bytes = Buffer.from(lines[1] ?? '', 'base64')
      bytes.write(algorithm, 'latin1')
      return lines.with(1, bytes.toString('base64')).join('\n')
    }
    expect(accepted(relabelled(prehashed, 'Ed'))).toBe(false)
    expect(accepted(relabelled(legacy, 'ED'))).toBe(false)
  })

  it('is refused as soon as one bit changes, of the content or of what is signed', () => {
    const [, second = '', third = '', fourth = ''] = prehashed.toString().split('\n')
    const start = 'untrusted comment: x\n'
    const flip = (bytes: Buffer, bit: number) => {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return changed
    }
    for (let bit = 0; bit < content.length * 8; bit++) expect(accepted(prehashed, flip(content, bit))).toBe(false)
    const [signature, global] = [Buffer.from(second, 'base64'), Buffer.from(fourth, 'base64')]
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const changed = flip(signature, bit).toString('base64')
      expect(accepted(`${start}${changed}\n${third}\n${fourth}\n`)).toBe(false)
    }
    for (let bit = 0; bit < global.length * 8; bit++) {
      expect(accepted(`${start}${second}\n${third}\n${flip(global, bit).toString('base64')}\n`)).toBe(false)
    }
  })

  it.each([
    ['empty', ''],
    ['with a line less', prehashed.toString().split('\n').slice(0, 3).join('\n')],
    ['with a line more', `${prehashed}encore\n`],
    ['with an empty line', prehashed.toString().replace('\n', '\n\n')],
    ['with spaces in the signature', prehashed.toString().replace('\nRU', '\n RU')],
    ['with base64 of another kind', prehashed.toString().replace(/\+|\//, '-')],
    ['of an unknown algorithm', prehashed.toString().replace('\nRU', '\nRX')],
    ['with an invisible sign in its comment', prehashed.toString().replace('novembre', 'nov\u202eembre')],
    ['with a control character in its comment', prehashed.toString().replace('novembre', 'nov\u001bembre')],
    ['that is not text', Buffer.from([0xff, 0xfe, 0x00])],
    ['too long', `${prehashed.toString().replace('novembre', 'x'.repeat(20_000))}`],
    ['that is a key', fixture('editeur.pub')],
    ['that is what it signs', content],
  ])('is refused, %s', (_what, file) => {
    expect(() => parseSignature(Buffer.from(file))).toThrow(MinisignError)
  })
})

describe('the minisign of this machine', () => {
  it.each([
    ['prehashed', []],
    ['legacy', ['-l']],
    ['with a comment of its own', ['-t', 'Version 1.0 : « publiée » le 22 novembre']],
    ['with a long comment', ['-t', 'é'.repeat(1000)]],
  ])('makes signatures that are accepted, %s', async (_form, options) => {
    const publisher = await aPublisher()
    const file = join(await aFolder(), 'paquet.sextant-pack')
    await writeFile(file, Buffer.alloc(300_000, 'Sextant'))
    publisher.sign(file, options)
    const by = parsePublicKey(publisher.publicKey)
    expect(accepted(readFileSync(`${file}.minisig`), readFileSync(file), by)).toBe(true)
    expect(accepted(readFileSync(`${file}.minisig`), readFileSync(file).subarray(1), by)).toBe(false)
  })

  it('never accepts what is refused here, however a signature was changed', async () => {
    const publisher = await aPublisher()
    const by = parsePublicKey(publisher.publicKey)
    const file = join(await aFolder(), 'texte.yaml')
    await writeFile(file, content)
    publisher.sign(file)
    const signature = readFileSync(`${file}.minisig`)
    const changes = fc.array(fc.record({ at: fc.nat(signature.length - 1), byte: fc.nat(255) }), { maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = Buffer.from(signature)
        for (const { at, byte } of list) changed[at] = byte
        await writeFile(`${file}.minisig`, changed)
        if (accepted(changed, content, by)) expect(publisher.accepts(file)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a public key', () => {
  const file = fixture('editeur.pub').toString()
  const line = file.split('\n')[1] ?? ''

  it.each([
    ['its file', file],
    ['its file with the ends of line of Windows', file.replaceAll('\n', '\r\n')],
    ['its line alone', line],
    ['its line between spaces', `  ${line} \n`],
  ])('is read from %s', (_what, text) => {
    expect(parsePublicKey(text)).toEqual({ ...key, text: line })
  })

  it('has the number that minisign gives it', () => {
    expect(file).toContain(`minisign public key ${key.keyId}\n`)
    // One that minisign made, and whose number begins with a zero.
    const { keyId } = parsePublicKey('RWQQFGB6DakXA4r4MXlTrfM/3aXVOg+Jcu+I0llslcQM/p5zPRe+I8qF')
    expect(keyId).toBe('317A90D7A601410')
  })

  it('has a fingerprint of sixteen groups of four digits', () => {
    expect(fingerprintOfKey(key)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
    // SHA-256 of 32 zero bytes.
    expect(fingerprintOfKey({ bytes: new Uint8Array(32) })).toBe(
      '6668 7AAD F862 BD77 6C8F C18B 8E9F 8E20 0897 1485 6EE2 33B3 902A 591D 0D5F 2925',
    )
  })

  it.each([
    ['nothing', ''],
    ['a word', 'bonjour'],
    ['a key cut short', line.slice(0, -4)],
    ['a key of another algorithm', line.replace(/^RW/, 'RX')],
    ['base64 with a space', `${line.slice(0, 20)} ${line.slice(20)}`],
    ['three lines', `${file}${line}\n`],
    ['two keys', `${line}\n${line}`],
    ['a signature', prehashed.toString()],
  ])('is refused when it is %s', (_what, text) => {
    expect(() => parsePublicKey(text)).toThrow(/^Ce n’est pas une clé publique de minisign/)
  })

  it('is refused by name when it is a secret one', () => {
    const secret = `untrusted comment: minisign encrypted secret key\n${Buffer.alloc(158, 'E').toString('base64')}\n`
    expect(() => parsePublicKey(secret)).toThrow(/^C’est une clé secrète/)
  })

  it('is refused when it is endless', () => {
    expect(() => parsePublicKey('R'.repeat(3000))).toThrow(/trop long/)
  })
})
