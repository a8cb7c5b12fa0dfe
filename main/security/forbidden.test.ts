import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')

/** Every file of code that ships, by its path in the project. */
const sources: readonly (readonly [file: string, code: string])[] = ['main', 'renderer', 'questionnaires'].flatMap(
  (folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|html)$/.test(file) && !/(\.test\.tsx?$|testing[\\/])/.test(file))
      .map((file) => [path.join(folder, file), withoutComments(readFileSync(path.join(root, folder, file), 'utf8'))]),
)

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(([, code]) => pattern.test(code)).map(([file]) => file.replaceAll('\\', '/'))

describe('the code that ships', () => {
  it('is all looked at', () => {
    expect(sources.length).toBeGreaterThan(500)
    expect(filesWith(/from 'electron'/)).toContain('main/index.ts')
  })

  it.each([
    ['opens an address or a program', /openExternal|child_process|setAsDefaultProtocolClient/],
    ['loads a page of the disk or of a site', /\.loadFile\(|loadURL\((?!`\$\{ORIGIN\}\/)|['"`]file:\/\//],
    ['loosens a window', /webSecurity: false|contextIsolation: false|sandbox: false|nodeIntegration\w*: true/],
    [
      'turns on what Electron advises against',
      /allowRunningInsecureContent: true|experimentalFeatures: true|enableBlinkFeatures|allowpopups|webviewTag: true|<webview/,
    ],
    ['makes code of a text', /\beval\(|new Function\(|setTimeout\(['"`]|javascript:/],
    [
      'makes tags of a text',
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc/i,
    ],
    [
      'reaches a network',
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|from 'node:(https?|net|dgram|tls)'/,
    ],
    ['makes another session', /fromPartition|fromPath\(/],
    ['hands Electron over to the page', /exposeInMainWorld\('(?!desktop')|ipcRenderer\.(on|once|send|postMessage)\b/],
    ['listens to channels elsewhere than where their caller is checked', /ipcMain\.on|ipcMain\.once|handleOnce/],
  ])('never %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([])
  })

  it.each([
    ['listens to the channels', /ipcMain\.handle/, ['main/ipc/register.ts']],
    ['exposes functions to the page', /exposeInMainWorld/, ['main/preload/preload.ts']],
    ['makes windows', /new BrowserWindow\(/, ['main/app/window.ts']],
  ])('%s in one file', (_what, pattern, files) => {
    expect(filesWith(pattern)).toEqual(files)
  })

  it('runs in a page only what it wrote itself, with data given as JSON', () => {
    const calls = sources.flatMap(([, code]) => code.match(/executeJavaScript\([^\n]*/g) ?? [])
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) {
      const holes = call.match(/\$\{[^}]*\}/g) ?? []
      expect(
        holes.filter((hole) => !/^\$\{(JSON\.stringify\(\w+\)|[A-Z_]+)\}$/.test(hole)),
        call,
      ).toEqual([])
    }
  })
})
