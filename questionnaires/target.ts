import type { RadarModel } from './radar'
import { MAX_LEVEL } from './scales'

/** Levels from 0 to 4 that an establishment sets itself: one for all domains, and exceptions. */
export type TargetLevels = { readonly level: number; readonly byDomain: Readonly<Record<string, number>> }

/** The level that an establishment aims at for a domain, from 0 to 4. */
export function targetOf({ level, byDomain }: TargetLevels, domainId: string): number {
  return byDomain[domainId] ?? level
}

/** The radar with its target; unchanged without one, and when its axes are not the domains of a questionnaire of levels. */
export function withTarget<T extends RadarModel>(model: T, target: TargetLevels | null): T {
  if (target === null || model.unit !== 'level' || model.view !== 'domains') return model
  return { ...model, axes: model.axes.map((axis) => ({ ...axis, target: targetOf(target, axis.id) / MAX_LEVEL })) }
}
