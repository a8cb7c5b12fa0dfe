import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalog, definitionPath } from './catalog'
import { documentedQuestionnaires, documentsFor, namedDocuments, questionsFor } from './documents'
import { unknownAcronyms } from './glossary'
import { loadDefinition } from './load'
import { allQuestions } from './questions'
import { frenchTypography } from './typography'

/** The current version of each questionnaire: the last one of the catalogue. */
const current = documentedQuestionnaires.map((id) => {
  const entry = catalog.findLast((candidate) => candidate.id === id)
  if (!entry) throw new Error(`${id} is not in the catalogue`)
  const file = definitionPath(entry, 'yaml')
  return [id, loadDefinition(readFileSync(path.join(import.meta.dirname, 'definitions', file), 'utf8'), file)] as const
})

describe('the named documents', () => {
  it('have stable, distinct ids and distinct names', () => {
    const ids = namedDocuments.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(namedDocuments.map(({ name }) => name)).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('are written with French typography, each hint being one full sentence', () => {
    for (const { name, hint } of namedDocuments) {
      expect(name).toBe(frenchTypography(name))
      expect(name).toMatch(/^\p{Lu}.*[^.]$/su)
      expect(hint).toBe(frenchTypography(hint))
      expect(hint).toMatch(/^\p{Lu}[^.]*[.]$/su)
    }
  })

  it('use acronyms that the glossary explains', () => {
    expect(namedDocuments.flatMap(({ name, hint }) => unknownAcronyms(`${name} ${hint}`))).toEqual([])
  })

  it('expire after a sensible time, if ever', () => {
    for (const { expiresAfterMonths } of namedDocuments) {
      expect([null, 6, 12, 24, 36]).toContain(expiresAfterMonths)
    }
  })

  it('serve at least two questions each', () => {
    for (const { id } of namedDocuments) {
      const count = documentedQuestionnaires.reduce((sum, known) => sum + questionsFor(id, known).length, 0)
      expect([id, count >= 2]).toEqual([id, true])
    }
  })
})

describe.each(current)('the documents of %s', (id, definition) => {
  const withEvidence = allQuestions(definition).filter(({ evidence }) => evidence.length > 0)

  it('are asked for by questions that exist and list evidence, in the order of the questionnaire, once each', () => {
    const order = withEvidence.map((question) => question.id)
    for (const document of namedDocuments) {
      const questions = questionsFor(document.id, id)
      expect([document.id, questions]).toEqual([document.id, order.filter((known) => questions.includes(known))])
    }
  })

  it('cover at least four questions out of five among those that list evidence', () => {
    const covered = withEvidence.filter((question) => documentsFor(id, question.id).length > 0)
    expect(covered.length / withEvidence.length).toBeGreaterThanOrEqual(0.8)
  })
})

describe('looking up', () => {
  it('goes both ways', () => {
    expect(documentsFor('nis2-recyf', '13.2').map(({ id }) => id)).toEqual(['test-restauration'])
    expect(questionsFor('test-restauration', 'essms-maturite')).toEqual(['essai-restauration'])
  })

  it('finds nothing for what it does not know', () => {
    expect(documentsFor('autre-questionnaire', '13.2')).toEqual([])
    expect(documentsFor('nis2-recyf', '99')).toEqual([])
    expect(questionsFor('test-restauration', 'autre-questionnaire')).toEqual([])
    expect(questionsFor('inconnu', 'nis2-recyf')).toEqual([])
  })
})
