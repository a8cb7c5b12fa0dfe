import type { App, Session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { giveNoCredential, trustNoServer } from './certificates'
import { refuseDownloads } from './downloads'

type Listener = (...given: unknown[]) => void

/** What listens to the events of an object of Electron. */
function listening(guard: (emitter: { on: (event: string, listener: Listener) => void }) => void) {
  const listeners = new Map<string, Listener>()
  guard({ on: (event, listener) => void listeners.set(event, listener) })
  return listeners
}

describe('a server that gets in the way', () => {
  it('is not trusted, even with a valid certificate', () => {
    const verify = vi.fn<(proc: (request: unknown, callback: (result: number) => void) => void) => void>()
    // The one member that the guard uses.
    trustNoServer({ setCertificateVerifyProc: verify } as unknown as Session)
    const answered = vi.fn<(result: number) => void>()
    verify.mock.calls[0]?.[0]({ hostname: 'example.org', errorCode: 0 }, answered)
    expect(answered).toHaveBeenCalledWith(-2)
  })

  it.each([
    ['certificate-error', ['https://example.org/', 'net::ERR_CERT_DATE_INVALID', {}], [false]],
    ['select-client-certificate', ['https://example.org/', [{ subjectName: 'Dr Martin' }]], []],
    ['login', [{ url: 'https://example.org/' }, { isProxy: true, host: 'proxy' }], []],
  ])('is given nothing at « %s »', (event, details, answer) => {
    const listeners = listening((app) => giveNoCredential(app as unknown as App))
    const preventDefault = vi.fn<() => void>()
    const callback = vi.fn<Listener>()
    listeners.get(event)?.({ preventDefault }, {}, ...details, callback)
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(callback.mock.calls).toEqual([answer])
  })
})

describe('a download', () => {
  it('is refused before it begins', () => {
    const listeners = listening((session) => refuseDownloads(session as unknown as Session))
    const preventDefault = vi.fn<() => void>()
    listeners.get('will-download')?.({ preventDefault }, { getURL: () => 'sextant://app/index.html' })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})
