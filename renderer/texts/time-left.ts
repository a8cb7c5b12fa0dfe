/** « 35 min », « 1 h », « 1 h 30 » ; rounded up to 5 minutes past the first five. */
export function timeLeft(minutes: number): string {
  const rounded = minutes <= 5 ? Math.ceil(minutes) : Math.ceil(minutes / 5) * 5
  if (rounded < 60) return `${rounded}\u00a0min`
  const rest = rounded % 60
  return `${Math.floor(rounded / 60)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}
