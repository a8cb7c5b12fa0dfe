import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { anEstablishment, anOrganisation, aQuestionnaireVersion } from '../../testing/builders'
import { otherProfile, suggestedProfile, suggestedQuestionnaire } from './suggestions'

const versions = ['nis2-recyf', 'essms-maturite'].map((id) => aQuestionnaireVersion({ id }))
const nis2 = { staff: 900, revenue: null, balanceSheet: null, ose: false, designated: null } as const

describe('the questionnaire proposed first', () => {
  it.each([
    ['EHPAD', 'essms-maturite'],
    ['Maison d’enfants à caractère social', 'essms-maturite'],
    ['Institut médico-éducatif', 'essms-maturite'],
    ['Établissement d’hébergement pour personnes âgées dépendantes', 'essms-maturite'],
    ['MAISON D’ACCUEIL SPECIALISEE', 'essms-maturite'],
    ['Service d’aide à domicile', 'essms-maturite'],
    ['Service d’aide et d’accompagnement à domicile', 'essms-maturite'],
    ['Service de soins infirmiers à domicile', 'essms-maturite'],
    ['Service autonomie à domicile', 'essms-maturite'],
    ['Établissement et service d’aide par le travail', 'essms-maturite'],
    ['Établissement d’accueil non médicalisé', 'essms-maturite'],
    ['Institut thérapeutique, éducatif et pédagogique', 'essms-maturite'],
    ['Centre médico-psycho-pédagogique', 'essms-maturite'],
    ['Centre d’hébergement et de réinsertion sociale', 'essms-maturite'],
    ['Résidence autonomie', 'essms-maturite'],
    ['Centre hospitalier', 'nis2-recyf'],
    ['Hospitalisation à domicile', 'nis2-recyf'],
    ['Centre médico-psychologique', 'nis2-recyf'],
    ['Centre médico-chirurgical', 'nis2-recyf'],
    ['Maison d’accueil hospitalière', 'nis2-recyf'],
    ['Institut de formation en soins infirmiers', 'nis2-recyf'],
    ['Service d’aide médicale urgente', 'nis2-recyf'],
    ['Centre de soins palliatifs pour personnes âgées', 'nis2-recyf'],
    ['', 'nis2-recyf'],
  ])('for « %s » is %s', (category, id) => {
    expect(suggestedQuestionnaire(versions, anEstablishment({ details: { category } }), anOrganisation())).toBe(id)
  })

  it('follows what the legal entity says it does', () => {
    const organisation = anOrganisation({ details: { nis2: { ...nis2, activity: 'essms-social' } } })
    expect(suggestedQuestionnaire(versions, anEstablishment(), organisation)).toBe('essms-maturite')
  })

  it('is one that is there', () => {
    const [only] = versions
    const ehpad = anEstablishment({ details: { category: 'EHPAD' } })
    expect(suggestedQuestionnaire(only ? [only] : [], ehpad, anOrganisation())).toBe('nis2-recyf')
    expect(suggestedQuestionnaire([], ehpad, anOrganisation())).toBeNull()
  })
})

describe('the profile proposed first', () => {
  it('is the NIS 2 category when it is known, « démarche volontaire » when it is not', () => {
    const essential = anOrganisation({ details: { nis2: { ...nis2, activity: 'care-provider' } } })
    expect(suggestedProfile(aDefinition(), essential)).toBe('EE')
    expect(suggestedProfile(aDefinition(), anOrganisation())).toBe('volontaire')
  })

  it('is the first one elsewhere', () => {
    expect(suggestedProfile(aMaturityDefinition(), anOrganisation())).toBe('demarrage')
  })
})

describe('the profile that an assessment should have', () => {
  const care = (staff: number) => anOrganisation({ details: { nis2: { ...nis2, staff, activity: 'care-provider' } } })
  const { profiles } = aDefinition()

  it('is that of the entity, when the assessment has another one', () => {
    expect(otherProfile(profiles, 'EI', care(900))).toMatchObject({ id: 'EE' })
    expect(otherProfile(profiles, 'volontaire', care(900))).toMatchObject({ id: 'EE' })
    expect(otherProfile(profiles, 'EE', care(900))).toBeNull()
  })

  it('is any while the entity is not qualified, or is not subject to NIS 2', () => {
    expect(otherProfile(profiles, 'EI', anOrganisation())).toBeNull()
    expect(otherProfile(profiles, 'volontaire', care(10))).toBeNull()
  })

  it('has nothing to do with NIS 2 elsewhere', () => {
    expect(otherProfile(aMaturityDefinition().profiles, 'demarrage', care(900))).toBeNull()
  })
})
