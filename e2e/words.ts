/** A pattern for what begins with these words, whatever the spaces between them. */
export const beginning = (text: string): RegExp => new RegExp(`^${pattern(text)}`)

/** The words, as a pattern in which any space stands for any other. */
export function pattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
}
