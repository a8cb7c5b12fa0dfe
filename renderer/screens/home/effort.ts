import { formatNumber } from '../../format'
import { homeTexts } from '../../texts/home'

/** « 15 min », « environ 8 h » from hours of work. */
export function formatEffort(hours: number): string {
  return hours < 1
    ? homeTexts.effort.minutes(formatNumber(Math.round(hours * 60)))
    : homeTexts.effort.hours(formatNumber(Math.round(hours)))
}

/** « 35 min », « 2 h » from minutes of answering, rounded up to five minutes, then to half hours. */
export function formatTimeLeft(minutes: number): string {
  if (minutes < 60) return homeTexts.effort.minutes(formatNumber(Math.ceil(minutes / 5) * 5))
  return `${formatNumber(Math.ceil(minutes / 30) / 2)}\u00a0h`
}
