import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../../questionnaires/answers'
import { milestoneStates } from '../../questionnaires/scoring/milestones'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { frenchTypography } from '../../questionnaires/typography'
import { plain } from '../testing/plain'
import { milestoneTexts, requirementSentence } from './milestones'

function sentenceOf(questionId: string, values: Record<string, AnswerValue>): string {
  const answers: AnswerSet = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value }]),
  )
  const states = milestoneStates(aMaturityDefinition(), 'complet', answers, '2026-11-22')
  const requirement = states
    .flatMap(({ objectives }) => objectives.flatMap(({ requirements }) => requirements))
    .find(({ question }) => question.id === questionId)
  if (!requirement) throw new Error(`no objective requires ${questionId}`)
  return requirementSentence(requirement, answers)
}

describe('what an objective needs', () => {
  it.each<[string, Record<string, AnswerValue>, RegExp]>([
    ['essai', { essai: 3 }, /^Niveau 3 \(attendu : niveau 3 au moins\)\.$/],
    ['essai', { essai: 1 }, /^Niveau 1 \(attendu : niveau 3 au moins\)\. Passer au niveau 3 : « La règle est écrite/],
    ['couverture', { couverture: 60 }, /^60 % \(attendu : 75 % au moins\)\. Il manque 15 points\.$/],
    ['couverture', { couverture: 'unknown' }, /^Non renseigné \(attendu : 75 % au moins\)\. Réponse à donner\.$/],
    [
      'equipees',
      { personnes: 40, equipees: 30 },
      /^75 % \(30 personnes sur 40\) \(attendu : 100 %\)\. Il en manque 10/,
    ],
    ['charte', { charte: 'no' }, /^Non \(attendu : oui\)\. Réponse attendue : Oui\.$/],
    ['dernier-essai', { 'dernier-essai': '2026-05-22' }, /^22\/05\/2026 \(attendu : une date passée\)\.$/],
  ])('says the figure, the threshold and what is missing: %s %j', (questionId, values, expected) => {
    const sentence = sentenceOf(questionId, values)
    expect(plain(sentence)).toMatch(expected)
    expect(sentence).toBe(frenchTypography(sentence))
  })

  it('counts the states of a year, leaving out those that nothing has', () => {
    expect(milestoneTexts.counts({ met: 3, 'on-track': 0, 'at-risk': 1, unknown: 0 })).toBe(
      '3\u00a0atteints, 1\u00a0à risque',
    )
  })
})
