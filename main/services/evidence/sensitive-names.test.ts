import { describe, expect, it } from 'vitest'
import { sensitiveSignsOf } from './sensitive-names'

describe('a file name', () => {
  it.each([
    ['Compte rendu d’hospitalisation.pdf', ['health']],
    ['compte_rendu_hospitalisation_2026.docx', ['health']],
    ['CRH 12-03.pdf', ['health']],
    ['Ordonnance.pdf', ['health']],
    ['Dossier médical.pdf', ['health']],
    ['dossier-patient.pdf', ['health']],
    ['Bilan sanguin mars.pdf', ['health']],
    ['Compte rendu opératoire.pdf', ['health']],
    ['1 85 05 78 006 084 36.pdf', ['number']],
    ['285057800608436 attestation.pdf', ['number']],
    ['attestation 1850578006084.pdf', ['number']],
    ['182022A00608412.pdf', ['number']],
    ['Mme Durand convention.pdf', ['person']],
    ['Courrier M. Le Goff.pdf', ['person']],
    ['Liste des résidents.xlsx', ['person']],
    ['Liste nominative des usagers.xlsx', ['person']],
    ['Durand né le 12 mars.pdf', ['person']],
    ['Ordonnance Mme Durand 2 85 05 78 006 084.pdf', ['health', 'number', 'person']],
  ])('« %s » is noticed', (name, signs) => {
    expect(sensitiveSignsOf(name)).toEqual(signs)
  })

  it.each([
    'Compte rendu de test de restauration.pdf',
    'PV du CODIR du 12 mars 2026.docx',
    'PSSI v2.pdf',
    'Diagnostic cyber CRRC.pdf',
    'Plan blanc numérique.pdf',
    'Scanner réseau – rapport 20260312153000123.pdf',
    'Charte informatique signée.pdf',
    'Consultation des journaux.xlsx',
    'Liste des logiciels.xlsx',
    'Hôpital – cartographie.png',
    'export-20261122-093000.csv',
    'Compte rendu M.pdf',
  ])('« %s » is not', (name) => {
    expect(sensitiveSignsOf(name)).toEqual([])
  })

  it('is read the same whether its accents are composed or not', () => {
    expect(sensitiveSignsOf('Dossier médical.pdf'.normalize('NFD'))).toEqual(['health'])
  })
})
