import { z } from 'zod'

/** Small shapes that many others are made of. */

export const Id = z.uuid()
export const Instant = z.iso.datetime()
export const Day = z.iso.date()
export const shortText = z.string().max(500)
