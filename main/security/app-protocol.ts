import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Protocol } from 'electron'
import { contentSecurityPolicy } from './csp'

export const SCHEME = 'sextant'
export const HOST = 'app'
export const ORIGIN = `${SCHEME}://${HOST}`

/** Rights of our scheme, to be registered before `ready`: a secure origin of its own, still under its policy. */
export const schemePrivileges = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, codeCache: true },
}

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A page that asks for nothing is not waited for longer than this, in milliseconds. */
const SERVED_LIMIT = 2000

/**
 * Serves the built pages on our scheme, and nothing else of the disk.
 *
 * @returns settles once a page has its scripts: what is heavy in this process can begin while it evaluates them
 */
export function serveApp(protocol: Protocol, folder: string): Promise<void> {
  return new Promise((served) => {
    let pending = 0
    let scripts = false
    setTimeout(served, SERVED_LIMIT)
    protocol.handle(SCHEME, async (request) => {
      pending += 1
      scripts ||= request.url.endsWith('.js')
      try {
        return await respond(request, folder)
      } finally {
        pending -= 1
        if (scripts && pending === 0) setImmediate(served)
      }
    })
  })
}

/** The answer to one request; exported for its tests. */
export async function respond(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const file = fileFor(request.url, folder)
  if (file === null) return refusal(404)
  const type = mimeTypes[path.extname(file)]
  if (type === undefined) return refusal(404)
  let content: Buffer
  try {
    content = await readFile(file)
  } catch {
    return refusal(404)
  }
  const nonce = randomBytes(18).toString('base64')
  const body = path.extname(file) === '.html' ? content.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : content
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

/** The file that an address names, or null when it is not inside the folder of the pages. */
function fileFor(address: string, folder: string): string | null {
  let decoded: string
  try {
    const url = new URL(address)
    if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null
    decoded = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const file = path.resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`)
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null
}

const refusal = (status: number): Response => new Response(null, { status })
