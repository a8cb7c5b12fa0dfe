import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../answers'
import { applicability } from '../applicability'
import { loadDefinition } from '../load'
import { profileOf } from '../questions'
import { type MilestoneStatus, milestoneStates } from '../scoring/milestones'

const file = path.join(import.meta.dirname, 'identification-electronique', '1.0.0.yaml')
const definition = loadDefinition(readFileSync(file, 'utf8'), '1.0.0.yaml')

/** The questions of version 1.0.0, for ever; the sign is the scale: % share, # count, @ day, ? choice. */
const golden: readonly (readonly [string, string])[] = [
  ['situation', 'financement? portail-patient? fournisseur-psc?'],
  ['gouvernance', 'pilotage-projet note-cadrage rie-pssi communication-equipes indicateurs-mis-a-jour@'],
  ['populations', 'populations-recensees utilisateurs-dpi# medecins-ide#'],
  ['referentiel', 'referentiel-maitre regles-creation comptes-generiques'],
  ['rpps', 'part-rpps-ordre% part-rpps-utilisateurs% rpps-employeur'],
  ['comptes', 'procedure-comptes automatisation-rh delai-cloture# habilitations-roles revue-annuelle'],
  [
    'moyens',
    'mie-par-population gestion-moyens usage-postes-partages porteurs-moyens-nationaux# porteurs-moyens-locaux#',
  ],
  [
    'deux-facteurs',
    'medecins-ide-equipes# utilisateurs-equipes# part-acces-deux-facteurs% acces-exterieurs comptes-privilegies mode-secours',
  ],
  [
    'homologation',
    'inventaire-homologation analyse-et-audit commission-homologation date-commission@ echeance-homologation',
  ],
  ['sessions', 'couverture-sso% verrouillage-sessions'],
  [
    'services-nationaux',
    'psc-services-exposes delegation-psc dmp-medecins-ide# dmp-utilisateurs# mssante-integree certificats-structure',
  ],
  ['dmp', 'recueil-consentement part-consentement% part-consultation-dmp%'],
  ['traces', 'traces-nominatives relecture-traces incident-identite'],
  ['usagers', 'usagers-moyens usagers-proches'],
]
const signs: Record<string, string> = { percent: '%', count: '#', date: '@', 'yes-no': '?', choice: '?' }

const set = (values: Record<string, AnswerValue>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value }]))
const states = (values: Record<string, AnswerValue>, asOf: string) =>
  milestoneStates(definition, 'etablissement', set(values), asOf)

/** Everything that the transcription of the objectives asks, reached in 2028. */
const reached: Record<string, AnswerValue> = {
  financement: 'hopen2',
  'note-cadrage': 3,
  'indicateurs-mis-a-jour': '2028-05-02',
  'rie-pssi': 3,
  'commission-homologation': 4,
  'part-rpps-ordre': 100,
  'part-rpps-utilisateurs': 100,
  'procedure-comptes': 3,
  'revue-annuelle': 4,
  'automatisation-rh': 3,
  'utilisateurs-dpi': 400,
  'medecins-ide': 180,
  'medecins-ide-equipes': 180,
  'utilisateurs-equipes': 400,
  'mode-secours': 3,
  'dmp-medecins-ide': 180,
  'dmp-utilisateurs': 400,
  'part-consentement': 90,
  'part-consultation-dmp': 60,
}

const statuses = (values: Record<string, AnswerValue>, asOf = '2028-06-20'): Record<string, MilestoneStatus> =>
  Object.fromEntries(
    states(values, asOf)
      .filter(({ line }) => line.id === 'hopen2')
      .flatMap(({ objectives }) => objectives.map(({ objective, status }) => [objective.id, status])),
  )

describe('the electronic identification questionnaire 1.0.0', () => {
  it('holds these questions', () => {
    expect(
      definition.domains.map(({ id, questions }) => [
        id,
        questions.map((q) => q.id + (signs[q.scale ?? ''] ?? '')).join(' '),
      ]),
    ).toEqual(golden)
  })

  it('asks of patients only where there is a portal', () => {
    const ids = (values: Record<string, AnswerValue>) =>
      applicability(definition, profileOf(definition, 'etablissement'), set(values)).domains.find(
        ({ domain }) => domain.id === 'usagers',
      )?.questions
    expect(ids({ 'portail-patient': 'no' })).toHaveLength(0)
    expect(ids({ 'portail-patient': 'yes' })).toHaveLength(2)
    expect(ids({})).toHaveLength(2)
  })

  it('finds every objective of HOP’EN 2 met when all is reached', () => {
    const found = statuses(reached)
    expect(Object.keys(found)).toHaveLength(16)
    expect(new Set(Object.values(found))).toEqual(new Set(['met']))
  })

  it.each<[string, AnswerValue, string, MilestoneStatus]>([
    ['commission-homologation', 3, '2027-1.0', 'met'],
    ['commission-homologation', 3, '2028-1.0', 'on-track'],
    ['rie-pssi', 2, '2027-1.0', 'on-track'],
    ['part-rpps-ordre', 99, '2027-1.1', 'on-track'],
    ['part-rpps-utilisateurs', 40, '2028-1.1', 'at-risk'],
    ['revue-annuelle', 3, '2027-1.2', 'met'],
    ['revue-annuelle', 3, '2028-1.2', 'on-track'],
    ['medecins-ide-equipes', 179, '2027-1.3', 'on-track'],
    ['utilisateurs-equipes', 100, '2028-1.3', 'at-risk'],
    ['part-consentement', 75, '2027-2.1', 'met'],
    ['part-consentement', 89, '2028-2.1', 'on-track'],
    ['part-consentement', 'unknown', '2027-2.1', 'unknown'],
    ['part-consultation-dmp', 40, '2027-2.2', 'met'],
    ['part-consultation-dmp', 59, '2028-2.2', 'on-track'],
  ])('with « %s » at %s, finds %s %s', (question, value, objective, status) => {
    expect(statuses({ ...reached, [question]: value })[objective]).toBe(status)
  })

  it('asks for the indicators again each year', () => {
    const at = (day: string, asOf: string) => {
      const {
        '2026-indicateurs': first,
        '2027-1.0': second,
        '2028-1.0': third,
      } = statuses({ ...reached, 'indicateurs-mis-a-jour': day }, asOf)
      return [first, second, third]
    }
    expect(at('2026-10-01', '2026-11-22')).toEqual(['met', 'unknown', 'unknown'])
    expect(at('2026-10-01', '2027-06-20')).toEqual(['met', 'at-risk', 'unknown'])
    expect(at('2027-05-01', '2027-06-20')).toEqual(['met', 'met', 'unknown'])
  })

  it('shows the lines of the funding chosen, and both while it is not known', () => {
    const lines = (financement?: string) =>
      states(financement === undefined ? {} : { financement }, '2026-11-22').map(({ line }) => line.id)
    expect(lines()).toEqual(['hopen2', 'care'])
    expect(lines('hopen2')).toEqual(['hopen2'])
    expect(lines('care')).toEqual(['care'])
    expect(lines('les-deux')).toEqual(['hopen2', 'care'])
    expect(lines('aucun')).toEqual([])
  })

  it('says where the objectives come from, and publishes none for the other line', () => {
    const [hopen2, care] = definition.milestones ?? []
    expect(hopen2?.note).toContain('d’après une transcription publique')
    expect(care?.objectives).toEqual([])
    expect(care?.note).toContain('non publiés ici')
  })
})
