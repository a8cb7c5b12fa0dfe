import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../answers'
import { applicability } from '../applicability'
import { evaluate, expressionOf } from '../expressions'
import { loadDefinition } from '../load'
import { allQuestions, profileOf } from '../questions'
import { ratio } from '../scoring/fraction'
import { scoreMaturity } from '../scoring/maturity'

const file = path.join(import.meta.dirname, 'essms-maturite', '1.0.0.yaml')
const definition = loadDefinition(readFileSync(file, 'utf8'), '1.0.0.yaml')

/** The questions of version 1.0.0, for ever; a star marks the core ones. */
const golden: readonly (readonly [string, string])[] = [
  ['situation', 'informatique-confiee donnees-sur-place dui acces-distant wifi-public appareils-mobiles temps-cyber'],
  ['pilotage', 'referent-cyber* direction-suivi politique-ecrite moyens-prevus plan-suivi'],
  ['donnees', 'registre-traitements information-personnes hebergement-hds contrats-sous-traitants veille-obligations'],
  ['systeme', 'inventaire activites-critiques* flux-partenaires equipements-fin-de-vie'],
  [
    'comptes',
    'comptes-individuels* arrivees-departs* mots-de-passe second-facteur* comptes-administrateurs identification-nationale',
  ],
  ['postes', 'mises-a-jour* protection-postes* mobiles-proteges appareils-exterieurs mise-au-rebut'],
  ['reseau', 'pare-feu-ouvertures* wifi-separe filtrage-messagerie messagerie-sante telemaintenance'],
  ['sauvegarde', 'sauvegarde-reguliere* copie-a-part* essai-restauration* engagement-editeur'],
  ['continuite', 'mode-degrade* plan-bleu-cyber contacts-imprimes* exercice-crise'],
  ['incidents', 'reflexes-alerte* signalement-autorites violation-donnees registre-incidents'],
  ['equipes', 'accueil-charte sensibilisation-reguliere* usages-residents'],
  ['achats', 'avis-avant-achat reversibilite outils-ia'],
]

const set = (values: Record<string, AnswerValue>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, reason: 'Motif' }]))
const everything = (level: number) =>
  set(Object.fromEntries(allQuestions(definition).flatMap((q) => (q.scale === 'maturity-0-4' ? [[q.id, level]] : []))))
const index = (answers: AnswerSet, profile = 'complet') => {
  const result = scoreMaturity(definition, 'gated-index', profile, answers, '2026-11-22')
  return 4 * (ratio(result.overall.prudent) ?? Number.NaN)
}

describe('the ESSMS questionnaire 1.0.0', () => {
  it('holds these questions', () => {
    expect(
      definition.domains.map(({ id, questions }) => [id, questions.map((q) => q.id + (q.core ? '*' : '')).join(' ')]),
    ).toEqual(golden)
  })

  it('has 48 scored questions in 11 domains, 15 of them core', () => {
    const scored = definition.domains.filter(({ context }) => !context)
    expect(scored).toHaveLength(11)
    const questions = scored.flatMap((domain) => domain.questions)
    expect(questions).toHaveLength(48)
    expect(questions.filter(({ core }) => core)).toHaveLength(15)
    expect(questions.every(({ scale }) => scale === 'maturity-0-4')).toBe(true)
  })

  it('asks the situation and the 15 core questions for a start in 20 minutes', () => {
    const { domains } = applicability(definition, profileOf(definition, 'demarrage'), {})
    const asked = domains.flatMap(({ domain, questions }) => (domain.context ? [] : questions))
    expect(asked.map(({ core }) => core)).toEqual(Array.from({ length: 15 }, () => true))
  })

  it('goes from 0 to 4', () => {
    expect(index(everything(0))).toBe(0)
    expect(index(everything(4))).toBe(4)
    // No core question is held below its step.
    expect(index(everything(2))).toBe(0)
    expect(index(everything(3))).toBeCloseTo(4 * (0.6 + 0.4 * 0.75), 12)
  })

  it.each<[string, Record<string, AnswerValue>, readonly string[]]>([
    [
      'no data is kept on site',
      { 'donnees-sur-place': 'no' },
      ['sauvegarde-reguliere', 'copie-a-part', 'essai-restauration'],
    ],
    ['the record is not hosted', { 'donnees-sur-place': 'yes', dui: 'sur-place' }, ['engagement-editeur']],
    ['nobody works from afar', { 'acces-distant': 'no', 'informatique-confiee': 'no' }, ['telemaintenance']],
    ['there is no public Wi-Fi', { 'wifi-public': 'no' }, ['wifi-separe']],
    ['nothing is carried around', { 'appareils-mobiles': 'no' }, ['mobiles-proteges']],
    ['nothing is known of the site', { 'donnees-sur-place': 'unknown', 'wifi-public': 'unknown' }, []],
  ])('spares questions when %s', (_, values, spared) => {
    const { setAside } = applicability(definition, profileOf(definition, 'complet'), set(values))
    expect(setAside.map(({ question }) => question.id)).toEqual(spared)
  })

  it('asks the vendor when no data is kept on site', () => {
    const { domains } = applicability(
      definition,
      profileOf(definition, 'complet'),
      set({ 'donnees-sur-place': 'no', dui: 'heberge' }),
    )
    expect(domains.flatMap(({ questions }) => questions.map(({ id }) => id))).toContain('engagement-editeur')
  })

  it.each([
    [2.4, 'yes', 'Parcours 3'],
    [2, 'no', 'Parcours 3'],
    [1.9, 'yes', 'Parcours 2'],
    [0, 'no', 'Parcours 1'],
    [1, null, undefined],
    [null, 'no', undefined],
  ])('indicates, at %s with time set aside « %s », %s', (score, time, label) => {
    const values: Record<string, AnswerValue | null> = { score, 'temps-cyber': time }
    const found = definition.indication?.cases.find(
      ({ when }) => evaluate(expressionOf(when), (name) => values[name]) === true,
    )
    expect(found?.label.slice(0, 10)).toBe(label)
  })

  it('never presents itself as OPSSIMS', () => {
    const texts = [definition.title, definition.about, definition.audience]
    expect(texts.filter((text) => text.includes('OPSSIMS'))).toEqual([])
    expect(definition.statusNote).toContain('il ne remplace pas OPSSIMS')
  })
})
