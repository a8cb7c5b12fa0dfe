import { describe, expect, it } from 'vitest'
import { dayOfSerial, showsDay } from './days'

describe('a number of days', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [46_348, '2026-11-22'],
    [46_348.999_9, '2026-11-22'],
    [46_347.999_999_999_9, '2026-11-22'],
    [2_958_465, '9999-12-31'],
  ])('counted from 1900, %d is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })

  it.each([
    [0, '1904-01-01'],
    [44_886, '2026-11-22'],
  ])('counted from 1904, %d is %s', (serial, day) => {
    expect(dayOfSerial(serial, true)).toBe(day)
  })

  it.each([-1, 0.5, 60, 2_958_466, 1e300, Number.NaN])('%d is no day', (serial) => {
    expect(dayOfSerial(serial, false)).toBeNull()
  })
})

describe('a number format', () => {
  it.each(['dd/mm/yyyy', '[$-40C]d mmmm yyyy', '[$-F800]dddd\\,\\ mmmm\\ dd', 'mmm', 'dd/mm/yy hh:mm', 'D/M/YYYY;@'])(
    'shows a day: %s',
    (code) => expect(showsDay(164, code)).toBe(true),
  )

  it.each(['General', '0.00', '0\\ \\h', '0" jours"', '[h]:mm', 'hh:mm:ss', '[Red]0', '#,##0.00_d', '@', ''])(
    'shows none: %s',
    (code) => expect(showsDay(164, code)).toBe(false),
  )

  it('is known by its number when the file does not spell it', () => {
    expect(showsDay(14, undefined)).toBe(true)
    expect(showsDay(20, undefined)).toBe(false)
    expect(showsDay(200, undefined)).toBe(false)
  })
})
