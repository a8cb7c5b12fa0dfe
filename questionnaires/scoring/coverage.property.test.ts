import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, noAnswer, statusAnswers } from '../answers'
import { allQuestions, applicableQuestions, profileOf } from '../questions'
import { aDefinition } from '../testing/a-definition'
import { type CoverageCounts, scoreCoverage } from './coverage'

const definition = aDefinition()
const asOf = '2026-11-22'
const ids = allQuestions(definition).map((question) => question.id)

const day = fc.constantFrom('2020-05-01', '2026-11-21', '2026-11-22', '2026-11-23', '2027-06-30')
const anAnswer: fc.Arbitrary<Answer> = fc.record({
  value: fc.constantFrom(...statusAnswers, null),
  reason: fc.constantFrom('', ' ', 'Motif écrit'),
  comment: fc.constant(''),
  answeredBy: fc.constant('Claire'),
  verification: fc.option(fc.record({ by: fc.constantFrom('Claire', 'Yann'), on: day })),
  evidence: fc.array(
    fc.record({
      title: fc.constant('Pièce'),
      location: fc.constant(''),
      holder: fc.constant(''),
      date: fc.option(day),
      expires: fc.option(day),
    }),
    { maxLength: 3 },
  ),
})
const answerSet: fc.Arbitrary<AnswerSet> = fc.dictionary(fc.constantFrom(...ids), anAnswer)
const profileId = fc.constantFrom(...definition.profiles.map((profile) => profile.id))

const allCounts = (answers: AnswerSet, profile: string): CoverageCounts[] => {
  const result = scoreCoverage(definition, profile, answers, asOf)
  return [result.overall, ...result.pillars, ...result.domains]
}

describe('coverage, whatever the answers', () => {
  it('keeps the bounds in order: evidenced ≤ prudent ≤ optimistic ≤ applicable', () => {
    fc.assert(
      fc.property(answerSet, profileId, (answers, profile) => {
        for (const counts of allCounts(answers, profile)) {
          expect(counts.evidenced.num).toBeGreaterThanOrEqual(0)
          expect(counts.evidenced.num).toBeLessThanOrEqual(counts.prudent.num)
          expect(counts.prudent.num).toBeLessThanOrEqual(counts.optimistic.num)
          expect(counts.optimistic.num).toBeLessThanOrEqual(counts.applicable)
          for (const { den } of [counts.evidenced, counts.prudent, counts.optimistic])
            expect(den).toBe(counts.applicable)
        }
      }),
    )
  })

  it('counts every means asked of the profile once', () => {
    fc.assert(
      fc.property(answerSet, profileId, (answers, id) => {
        const profile = profileOf(definition, id)
        const asked = definition.domains.map((domain) => applicableQuestions(domain, profile).length)
        const { domains, overall } = scoreCoverage(definition, id, answers, asOf)
        const total = (c: CoverageCounts) =>
          c.inPlace + c.partial + c.absent + c.alternative + c.notApplicable + c.unknown + c.unanswered
        expect(domains.map(total)).toEqual(asked)
        expect(total(overall)).toBe(asked.reduce((sum, count) => sum + count, 0))
        for (const counts of [overall, ...domains]) expect(counts.applicable).toBe(total(counts) - counts.notApplicable)
      }),
    )
  })

  it('adds up: the objectives make the pillars, the pillars make the whole', () => {
    fc.assert(
      fc.property(answerSet, profileId, (answers, profile) => {
        const { overall, pillars, domains } = scoreCoverage(definition, profile, answers, asOf)
        const sum = (counts: readonly CoverageCounts[]) => counts.reduce((total, c) => total + c.prudent.num, 0)
        expect(sum(pillars)).toBe(overall.prudent.num)
        for (const pillar of pillars) {
          expect(sum(domains.filter((domain) => domain.pillar === pillar.id))).toBe(pillar.prudent.num)
        }
      }),
    )
  })

  it('never gives a better prudent or evidenced score for saying « je ne sais pas »', () => {
    fc.assert(
      fc.property(answerSet, profileId, fc.constantFrom(...ids), (answers, profile, id) => {
        const before = allCounts({ ...answers, [id]: noAnswer }, profile)
        const after = allCounts({ ...answers, [id]: { ...noAnswer, value: 'unknown' } }, profile)
        after.forEach((counts, index) => {
          expect(counts.prudent).toEqual(before[index]?.prudent)
          expect(counts.optimistic).toEqual(before[index]?.optimistic)
        })
        // Against any other answer that stays in the denominator, it can only lower the prudent bound.
        const answered = answers[id]
        if (answered && !(answered.value === 'not-applicable' && answered.reason.trim() !== '')) {
          allCounts(answers, profile).forEach((counts, index) => {
            expect(after[index]?.prudent.num).toBeLessThanOrEqual(counts.prudent.num)
            expect(after[index]?.evidenced.num).toBeLessThanOrEqual(counts.evidenced.num)
          })
        }
      }),
    )
  })

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(answerSet, profileId, fc.infiniteStream(fc.nat()), (answers, profile, ranks) => {
        const shuffled = Object.entries(answers)
          .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry)
        expect(scoreCoverage(definition, profile, Object.fromEntries(shuffled), asOf)).toEqual(
          scoreCoverage(definition, profile, answers, asOf),
        )
      }),
    )
  })

  it('evaluates exactly the sets in which something that applies is answered', () => {
    fc.assert(
      fc.property(answerSet, profileId, (answers, profile) => {
        for (const counts of allCounts(answers, profile)) {
          const { inPlace, partial, absent, alternative, unknown } = counts
          expect(counts.evaluated).toBe(inPlace + partial + absent + alternative + unknown > 0)
        }
      }),
    )
  })
})
