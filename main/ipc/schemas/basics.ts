import { z } from 'zod'
import { typedText } from '../../../questionnaires/typed-text'

/** Small shapes that many others are made of. */

export const Id = z.uuid()
export const Instant = z.iso.datetime()
export const Day = z.iso.date()
export const shortText = typedText(500)
