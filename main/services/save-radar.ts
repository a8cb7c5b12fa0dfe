import { basename } from 'node:path'
import { writeVerified } from '../exports/write-verified'
import type { Output, Parsed } from '../ipc/contract'
import type { ServiceContext } from './context'
import { recordCopyOut } from './dossiers/record-copy-out'
import { explainingFailures } from './export-failures'
import { exportFileName } from './export-file-name'
import { entityOf, gatherWorkbook } from './export-workbook'
import { localDay } from './local-day'
import { type DrawRadar, radarDrawing } from './radar-drawing'

/** What Electron does for the picture. */
export type RadarTools = {
  /** Where to write, or null when the person gives up. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
  readonly drawRadar: DrawRadar
}

/**
 * Writes the radar of an assessment as a picture where the person says.
 *
 * @throws {AppError} `not-found`; `export-target-busy`, `export-target-forbidden`, `disk-full` or `export-failed`
 */
export async function saveRadar(
  context: ServiceContext,
  { assessmentId, view, format }: Parsed<'saveRadar'>,
  { chooseFile, drawRadar }: RadarTools,
): Promise<Output<'saveRadar'>> {
  const asOf = localDay(context.clock())
  const gathered = await gatherWorkbook(context, { assessmentId, recipient: '', asOf })
  const entity = entityOf(gathered)
  const target = await chooseFile(exportFileName('Radar', gathered.definition.title, entity, asOf, format))
  if (target === null) return { outcome: 'cancelled' }
  const drawn = await drawRadar(
    radarDrawing(gathered.definition, gathered.score, view, { entity, day: asOf, target: gathered.target }),
  )
  const bytes = format === 'png' ? drawn.png : new TextEncoder().encode(drawn.svg)
  await explainingFailures(() =>
    writeVerified(target, bytes, async (written) => {
      if (Buffer.compare(written, bytes) !== 0) throw new Error('the picture read back is not the one written')
    }),
  )
  const fileName = basename(target)
  await recordCopyOut(context, { assessmentId }, { kind: 'radar', name: fileName })
  return { outcome: 'saved', fileName }
}
