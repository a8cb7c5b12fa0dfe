import { describe, expect, it } from 'vitest'
import { paperKeys, paperQuestions } from '../../../questionnaires/paper'
import { profileOf } from '../../../questionnaires/questions'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { digitOf, entryKey, withSlashes } from './entry-keys'

const definition = aMaturityDefinition()
const keysOf = (id: string) => {
  const found = paperQuestions(definition, profileOf(definition, 'complet')).find(({ question }) => question.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return paperKeys(found.question, found.domain)
}
const press = (key: string, rest: Partial<KeyboardEvent> = {}) =>
  entryKey({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, ...rest }, keysOf('copie'))

describe('the keys of the fast entry', () => {
  it('read a digit by its place on a French keyboard, whose top row prints « & » and « é »', () => {
    expect(press('&', { code: 'Digit1' })).toEqual({ kind: 'answer', answer: { key: '1', value: 0 } })
    expect(press('è', { code: 'Digit7' })).toEqual({ kind: 'answer', answer: { key: '7', value: 'unknown' } })
    expect(press('3', { code: 'Numpad3' })).toEqual({ kind: 'answer', answer: { key: '3', value: 2 } })
    expect(digitOf({ key: 'à', code: 'Digit0' })).toBe('0')
  })

  it('say when a digit is on no box', () => {
    expect(press('9')).toEqual({ kind: 'no-box', key: '9' })
  })

  it.each([
    ['Enter', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Backspace', 'clear'],
    ['Delete', 'clear'],
    ['c', 'note'],
    ['G', 'jump'],
  ])('%s: %s', (key, kind) => {
    expect(press(key)).toEqual({ kind })
  })

  it('leave the rest to the page', () => {
    expect(press('Tab')).toBeNull()
    expect(press('1', { ctrlKey: true })).toBeNull()
    expect(press('1', { altKey: true })).toBeNull()
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' })
  })

  it('are letters for what stands for no figure', () => {
    const typed = entryKey(
      { key: 'j', code: 'KeyJ', ctrlKey: false, altKey: false, metaKey: false },
      keysOf('couverture'),
    )
    expect(typed).toEqual({ kind: 'answer', answer: { key: 'J', value: 'unknown' } })
  })
})

describe('a day typed with digits only', () => {
  it.each([
    ['31012027', '31/01/2027'],
    ['310127', '31/01/27'],
    ['31/01/2027', '31/01/2027'],
    ['3101', '3101'],
  ])('%s is read %s', (typed, read) => {
    expect(withSlashes(typed)).toBe(read)
  })
})
