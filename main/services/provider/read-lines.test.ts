import { describe, expect, it } from 'vitest'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import type { Cell } from '../../workbooks/content'
import { readLines } from './read-lines'
import { aSheet } from './testing/a-sheet'

const cell = (column: number, value: string): Cell => ({ column, formula: false, kind: 'text', value })

describe('the lines of a sheet that came back', () => {
  it('are never guessed between two questions of the same text', async () => {
    const { content } = await aSheet()
    const { domains, ...definition } = aMaturityDefinition()
    const twins = domains.map(({ questions, ...domain }) => ({
      ...domain,
      questions: questions.map((question) => ({ ...question, text: 'Est-ce écrit\u202f?' })),
    }))
    const read = (asked: readonly string[]) =>
      content().then((present) =>
        readLines(
          {
            origin: { assessmentId: '', questionnaireId: '', version: '', role: 'prestataire', at: '' },
            filledBy: '',
            revisions: new Map(asked.map((id) => [id, 0])),
            lines: [
              {
                row: 8,
                questionId: '',
                question: cell(3, 'Est-ce écrit ?'),
                answer: cell(5, 'Niveau 3'),
                comment: undefined,
                evidence: undefined,
              },
            ],
          },
          { ...definition, domains: twins },
          present,
        ),
      )
    expect((await read(['copie'])).answers.map(({ questionId, value }) => [questionId, value])).toEqual([['copie', 3]])
    const { answers, refused } = await read(['copie', 'essai'])
    expect([answers.length, refused.map(({ row, text }) => [row, text])]).toEqual([0, [[8, 'Niveau 3']]])
  })
})
