import { describe, expect, it } from 'vitest'
import { packagesAtOnce } from './light-start-plugin'

const chunk = (fileName: string, moduleIds: readonly string[], imports: readonly string[] = []) => ({
  fileName,
  moduleIds: [...moduleIds],
  imports: [...imports],
})

const chunks = [
  chunk('start.js', ['/app/main/start.ts', '/app/node_modules/zod/v4/core.js'], ['data.js', 'electron']),
  chunk('data.js', ['/app/main/data.ts'], ['sqlite3', 'start.js']),
  chunk('later.js', ['/app/main/later.ts', '/app/node_modules/a/node_modules/@b/c/d.js'], ['exceljs', 'data.js']),
]

describe('the packages that a module needs at once', () => {
  it('are those of every chunk it imports, bundled or left outside', () => {
    expect(packagesAtOnce(chunks, '/app/main/start.ts')).toEqual(['electron', 'sqlite3', 'zod'])
    expect(packagesAtOnce(chunks, '/app/main/later.ts')).toEqual(['@b/c', 'electron', 'exceljs', 'sqlite3', 'zod'])
  })

  it('cannot be said of a module that is nowhere', () => {
    expect(() => packagesAtOnce(chunks, '/app/main/elsewhere.ts')).toThrow('no file of the build')
  })
})
