import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseExpression } from '../questionnaires/expressions'
import { lintDefinition } from '../questionnaires/lint'
import { loadDefinition } from '../questionnaires/load'
import { QuestionnaireDefinition } from '../questionnaires/schema'

const guide = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'ecrire-un-questionnaire.md'), 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '')
const [whole = '', ...parts] = blocks('yaml')

describe('the guide of authors', () => {
  it('shows a whole questionnaire that is right and well written', () => {
    expect(lintDefinition(loadDefinition(whole, 'guide'))).toEqual([])
  })

  it('shows conditions that can be read', () => {
    const conditions = blocks('text').flatMap((text) => text.trim().split('\n'))
    expect(conditions.length).toBeGreaterThan(3)
    for (const condition of conditions) expect(() => parseExpression(condition)).not.toThrow()
  })

  it('shows parts whose shape is that of the schema', () => {
    const { shape } = QuestionnaireDefinition
    const checked = parts.flatMap((part) => Object.entries(parse(part) as Record<string, unknown>))
    for (const key of ['deactivate', 'checks', 'indication', 'milestones', 'equivalence'] as const) {
      const found = checked.filter(([name]) => name === key)
      expect(found).toHaveLength(1)
      for (const [, value] of found) expect(shape[key].safeParse(value).error).toBeUndefined()
    }
  })
})
