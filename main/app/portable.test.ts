import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

// The folder is decided without Electron, which does not run here.
vi.mock('electron', () => ({ app: {} }))
const { portableFolder } = await import('./portable')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sextant-portable-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const program = () => path.join(folder, 'Sextant.exe')

describe('a portable copy', () => {
  it('is one with a « donnees » folder beside the program', () => {
    mkdirSync(path.join(folder, 'donnees'))
    expect(portableFolder(program(), true, 'win32')).toBe(path.join(folder, 'donnees'))
    expect(portableFolder(program(), true, 'linux')).toBe(path.join(folder, 'donnees'))
  })

  it('is not one without that folder', () => {
    expect(portableFolder(program(), true, 'win32')).toBeNull()
  })

  it('is neither the program of a developer nor the one of a Mac', () => {
    mkdirSync(path.join(folder, 'donnees'))
    expect(portableFolder(program(), false, 'win32')).toBeNull()
    expect(portableFolder(program(), true, 'darwin')).toBeNull()
  })
})
