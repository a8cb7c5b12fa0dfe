import { describe, expect, it } from 'vitest'
import { Nis2Facts, nis2Activities, OrganisationDetails } from './entities'
import { isQualificationStarted, qualify, retainedCategory } from './nis2'
import { nis2Sources } from './nis2-sources'
import { activityLabels, categoryLabels } from './nis2-words'
import { frenchTypography } from './typography'

const M = 1_000_000
const facts = (known: Partial<Nis2Facts> = {}): Nis2Facts => Nis2Facts.parse(known)
const small = { staff: 20, revenue: 2 * M, balanceSheet: 1 * M }
const medium = { staff: 120, revenue: 9 * M, balanceSheet: 6 * M }
const large = { staff: 900, revenue: 80 * M, balanceSheet: 60 * M }
const followingSize = [
  'care-provider',
  'eu-reference-laboratory',
  'medicine-research',
  'pharmaceutical-manufacturing',
  'critical-devices',
] as const
const leftOpen = ['essms-with-care', 'essms-social', 'ccas', 'public-administration'] as const

/** Every set of facts whose words are worth reading: each activity, with each size, known or not. */
const allCases: readonly Nis2Facts[] = [null, ...nis2Activities].flatMap((activity) =>
  [small, medium, large, {}, { staff: 248 }, { staff: 30, revenue: 10 * M }].flatMap((figures) =>
    ([null, 'EI', 'EE'] as const).map((designated) => facts({ activity, ...figures, designated })),
  ),
)

describe('the rows of the simulator’s health table', () => {
  it.each(followingSize)('%s: not regulated when small, importante when medium, essentielle when large', (activity) => {
    expect(qualify(facts({ activity, ...small })).category).toBe('not-regulated')
    expect(qualify(facts({ activity, ...medium })).category).toBe('EI')
    expect(qualify(facts({ activity, ...large })).category).toBe('EE')
  })

  it.each([small, medium, large, {}])('another health activity is not regulated, whatever its size (%o)', (figures) => {
    const result = qualify(facts({ activity: 'other-health', ...figures }))
    expect(result.category).toBe('not-regulated')
    expect(result.open.join(' ')).toContain('désignation reste possible')
  })

  it.each([null, ...nis2Activities])('an OSE is essentielle, whatever its activity (%s) and size', (activity) => {
    expect(qualify(facts({ activity, ose: true, ...small })).category).toBe('EE')
  })

  it('cites the rule of the table', () => {
    const texts = (figures: object) =>
      qualify(facts({ activity: 'care-provider', ...figures }))
        .steps.map(({ text }) => text)
        .join(' ')
    expect(texts(small)).toContain('R1041')
    expect(texts(medium)).toContain('R1167 à R1171')
    expect(texts(large)).toContain('R1313 à R1317')
  })
})

describe('thresholds', () => {
  it.each([
    [49, 'not-regulated'],
    [50, 'EI'],
    [51, 'EI'],
    [249, 'EI'],
    [250, 'EE'],
    [251, 'EE'],
  ] as const)('a care provider of %s people is %s', (staff, category) => {
    const result = qualify(facts({ activity: 'care-provider', staff, revenue: 0, balanceSheet: 0 }))
    expect(result).toMatchObject({ category, nearThreshold: true })
  })

  it('is not near a threshold away from them', () => {
    expect(qualify(facts({ activity: 'care-provider', ...medium })).nearThreshold).toBe(false)
    expect(qualify(facts({ activity: 'other-health', staff: 250 })).nearThreshold).toBe(false)
  })

  it('says which figure is near which threshold', () => {
    const { open } = qualify(facts({ activity: 'care-provider', ...medium, staff: 248 }))
    expect(open.join(' ')).toContain(
      'À la limite\u00a0: l’effectif est à moins de 5\u00a0% du seuil de 250 équivalents',
    )
  })
})

describe('missing figures', () => {
  it('asks for the activity first', () => {
    const result = qualify(facts())
    expect(result.category).toBe('to-confirm')
    expect(result.open[0]).toContain('activité')
  })

  it.each([
    [{}, 'l’effectif'],
    [{ staff: 100 }, 'total des produits'],
    [{ staff: 100, revenue: 60 * M }, 'total du bilan'],
  ])('with %o, stays to confirm and asks for %s', (figures, words) => {
    const result = qualify(facts({ activity: 'care-provider', ...figures }))
    expect(result.category).toBe('to-confirm')
    expect(result.open[0]).toContain(words)
  })

  it('leaves every size open as a sentence would say it', () => {
    const said = qualify(facts({ activity: 'care-provider' })).steps.map(({ text }) => text)
    expect(said.join(' ')).toContain('La taille peut encore être petite, moyenne ou grande.')
  })

  it('gives the result when nothing missing could change it', () => {
    expect(qualify(facts({ activity: 'care-provider', staff: 300 })).category).toBe('EE')
    expect(qualify(facts({ activity: 'care-provider', staff: 20, revenue: M })).category).toBe('not-regulated')
  })
})

describe('designation', () => {
  it('as essentielle decides, whatever the rest', () => {
    expect(qualify(facts({ activity: 'other-health', designated: 'EE' })).category).toBe('EE')
  })

  it.each([
    ['care-provider', small],
    ['care-provider', medium],
    ['care-provider', {}],
    ['other-health', large],
    ['essms-social', small],
    [null, {}],
  ] as const)('as importante makes %s (%o) importante', (activity, figures) => {
    expect(qualify(facts({ activity, ...figures, designated: 'EI' })).category).toBe('EI')
  })

  it('as importante never lowers a settled essentielle, and says to have it confirmed', () => {
    const result = qualify(facts({ activity: 'care-provider', ...large, designated: 'EI' }))
    expect(result.category).toBe('EE')
    expect(result.open[0]).toContain('faites confirmer')
  })

  it('as importante is near a threshold only when it could become essentielle', () => {
    const near = (staff: number) =>
      qualify(facts({ activity: 'care-provider', ...medium, staff, designated: 'EI' })).nearThreshold
    expect(near(51)).toBe(false)
    expect(near(248)).toBe(true)
  })
})

describe('what the sources leave open', () => {
  it.each(leftOpen)('%s is to confirm, with what it would be as a care provider', (activity) => {
    const as = (figures: object) => qualify(facts({ activity, ...figures }))
    expect(as(small)).toMatchObject({ category: 'to-confirm', asCareProvider: 'not-regulated' })
    expect(as(medium)).toMatchObject({ category: 'to-confirm', asCareProvider: 'EI' })
    expect(as(large)).toMatchObject({ category: 'to-confirm', asCareProvider: 'EE' })
    expect(as({})).toMatchObject({ category: 'to-confirm', asCareProvider: null })
  })

  it('says that trade sources are secondary and that our own reading is a deduction', () => {
    const sources = qualify(facts({ activity: 'essms-with-care', ...medium })).steps.map(({ source }) => source)
    expect(sources).toContain(nis2Sources.trade)
    expect(sources).toContain(nis2Sources.inferred)
    expect(nis2Sources.trade).toContain('secondaires')
  })
})

describe('words', () => {
  it('cites a dated source, or the person, at every step', () => {
    for (const { source } of allCases.flatMap((known) => qualify(known).steps)) {
      expect(source === nis2Sources.declared || /20\d\d/.test(source)).toBe(true)
    }
  })

  it('always says that the law is not adopted', () => {
    for (const known of allCases) expect(qualify(known).open.at(-1)).toContain('28 septembre 2026')
  })

  it('is set in French typography and never prints the bare abbreviations', () => {
    const said = allCases.flatMap((known) => {
      const { steps, open } = qualify(known)
      return [...steps.flatMap(({ text, source }) => [text, source]), ...open]
    })
    for (const text of new Set([...said, ...Object.values(activityLabels), ...Object.values(categoryLabels)])) {
      expect(text).toBe(frenchTypography(text))
      expect(text).not.toMatch(/\b(EI|EE|conformité)\b/)
    }
  })
})

describe('the category to go by', () => {
  const details = (known: object) => OrganisationDetails.parse({ name: 'Centre hospitalier', ...known })

  it('is the computed one, unless a person keeps another with a reason', () => {
    const nis2 = { activity: 'care-provider', ...large }
    expect(retainedCategory(details({ nis2 }))).toBe('EE')
    const nis2Override = { category: 'EI', reason: 'Réponse de l’ANSSI du 3 mars' }
    expect(retainedCategory(details({ nis2, nis2Override }))).toBe('EI')
  })

  it('is not shown before someone has begun', () => {
    expect(isQualificationStarted(details({}))).toBe(false)
    expect(isQualificationStarted(details({ nis2: { activity: 'ccas' } }))).toBe(true)
    expect(isQualificationStarted(details({ nis2: { ose: true } }))).toBe(true)
  })
})
