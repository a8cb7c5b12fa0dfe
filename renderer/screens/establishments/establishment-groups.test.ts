import { describe, expect, it } from 'vitest'
import { anAssessment, anEstablishment, anId, anOrganisation, anOverview } from '../../testing/builders'
import { countAssessments, groupEstablishments, searcherOf } from './establishment-groups'

const archivedAt = '2026-11-01T10:00:00.000Z'
const overview = anOverview({
  organisations: [
    anOrganisation({ id: anId(1), details: { name: 'Œuvre de Kérity' } }),
    anOrganisation({ id: anId(2), details: { name: 'Association Les Tilleuls' } }),
    anOrganisation({ id: anId(3), details: { name: 'Fondation sans établissement' } }),
    anOrganisation({ id: anId(4), details: { name: 'Tout archivé' } }),
  ],
  establishments: [
    anEstablishment({ id: anId(11), organisationId: anId(2), details: { name: 'SESSAD du Port' } }),
    anEstablishment({ id: anId(12), organisationId: anId(2), details: { name: 'EHPAD Les Églantines' } }),
    anEstablishment({ id: anId(13), organisationId: anId(1), details: { name: 'Foyer de Kérity' } }),
    anEstablishment({ id: anId(14), organisationId: anId(4), archivedAt, details: { name: 'Ancien foyer' } }),
  ],
})
const names = (groups: ReturnType<typeof groupEstablishments>) =>
  groups.map(({ organisation, establishments }) => [
    organisation.details.name,
    ...establishments.map(({ details }) => details.name),
  ])

describe('the list of establishments', () => {
  it('is alphabetical, with entities that have none yet and without those that have none left', () => {
    expect(names(groupEstablishments(overview))).toEqual([
      ['Association Les Tilleuls', 'EHPAD Les Églantines', 'SESSAD du Port'],
      ['Fondation sans établissement'],
      ['Œuvre de Kérity', 'Foyer de Kérity'],
    ])
  })

  it('is searched whatever the case, the accents and the order of the words', () => {
    const found = (search: string) => names(searcherOf(groupEstablishments(overview))(search))
    expect(found('eglantines  tilleuls')).toEqual([['Association Les Tilleuls', 'EHPAD Les Églantines']])
    expect(found('KERITY')).toEqual([['Œuvre de Kérity', 'Foyer de Kérity']])
    expect(found('les tilleuls')).toEqual([['Association Les Tilleuls', 'EHPAD Les Églantines', 'SESSAD du Port']])
    expect(found('port kerity')).toEqual([])
    expect(found('  ')).toHaveLength(3)
  })

  it('counts the assessments of each, with those of its entity', () => {
    const count = countAssessments(
      anOverview({
        assessments: [
          anAssessment({ id: anId(31), organisationId: anId(2), establishmentId: anId(11) }),
          anAssessment({ id: anId(32), organisationId: anId(2), establishmentId: null }),
          anAssessment({ id: anId(33), organisationId: anId(2), establishmentId: anId(11), archivedAt }),
        ],
      }),
    )
    expect(count(anEstablishment({ id: anId(11), organisationId: anId(2) }))).toBe(2)
    expect(count(anEstablishment({ id: anId(12), organisationId: anId(2) }))).toBe(1)
  })
})
