import { describe, expect, it } from 'vitest'
import { shortcutOf } from './shortcuts'

const press = (key: string, more: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, ...more })

describe('single keys inside a question', () => {
  it('choose an answer by its place in the list', () => {
    expect(press('1')).toEqual({ kind: 'choose', value: 'in-place' })
    expect(press('6')).toEqual({ kind: 'choose', value: 'unknown' })
    expect(press('7')).toBeNull()
  })

  it('know the digits of a French keyboard without shift, and those of the number pad', () => {
    expect(press('&', { code: 'Digit1' })).toEqual({ kind: 'choose', value: 'in-place' })
    expect(press('é', { code: 'Digit2' })).toEqual({ kind: 'choose', value: 'partial' })
    expect(press('3', { code: 'Numpad3' })).toEqual({ kind: 'choose', value: 'absent' })
  })

  it('go to the next or previous question, to the comment and to the list of keys', () => {
    expect(['s', 'S', 'p', 'c', '?'].map((key) => press(key)?.kind)).toEqual([
      'next',
      'next',
      'previous',
      'comment',
      'help',
    ])
  })

  it('leave alone what the system and the application use', () => {
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('1', { altKey: true })).toBeNull()
    expect(press('s', { metaKey: true })).toBeNull()
    expect(press('Tab')).toBeNull()
  })
})
