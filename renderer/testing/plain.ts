/** A text as Testing Library compares it: it makes one plain space of each run of spaces, no-break ones included. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
