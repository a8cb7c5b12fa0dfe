import { describe, expect, it } from 'vitest'
import { choicesFor, firstTicks, keyOf, matchesFilter, matchesSearch, searchUses } from './evidence-model'
import { aRegister, aUse, registered } from './testing/a-register'

const ASOF = '2026-11-22'

describe('the filters', () => {
  it.each([
    ['expired', { expires: '2026-11-21' }],
    ['expiring', { expires: '2027-01-01' }],
    ['undated', { date: null }],
  ] as const)('%s shows its pieces only', (filter, piece) => {
    expect(matchesFilter(registered(1, piece), filter, ASOF)).toBe(true)
    expect(matchesFilter(registered(1), filter, ASOF)).toBe(false)
  })

  it('unused shows what no answer and no action cites', () => {
    const unused = (rest: Parameters<typeof registered>[2]) => matchesFilter(registered(1, {}, rest), 'unused', ASOF)
    expect(unused({})).toBe(true)
    expect(unused({ heldBy: ['upgrade'] })).toBe(true)
    expect(unused({ heldBy: ['action'] })).toBe(false)
    expect(unused({ uses: [aUse('1.1')] })).toBe(false)
  })
})

describe('the search', () => {
  it.each(['pssi', 'ged morel', 'POLITIQUE securite', 'l’intranet', 'signee.pdf', 'nis 2', '1.1'])(
    'finds « %s »',
    (words) => {
      const piece = {
        title: 'PSSI',
        document: 'pssi',
        location: 'GED',
        holder: 'Aïcha Morel',
        link: "l'intranet",
        file: { name: 'Signée.pdf', sha256: '0'.repeat(64), bytes: 1, copied: false },
      }
      expect(matchesSearch(registered(1, piece, { uses: [aUse('1.1')] }), words)).toBe(true)
      expect(matchesSearch(registered(1, piece), `${words} absent`)).toBe(false)
    },
  )
})

describe('the answers to choose among', () => {
  const [a, b, c, d] = ['1.1', '1.2', '1.3', '2.1'].map((id) => aUse(id, { closed: id === '1.3' }))
  const register = aRegister({
    questions: [a, b, c, d].flatMap((use) => use ?? []),
    documents: { pssi: ['1.2', '1.3'] },
  })
  const evidence = registered(1, { document: 'pssi' }, { uses: [a].flatMap((use) => use ?? []) })
  const ids = (uses: readonly { readonly questionId: string }[]) => uses.map(({ questionId }) => questionId)

  it('are those that ask for its document, those it backs already, and the others', () => {
    const { proposed, cited, others } = choicesFor(register, evidence)
    expect([ids(proposed), ids(cited), ids(others)]).toEqual([['1.2', '1.3'], ['1.1'], ['2.1']])
  })

  it('are ticked at first when it backs them, and all the open ones when its document was just chosen', () => {
    const choices = choicesFor(register, evidence)
    const ticks = (proposing: boolean) =>
      register.questions.filter((use) => firstTicks(choices, evidence, proposing).has(keyOf(use)))
    expect(ids(ticks(false))).toEqual(['1.1'])
    expect(ids(ticks(true))).toEqual(['1.1', '1.2'])
  })

  it('are found by their words', () => {
    expect(ids(searchUses(register.questions, 'question 1.2'))).toEqual(['1.2'])
  })
})
