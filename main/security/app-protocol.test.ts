import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { respond } from './app-protocol'

describe('our own scheme', () => {
  let base: string
  let pages: string

  beforeAll(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'sextant-pages-'))
    pages = path.join(base, 'pages')
    await mkdir(path.join(pages, 'assets'), { recursive: true })
    await writeFile(path.join(pages, 'index.html'), '<meta nonce="__CSP_NONCE__">')
    await writeFile(path.join(pages, 'assets', 'a.js'), 'export {}')
    await writeFile(path.join(pages, 'notes.txt'), 'not a page')
    await writeFile(path.join(base, 'secret.html'), 'secret')
  })
  afterAll(() => rm(base, { recursive: true, force: true }))

  const get = (url: string, method = 'GET') => respond({ method, url }, pages)

  it('serves a page with the policy and a fresh nonce', async () => {
    const [first, second] = [await get('sextant://app/index.html'), await get('sextant://app/')]
    const nonceOf = async (response: Response) => /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? ''
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = await nonceOf(first)
    expect(first.status).toBe(200)
    expect(nonce).toHaveLength(24)
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(await nonceOf(second)).not.toBe(nonce)
  })

  it('serves a script with its type', async () => {
    const response = await get('sextant://app/assets/a.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    'sextant://app/../secret.html',
    'sextant://app/%2e%2e/secret.html',
    'sextant://app/..%2fsecret.html',
    'sextant://app/assets/..%2f..%2fsecret.html',
    'sextant://app/..%5csecret.html',
    'sextant://app/index.html%00',
    'sextant://app/%ff',
    'sextant://app/missing.html',
    'sextant://app/notes.txt',
    'sextant://other/index.html',
    'file:///etc/hostname',
    'not an address',
  ])('refuses %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses the method %s', async (method) => {
    expect((await get('sextant://app/index.html', method)).status).toBe(405)
  })
})
