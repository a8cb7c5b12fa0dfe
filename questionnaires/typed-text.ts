import { z } from 'zod'
import { cleanName, cleanText } from './clean-text'

/** Schemas of the texts that people write: bounded, then cleaned. Apart from `clean-text.ts`, so that the page does without zod. */

/** A text that may be empty, of at most so many UTF-16 units. */
export const typedText = (most: number) => z.string().max(most).overwrite(cleanText)

/** A text that says something: trimmed, never empty. A row written before texts were cleaned is still readable. */
export const requiredText = (most: number) => z.string().overwrite(cleanName).trim().min(1).max(most)

/** A text of ours, or of a file chosen by someone, that goes to the screen: its length is bounded where it is made. */
export const shownName = z.string().overwrite(cleanText)
