import type { Fraction } from '../questionnaires/scoring/fraction'

// Each format is built when first used: the first one of a page costs 20 ms, which the first start does without.
const dateFormat = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat('fr-FR', options))
const numberFormat = (options?: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat('fr-FR', options))

const day = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric' })
const time = dateFormat({ hour: '2-digit', minute: '2-digit' })
const monthYear = dateFormat({ month: 'long', year: 'numeric' })
const number = numberFormat()
const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const euros = numberFormat({ style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })
const percent = numberFormat({ style: 'percent', maximumFractionDigits: 0 })

function once<T>(build: () => T): () => T {
  let built: T | undefined
  return () => {
    built ??= build()
    return built
  }
}

/** A plain day (YYYY-MM-DD) as a local date at noon: no time zone can move it to the day before. */
function localNoon(plainDay: string): Date {
  const [year = 1970, month = 1, date = 1] = plainDay.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

/** « 31/01/2027 » from a plain day. */
export const formatDay = (plainDay: string): string => shortDay().format(localNoon(plainDay))

/** « 31 janvier 2027 » from a plain day. */
export const formatLongDay = (plainDay: string): string => day().format(localNoon(plainDay)).replace(/^1 /, '1er ')

/** « 10:42 » from an instant. */
export const formatTime = (instant: string): string => time().format(new Date(instant))

/** « Novembre 2026 » for a date, used as the default label of a campaign. */
export function formatCampaign(date: Date): string {
  const text = monthYear().format(date)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const formatNumber = (value: number): string => number().format(value)

/** « 1 200 € » or « 1 150,50 € » from whole cents. */
export const formatCents = (cents: number): string => euros().format(cents / 100)

/** « Janvier 2027 » from YYYY-MM. */
export const formatMonth = (month: string): string => formatCampaign(localNoon(`${month}-01`))

/** « 2,4 » from a level. */
export const formatLevel = (value: number): string => oneDecimal().format(value)

/** « 45 % », or « non évalué » when nothing is counted. */
export function formatShare({ num, den }: Fraction): string {
  return den === 0 ? 'non évalué' : percent().format(num / den)
}

/** Today as a plain day, in the time zone of the computer. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
