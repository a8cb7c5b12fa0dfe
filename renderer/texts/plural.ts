import { formatNumber } from '../format'

/** « 1 moyen », « 2 moyens »: in French 0 and 1 are singular. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}\u00a0${count < 2 ? singular : plural}`
}
