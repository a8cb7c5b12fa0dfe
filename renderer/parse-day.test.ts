import { describe, expect, it } from 'vitest'
import { isWrittenAsDay, parseDay } from './parse-day'

describe('a day typed in French', () => {
  it.each([
    ['31/01/2027', '2027-01-31'],
    ['1/2/27', '2027-02-01'],
    [' 31.01.2027 ', '2027-01-31'],
    ['31 01 2027', '2027-01-31'],
    ['2027-01-31', '2027-01-31'],
    ['29/02/2028', '2028-02-29'],
  ])('reads « %s »', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  it('takes an empty text for no day', () => {
    expect(parseDay('  ')).toBeNull()
  })

  it.each(['31/02/2027', '12/31/2027', 'demain', '31/01', '00/01/2027', '1/1/202'])('refuses « %s »', (text) => {
    expect(parseDay(text)).toBe('invalid')
  })

  it.each(['31/02/2027', '12/31/2027', '0/1/27', '2027-02-30'])('knows that « %s » is written as a day', (text) => {
    expect(isWrittenAsDay(text)).toBe(true)
  })

  it.each(['demain', '31/01', '1/1/202', ''])('knows that « %s » is not', (text) => {
    expect(isWrittenAsDay(text)).toBe(false)
  })
})
