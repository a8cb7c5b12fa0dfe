import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { builderConfig } from './builder-config.mjs'

const require = createRequire(import.meta.url)

/** What the validator of electron-builder says of a configuration, with its own schema. */
function complaints(config: unknown): string {
  const { validateSchema } = require('app-builder-lib/out/util/config/schemaValidator')
  try {
    validateSchema(require('app-builder-lib/scheme.json'), config)
    return ''
  } catch (error) {
    return String(error)
  }
}

describe('electron-builder.yml', () => {
  it('is what the schema of the installed electron-builder accepts', () => {
    expect(complaints(builderConfig())).toBe('')
    expect(complaints({ ...builderConfig(), nsi: {} })).toContain('nsi')
  })

  it('chooses every fuse, whatever the defaults become', () => {
    const { FuseOptionsV1 } = require('app-builder-lib/scheme.json').definitions
    expect(Object.keys(builderConfig().electronFuses).sort()).toEqual(Object.keys(FuseOptionsV1.properties).sort())
  })

  it('installs for one person without administrator rights, and for a whole machine in silence', () => {
    const { nsis, msi, win } = builderConfig()
    expect(nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false })
    expect(msi).toMatchObject({ perMachine: true, oneClick: true, runAfterFinish: false })
    expect(win.requestedExecutionLevel).toBe('asInvoker')
  })
})
