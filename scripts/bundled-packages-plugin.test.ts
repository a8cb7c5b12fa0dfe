import { describe, expect, it } from 'vitest'
import { packageFolder } from './bundled-packages-plugin'

describe('the package of a module', () => {
  it.each([
    ['/home/me/sextant/node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['/home/me/sextant/node_modules/@mui/material/Button/index.js', 'node_modules/@mui/material'],
    ['/x/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['C:\\sextant\\node_modules\\react\\index.js?commonjs', 'node_modules/react'],
    ['/home/me/sextant/renderer/main.tsx', null],
    ['\0vite/modulepreload-polyfill', null],
  ])('%s is of %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder)
  })
})
