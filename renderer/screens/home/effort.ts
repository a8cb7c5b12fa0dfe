import { formatNumber } from '../../format'
import { homeTexts } from '../../texts/home'

/** « 15 min », « environ 8 h » from hours of work. */
export function formatEffort(hours: number): string {
  return hours < 1
    ? homeTexts.effort.minutes(formatNumber(Math.round(hours * 60)))
    : homeTexts.effort.hours(formatNumber(Math.round(hours)))
}
