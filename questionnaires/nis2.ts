import type { Nis2Activity, Nis2Category, Nis2Facts, OrganisationDetails } from './entities'
import { type EntitySize, readSize, type SizeReading, sizeThresholds } from './nis2-size'
import { lawState } from './nis2-sources'
import {
  asCareProviderStep,
  careProviderStep,
  categoryStep,
  designationStep,
  listedActivityStep,
  type Nis2Step,
  openPoints,
  oseStep,
  otherHealthStep,
  sizeOpenPoints,
  sizeStep,
  unsettledSteps,
} from './nis2-words'

export type Nis2Qualification = {
  readonly category: Nis2Category
  /** « À la limite » : a figure within 5 % of a threshold could change the result. */
  readonly nearThreshold: boolean
  /** What an unsettled entity would be if it counts as a care provider; null elsewhere, or while its size is unknown. */
  readonly asCareProvider: Nis2Category | null
  readonly steps: readonly Nis2Step[]
  /** French sentences: what is not settled, or still to be typed. */
  readonly open: readonly string[]
}

const categoryBySize: Record<EntitySize, Nis2Category> = { small: 'not-regulated', medium: 'EI', large: 'EE' }

/**
 * Works out the NIS 2 category of a legal entity, with its reasoning (recyf.md 3.1 to 3.3).
 *
 * An OSE under NIS 1 is essential whatever its size; a designation raises the category and never lowers it; then comes
 * the activity, then the size. What the sources leave open is « to-confirm », never guessed.
 */
export function qualify(facts: Nis2Facts): Nis2Qualification {
  if (facts.ose) return bySettledStatus(oseStep)
  if (facts.designated === 'EE') return bySettledStatus(designationStep('EE'))
  const found = byActivity(facts.activity, facts)
  return facts.designated === 'EI' ? atLeastImportant(found, readSize(facts)) : found
}

/** Whether someone has begun to describe the entity: before that there is nothing to show. */
export function isQualificationStarted({ nis2, nis2Override }: OrganisationDetails): boolean {
  return nis2.activity !== null || nis2.ose || nis2.designated !== null || nis2Override !== null
}

/** The category to go by: the one kept by a person, with a reason, before the computed one. */
export function retainedCategory({ nis2, nis2Override }: OrganisationDetails): Nis2Category {
  return nis2Override?.category ?? qualify(nis2).category
}

function bySettledStatus(step: Nis2Step): Nis2Qualification {
  return { category: 'EE', nearThreshold: false, asCareProvider: null, steps: [step], open: [lawState] }
}

function byActivity(activity: Nis2Activity | null, facts: Nis2Facts): Nis2Qualification {
  switch (activity) {
    case null:
      return { ...undecided, open: [openPoints.activity, lawState] }
    case 'other-health':
      return {
        ...undecided,
        category: 'not-regulated',
        steps: [otherHealthStep],
        open: [openPoints.designation, lawState],
      }
    case 'care-provider':
    case 'eu-reference-laboratory':
    case 'medicine-research':
    case 'pharmaceutical-manufacturing':
    case 'critical-devices':
      return bySize(activity, facts)
    case 'essms-with-care':
    case 'essms-social':
    case 'ccas':
    case 'public-administration':
      return unsettled(activity, facts)
  }
}

const undecided: Nis2Qualification = {
  category: 'to-confirm',
  nearThreshold: false,
  asCareProvider: null,
  steps: [],
  open: [],
}

/** The five activities of the simulator's health table that follow the size rule. */
function bySize(activity: Nis2Activity, facts: Nis2Facts): Nis2Qualification {
  const reading = readSize(facts)
  const size = settledSize(reading)
  const category = size === null ? 'to-confirm' : categoryBySize[size]
  const isCare = activity === 'care-provider'
  return {
    category,
    nearThreshold: reading.near.length > 0,
    asCareProvider: null,
    steps: [
      listedActivityStep(activity),
      sizeStep(facts, reading),
      ...(size === null ? [] : [categoryStep(size)]),
      ...(isCare ? [careProviderStep] : []),
    ],
    open: [
      ...sizeOpenPoints(reading),
      ...(category === 'not-regulated' ? [openPoints.designation] : []),
      ...(isCare ? [openPoints.publicHospital] : []),
      openPoints.group,
      openPoints.sizeRule,
      lawState,
    ],
  }
}

/** Activities that the sources do not place: to confirm, with what the entity would be as a care provider. */
function unsettled(activity: Nis2Activity, facts: Nis2Facts): Nis2Qualification {
  const reading = readSize(facts)
  const size = settledSize(reading)
  const asCareProvider = size === null ? null : categoryBySize[size]
  return {
    category: 'to-confirm',
    nearThreshold: reading.near.length > 0,
    asCareProvider,
    steps: [...(unsettledSteps[activity] ?? []), sizeStep(facts, reading), asCareProviderStep(asCareProvider)],
    open: [openPoints.askAround, ...sizeOpenPoints(reading), openPoints.designation, openPoints.group, lawState],
  }
}

/** An entity designated « importante » is that at least: only a settled size can make it essential. */
function atLeastImportant(found: Nis2Qualification, { near }: SizeReading): Nis2Qualification {
  const steps = [designationStep('EI'), ...found.steps]
  const open = found.open.filter((point) => point !== openPoints.designation)
  if (found.category === 'EE') return { ...found, steps, open: [openPoints.designationBelowSize, ...open] }
  const { staff, revenue, balanceSheet } = sizeThresholds
  const toLarge: readonly number[] = [staff[1], revenue[1], balanceSheet[1]]
  const nearThreshold = found.nearThreshold && near.some(({ threshold }) => toLarge.includes(threshold))
  return { ...found, category: 'EI', nearThreshold, steps, open }
}

function settledSize({ sizes }: SizeReading): EntitySize | null {
  const [size, ...others] = sizes
  return size !== undefined && others.length === 0 ? size : null
}
