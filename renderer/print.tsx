import { createRoot, type Root } from 'react-dom/client'
import type { PrintedDocument } from '../main/ipc/printed'
import { MIN_RADAR_AXES, type RadarDrawing } from '../questionnaires/radar'
import { DRAWING_HEIGHT, DRAWING_WIDTH, RadarSheet } from './charts/radar-sheet'
import { standaloneSvg } from './charts/standalone-svg'
import { Document } from './print/document'
import { fitOnPage } from './print/fit-on-page'
import './print/fonts.css'

/** Recharts draws over several turns; this is ten times what it needs. */
const MAX_FRAMES = 60
/**
 * Milliseconds. In a window that is never shown frames could stop coming: drawing would then wait for ever. Long, because
 * a picture taken before the first frame of a slow computer is blank.
 */
const LONGEST_FRAME = 1500

const container = document.getElementById('root')
if (!container) throw new Error('print.html has no #root')
document.body.style.margin = '0'
// The drawing may fill the window exactly: no scroll bar on the picture.
document.documentElement.style.overflow = 'hidden'
let root: Root | null = null
const page = container

/**
 * Draws a radar in the top left corner of the page; resolves with its size in px once it is on screen.
 *
 * @param scale how many times larger than 1200 by 900, for paper. The zoom of the window must not be used for that: it
 * belongs to the address, so that it would also change what the person has on screen, and it is remembered.
 */
async function drawRadar(
  drawing: RadarDrawing,
  scale = 1,
): Promise<{ readonly width: number; readonly height: number }> {
  document.documentElement.style.setProperty('zoom', String(scale))
  // A new root each time: nothing of the drawing before can be on the picture.
  root?.unmount()
  root = createRoot(page)
  root.render(<RadarSheet drawing={drawing} />)
  const figures = drawing.axes.length >= MIN_RADAR_AXES ? 2 : 0
  const drawn = () => page.querySelectorAll('.recharts-radar-polygon path').length >= figures
  await nextFrame()
  for (let frame = 0; frame < MAX_FRAMES && !drawn(); frame++) await nextFrame()
  await document.fonts.ready
  await nextFrame()
  await nextFrame()
  return { width: DRAWING_WIDTH * scale, height: DRAWING_HEIGHT * scale }
}

/** The last radar drawn, as an SVG file that needs nothing else. @throws {Error} when none was drawn */
function radarSvg(): string {
  const sheet = page.querySelector('[data-sheet]')
  if (!sheet) throw new Error('no radar was drawn')
  return standaloneSvg(sheet)
}

/** Lays out a document; resolves once it is ready to be printed. The language and the title are those of the PDF. */
async function printDocument(printed: PrintedDocument): Promise<void> {
  document.title = printed.frame.title
  document.documentElement.style.removeProperty('overflow')
  root?.unmount()
  root = createRoot(page)
  root.render(<Document printed={printed} />)
  await nextFrame()
  const ready = () => page.querySelector('[data-printed]') !== null && radarsDrawn()
  for (let frame = 0; frame < MAX_FRAMES && !ready(); frame++) await nextFrame()
  await document.fonts.ready
  const sheet = page.querySelector<HTMLElement>('[data-fit]')
  if (sheet) fitOnPage(sheet)
  await nextFrame()
  await nextFrame()
}

/** Each radar of the page says how many surfaces it will have. */
function radarsDrawn(): boolean {
  return [...page.querySelectorAll<HTMLElement>('[data-radar-surfaces]')].every(
    (radar) =>
      radar.querySelectorAll('.recharts-radar-polygon path').length >= Number(radar.dataset.radarSurfaces ?? 0),
  )
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
    setTimeout(resolve, LONGEST_FRAME)
  })
}

// The page of the hidden window: main calls these, then takes a picture of the page, keeps the SVG or prints it.
Object.assign(window, { drawRadar, radarSvg, printDocument })
