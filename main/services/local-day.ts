/** The day of an instant where this computer is, YYYY-MM-DD: the one that a person would write on a document. */
export function localDay(instant: string): string {
  const date = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
