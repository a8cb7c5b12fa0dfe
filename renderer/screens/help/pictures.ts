import type { PictureId } from '../../texts/guide'

/** Addresses of the pictures, which the build copies beside the pages. */
const addresses: Readonly<Record<string, unknown>> = import.meta.glob('./pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a picture. @throws {Error} when it was never made (`npm run guide-pictures`) */
export function pictureAddress(id: PictureId): string {
  const address = addresses[`./pictures/${id}.png`]
  if (typeof address !== 'string') throw new Error(`no picture ${id}`)
  return address
}
