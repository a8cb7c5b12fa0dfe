import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../project.mjs'
import {
  fingerprint,
  ICNS_KINDS,
  ICO_SIZES,
  icnsFile,
  icoFile,
  PNG_SIZES,
  pngSide,
  readIcns,
  readIco,
} from './icon-files.mjs'

const asset = (...name: string[]) => readFileSync(path.join(root, 'assets', ...name))

describe('the committed icons', () => {
  it('come from the drawing of today: else run « npm run icons »', () => {
    expect(asset('icons', 'source.sha256').toString().trim()).toBe(fingerprint(asset('icon.svg')))
  })

  it.each(PNG_SIZES)('has a picture of %i pixels for Linux', (size) => {
    expect(pngSide(asset('icons', `${size}x${size}.png`))).toBe(size)
  })

  it('hold for Windows the sizes that their directory says', () => {
    const pictures = readIco(asset('icon.ico'))
    expect(pictures.map(({ size }) => size)).toEqual(ICO_SIZES)
    expect(pictures.map(({ png }) => pngSide(png))).toEqual(ICO_SIZES)
  })

  it('hold for macOS the sizes that their kinds say', () => {
    const pictures = readIcns(asset('icon.icns'))
    expect(pictures.map(({ kind, png }) => [kind, pngSide(png)])).toEqual(ICNS_KINDS)
  })
})

describe('the containers', () => {
  it('refuse to be made without one of their pictures', () => {
    expect(() => icoFile(new Map())).toThrow('no picture of 16 pixels')
    expect(() => icnsFile(new Map())).toThrow('no picture of 32 pixels')
  })

  it('refuse what is not one', () => {
    expect(() => readIcns(Buffer.from('icns too short to be true'))).toThrow('not an .icns')
    expect(() => pngSide(Buffer.alloc(40))).toThrow('not a square PNG file')
  })
})
