import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../../db/open'
import { aFolder } from '../../../db/testing/a-folder'
import { saveAnswer } from '../../answers'
import type { ServiceContext } from '../../context'
import type { KeyKeeper } from '../../protection/key-keeper'
import { aKeeper } from '../../protection/testing/a-keeper'
import { aContext, anAnswerInput, anAssessment, anOrganisation, aSite } from '../../testing/a-context'
import { createRestorer, type Restorer } from '../restorer'

/** Data on the disk, as the application has it: opened, closed for a restoration, opened again. */
export type Store = {
  readonly file: string
  readonly folder: string
  readonly backups: string
  readonly evidenceFolder: string
  readonly keeper: KeyKeeper
  readonly context: () => Promise<ServiceContext>
  readonly close: () => Promise<void>
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>
  /** @param chosen what the person chooses when a file is asked for */
  readonly restorer: (chosen?: string) => Restorer
}

/** The instant of every test, unless it says another. */
export const NOW = '2026-11-21T09:00:00.000Z'

export async function aStoreOnDisk({
  keeper = aKeeper(),
  clock = () => NOW,
  folder,
}: {
  readonly keeper?: KeyKeeper
  readonly clock?: () => string
  readonly folder?: string
} = {}): Promise<Store> {
  const home = folder ?? (await aFolder())
  const file = join(home, 'sextant.db')
  const evidenceFolder = join(home, 'preuves')
  // Those of two computers are never the same.
  const newId = randomUUID
  let opened: Promise<ServiceContext> | null = null
  const context = () => {
    opened ??= openDatabase(file, clock().slice(0, 10), keeper).then((database) => aContext({ database, clock, newId }))
    opened.catch(() => {
      opened = null
    })
    return opened
  }
  const close = async () => {
    const closing = opened
    opened = null
    await closing?.then(({ database }) => database.close()).catch(() => undefined)
  }
  onTestFinished(close)
  const whileClosed = async (work: () => Promise<void>) => {
    await close()
    await work()
  }
  const restorer = (chosen?: string) =>
    createRestorer({
      file,
      keeper,
      evidenceFolder,
      clock,
      newId,
      context,
      chooseFile: async () => chosen ?? null,
      whileClosed,
    })
  return {
    file,
    folder: home,
    backups: join(home, 'sauvegardes'),
    evidenceFolder,
    keeper,
    context,
    close,
    whileClosed,
    restorer,
  }
}

/** A site with an assessment and one answer of it. */
export async function someData(context: ServiceContext, name = 'EHPAD Les Tilleuls') {
  const { id: organisationId } = await anOrganisation(context, name)
  const { id: establishmentId } = await aSite(context, organisationId, name)
  const { id: assessmentId } = await anAssessment(context, { organisationId, establishmentId })
  await answer(context, assessmentId, '1.1')
  return { organisationId, establishmentId, assessmentId }
}

export function answer(context: ServiceContext, assessmentId: string, questionId: string, comment = 'Réponse de test') {
  return saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value: 'in-place', comment }) })
}
