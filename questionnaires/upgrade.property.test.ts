import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allQuestions, questionsById } from './questions'
import { isSpecial, isValidValue } from './scales'
import type { Change, QuestionnaireDefinition } from './schema'
import { someAnswers, someVersions, type TracedAnswer, type TracedAnswers } from './testing/some-versions'
import { equivalenceFaults, type SetAside, type Upgraded, upgradeAnswers, upgradeThrough } from './upgrade'
import { changesThrough, unchangedQuestions } from './version-changes'

type Case = { readonly versions: readonly QuestionnaireDefinition[]; readonly answers: TracedAnswers }

/** Successive versions and answers to the first. */
const someCase = (count: number): fc.Arbitrary<Case> =>
  someVersions(count).chain((versions) =>
    someAnswers(versions[0] as QuestionnaireDefinition).map((answers) => ({ versions, answers })),
  )

/** Two successive versions, the table between them, and answers to the first. */
const someUpgrade = someCase(2).map(({ versions, answers }) => {
  const [from, to] = versions as [QuestionnaireDefinition, QuestionnaireDefinition]
  return { from, to, answers, changes: to.equivalence?.changes ?? [], upgraded: upgradeAnswers(from, to, answers) }
})

const changeOf = (changes: readonly Change[], id: string) => changes.find(({ from }) => from.includes(id))
const traces = (answers: readonly TracedAnswer[]) => new Set(answers.map(({ comment }) => comment))

describe('an upgrade', () => {
  it('gives each answer one fate, and keeps it whole: in the newer version, or set aside as it was', () => {
    fc.assert(
      fc.property(someUpgrade, ({ answers, upgraded }) => {
        expect(Object.keys(upgraded.dispositions).sort()).toEqual(Object.keys(answers).sort())
        for (const [id, answer] of Object.entries(answers)) {
          const aside = upgraded.setAside.filter((entry) => entry.questionId === id)
          const carried = Object.values(upgraded.answers).filter(({ comment }) => comment === answer.comment)
          if (upgraded.dispositions[id] === 'set-aside') {
            expect(aside.map((entry) => entry.answer)).toEqual([answer])
            expect(carried).toEqual([])
          } else {
            expect(aside).toEqual([])
            expect(carried.length).toBeGreaterThan(0)
            for (const { evidenceIds } of carried) expect(evidenceIds).toEqual(answer.evidenceIds)
          }
        }
      }),
    )
  })

  it('invents nothing: what the newer version holds comes from the older one, and suits its question', () => {
    fc.assert(
      fc.property(someUpgrade, ({ to, answers, upgraded }) => {
        const known = traces(Object.values(answers))
        const questions = questionsById(to)
        for (const [id, { value, comment }] of Object.entries(upgraded.answers)) {
          const question = questions.get(id)
          expect(question).toBeDefined()
          expect(known).toContain(comment)
          if (question && value !== null) expect(isValidValue(question, value)).toBe(true)
        }
      }),
    )
  })

  it('marks what is to review, and clears no mark', () => {
    fc.assert(
      fc.property(someUpgrade, ({ answers, changes, upgraded }) => {
        for (const [id, answer] of Object.entries(answers)) {
          const carried = Object.values(upgraded.answers).filter(({ comment }) => comment === answer.comment)
          const review = upgraded.dispositions[id] === 'review'
          for (const { toConfirm } of carried) expect(toConfirm).toBe(answer.toConfirm || review)
          const asked = changeOf(changes, id)?.answers === 'review' && answer.value !== null
          if (asked) expect(upgraded.dispositions[id]).not.toBe('keep')
        }
      }),
    )
  })

  it('says where what it moved comes from, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(someUpgrade, ({ from, changes, answers, upgraded }) => {
        for (const [id, answer] of Object.entries(upgraded.answers)) {
          const change = changes.find(({ to }) => to.includes(id))
          if (change) {
            const { provenance } = answer
            expect(provenance).toEqual({ kind: 'upgrade', fromVersion: from.version, questionIds: change.from })
          } else expect(answer).toBe(answers[id])
        }
      }),
    )
  })

  it('keeps special values through any change of scale', () => {
    fc.assert(
      fc.property(someUpgrade, ({ answers, changes, upgraded }) => {
        for (const [id, { value, comment }] of Object.entries(answers)) {
          const change = changeOf(changes, id)
          if (!isSpecial(value) || change?.kind !== 'scale-changed' || change.answers === 'set-aside') continue
          expect(upgraded.answers[change.to[0] ?? '']).toMatchObject({ value, comment })
        }
      }),
    )
  })

  it('gives a value its place in the table of a scale, or sets the answer aside', () => {
    fc.assert(
      fc.property(someUpgrade, ({ answers, changes, upgraded }) => {
        for (const [id, { value }] of Object.entries(answers)) {
          const change = changeOf(changes, id)
          if (change?.kind !== 'scale-changed' || change.answers === 'set-aside') continue
          if (value === null || isSpecial(value)) continue
          const mapped = change.map?.[String(value)]
          if (mapped === undefined) expect(upgraded.dispositions[id]).toBe('set-aside')
          else expect(upgraded.answers[change.to[0] ?? '']?.value).toBe(mapped)
        }
      }),
    )
  })

  it('never lets a merged question pass without review unless all its answers agree', () => {
    fc.assert(
      fc.property(someUpgrade, ({ answers, changes, upgraded }) => {
        for (const { kind, from, to } of changes) {
          const carried = upgraded.answers[to[0] ?? '']
          if (kind !== 'merged' || carried?.value === undefined || carried.value === null || carried.toConfirm) continue
          expect(new Set(from.map((id) => answers[id]?.value))).toEqual(new Set([carried.value]))
        }
      }),
    )
  })
})

describe('an upgrade through several versions', () => {
  it('holds the same as one step after another', () => {
    fc.assert(
      fc.property(someCase(4), ({ versions, answers }) => {
        const setAside: SetAside<TracedAnswer>[] = []
        let current: Upgraded<TracedAnswer>['answers'] = answers
        for (const pair of versions.slice(1).map((to, index) => [versions[index] ?? to, to] as const)) {
          const step = upgradeThrough(pair, current)
          current = step.answers
          setAside.push(...step.setAside)
        }
        const atOnce = upgradeThrough(versions, answers)
        expect(atOnce.answers).toEqual(current)
        expect(atOnce.setAside).toEqual(setAside)
      }),
    )
  })

  it('loses no answer: kept, to review and set aside add up to what there was, and each is found again', () => {
    fc.assert(
      fc.property(someCase(4), ({ versions, answers }) => {
        const { answers: carried, setAside, dispositions } = upgradeThrough(versions, answers)
        expect(Object.keys(dispositions).sort()).toEqual(Object.keys(answers).sort())
        const found = traces([...Object.values(carried), ...setAside.map(({ answer }) => answer)])
        expect(found).toEqual(traces(Object.values(answers)))
        for (const [id, answer] of Object.entries(answers)) {
          const standing = Object.values(carried).filter(({ comment }) => comment === answer.comment)
          expect(dispositions[id] === 'set-aside').toBe(standing.length === 0)
          if (dispositions[id] === 'review') expect(standing.some(({ toConfirm }) => toConfirm)).toBe(true)
        }
      }),
    )
  })

  it('to the version it stands at changes nothing: twice equals once', () => {
    fc.assert(
      fc.property(someCase(3), ({ versions, answers }) => {
        const once = upgradeThrough(versions, answers)
        const twice = upgradeThrough(versions.slice(-1), once.answers)
        expect(twice.answers).toEqual(once.answers)
        expect(twice.setAside).toEqual([])
      }),
    )
  })
})

describe('the changes between two versions', () => {
  it('account once for each question of the first and of the last', () => {
    fc.assert(
      fc.property(someVersions(4), (versions) => {
        const changes = changesThrough(versions)
        const unchanged = [...unchangedQuestions(versions)]
        const ids = (version?: QuestionnaireDefinition) => (version ? allQuestions(version).map(({ id }) => id) : [])
        const first = [...unchanged, ...changes.flatMap(({ from }) => from)]
        const last = [...unchanged, ...changes.flatMap(({ to }) => to)]
        expect(first.sort()).toEqual(ids(versions[0]).sort())
        expect(last.sort()).toEqual(ids(versions.at(-1)).sort())
      }),
    )
  })
})

describe('an equivalence table', () => {
  it('that says true has no fault', () => {
    fc.assert(
      fc.property(someVersions(3), (versions) => {
        versions.slice(1).forEach((to, index) => {
          expect(equivalenceFaults(versions[index] ?? to, to)).toEqual([])
        })
      }),
    )
  })

  const damages = {
    'forgets a change': (changes: Change[], at: number) => changes.toSpliced(at, 1),
    'says a change twice': (changes: Change[], at: number) => changes.flatMap((c, i) => (i === at ? [c, c] : [c])),
    'starts from a question that does not exist': (changes: Change[], at: number) =>
      changes.map((change, index) => (index === at ? { ...change, from: [...change.from, 'nulle-part'] } : change)),
    'leads to a question that does not exist': (changes: Change[], at: number) =>
      changes.map((change, index) => (index === at ? { ...change, to: [...change.to, 'nulle-part'] } : change)),
  }

  it.each(Object.entries(damages))('that %s is always found out', (_, damage) => {
    fc.assert(
      fc.property(someUpgrade, fc.nat(), ({ from, to, changes }, pick) => {
        fc.pre(changes.length > 0)
        const damaged = damage([...changes], pick % changes.length)
        const equivalence = { from: from.version, summary: 'Essai.', changes: damaged }
        expect(equivalenceFaults(from, { ...to, equivalence })).not.toEqual([])
      }),
    )
  })
})
