import type { RadarDrawing } from '../../questionnaires/radar'
import { openHiddenWindow } from './window'

/** Size of the picture on the page, in CSS pixels; the PNG has twice as many, for paper. */
const SIZE = { width: 1200, height: 900 }
const SCALE = 2

export type DrawnRadar = { readonly png: Uint8Array; readonly svg: string }

/**
 * Draws a radar on the hidden page, with the component of the screen.
 *
 * @throws {Error} when the page cannot draw
 */
export async function drawRadar(drawing: RadarDrawing): Promise<DrawnRadar> {
  const window = openHiddenWindow('print.html', { width: SIZE.width * SCALE, height: SIZE.height * SCALE })
  try {
    const contents = window.webContents
    await new Promise<void>((resolve, reject) => {
      contents.once('did-finish-load', () => resolve())
      contents.once('did-fail-load', (_event, code, reason) => reject(new Error(`print page: ${reason} (${code})`)))
    })
    // JSON is a safe JavaScript expression: nothing of the model can be run.
    await contents.executeJavaScript(`window.drawRadar(${JSON.stringify(drawing)}, ${SCALE})`)
    const svg: unknown = await contents.executeJavaScript('window.radarSvg()')
    if (typeof svg !== 'string') throw new Error('print page: no drawing')
    const image = await contents.capturePage()
    if (image.isEmpty()) throw new Error('print page: empty picture')
    return { png: new Uint8Array(image.toPNG()), svg }
  } finally {
    window.destroy()
  }
}
