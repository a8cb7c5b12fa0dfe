import { describe, expect, it } from 'vitest'
import { type AnswerValue, statusAnswers } from '../../../questionnaires/answers'
import { shortcutOf } from './shortcuts'

const press = (
  key: string,
  more: Partial<Parameters<typeof shortcutOf>[0]> = {},
  choices: readonly AnswerValue[] = statusAnswers,
) => shortcutOf({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, ...more }, choices)

describe('single keys inside a question', () => {
  it('choose an answer by its place in the list', () => {
    expect(press('1')).toEqual({ kind: 'choose', value: 'in-place' })
    expect(press('6')).toEqual({ kind: 'choose', value: 'unknown' })
    expect(press('7')).toBeNull()
  })

  it('choose a level by its place too, the level 0 being the first', () => {
    const levels = [0, 1, 2, 3, 4, 'not-applicable', 'unknown']
    expect(['1', '5', '6', '7'].map((key) => press(key, {}, levels))).toEqual(
      [0, 4, 'not-applicable', 'unknown'].map((value) => ({ kind: 'choose', value })),
    )
    expect(press('8', {}, levels)).toBeNull()
  })

  it('know the digits of a French keyboard without shift, and those of the number pad', () => {
    expect(press('&', { code: 'Digit1' })).toEqual({ kind: 'choose', value: 'in-place' })
    expect(press('é', { code: 'Digit2' })).toEqual({ kind: 'choose', value: 'partial' })
    expect(press('3', { code: 'Numpad3' })).toEqual({ kind: 'choose', value: 'absent' })
  })

  it('go to the next or previous question, to the comment, to what was answered elsewhere and to the list of keys', () => {
    expect(['s', 'S', 'p', 'c', 'r', '?'].map((key) => press(key)?.kind)).toEqual([
      'next',
      'next',
      'previous',
      'comment',
      'reuse',
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
