import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anEstablishment, anId, anOrganisation, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { entityTexts } from '../../texts/entities'
import { EstablishmentsScreen } from './establishments-screen'

const archivedAt = '2026-11-01T10:00:00.000Z'

describe('list of establishments', () => {
  it('puts establishments under their legal entity, archived ones folded', () => {
    fakeDesktop()
    renderScreen(<EstablishmentsScreen />, {
      overview: anOverview({
        establishments: [
          anEstablishment(),
          anEstablishment({ id: anId(22), archivedAt, details: { name: 'Foyer ancien' } }),
        ],
      }),
    })
    expect(screen.getByRole('heading', { level: 2, name: 'Association Les Tilleuls' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 3, name: 'EHPAD Les Tilleuls' })).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'Foyer ancien' })).toBeNull()
    expect(screen.getByText(/1 élément archivé/)).toBeDefined()
  })

  it('takes an establishment back with its archived organisation', async () => {
    const overview = anOverview({
      organisations: [anOrganisation({ archivedAt })],
      establishments: [anEstablishment({ archivedAt })],
    })
    const desktop = fakeDesktop({ setArchived: () => ({}), getOverview: () => anOverview() })
    const { user } = renderScreen(<EstablishmentsScreen />, { overview })
    await user.click(screen.getByText(/1 élément archivé/))
    await user.click(screen.getByText(entityTexts.list.unarchive))
    expect(await screen.findByRole('heading', { level: 3, name: 'EHPAD Les Tilleuls' })).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
    expect(desktop.inputs('setArchived')).toEqual([
      { kind: 'organisation', id: anOrganisation().id, archived: false },
      { kind: 'establishment', id: anEstablishment().id, archived: false },
    ])
  })

  it('lists the first entities of many, then the others, and searches them all', async () => {
    fakeDesktop()
    const many = Array.from({ length: 100 }, (_, index) => index + 100)
    const { user } = renderScreen(<EstablishmentsScreen />, {
      overview: anOverview({
        organisations: many.map((n) => anOrganisation({ id: anId(n), details: { name: `Entité ${n}` } })),
        establishments: many.map((n) =>
          anEstablishment({ id: anId(n + 1000), organisationId: anId(n), details: { name: `Foyer ${n}` } }),
        ),
      }),
    })
    expect(screen.getByText('100 établissements')).toBeDefined()
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(60))
    await user.click(screen.getByRole('button', { name: entityTexts.list.more(40) }))
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(100)
    await user.type(screen.getByRole('searchbox', { name: entityTexts.list.search }), 'foyer 199')
    expect(screen.getByRole('heading', { level: 3, name: 'Foyer 199' })).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe(entityTexts.list.found(1))
  })

  it('erases the example after asking, and goes back to the first page when nothing is left', async () => {
    const desktop = fakeDesktop({
      eraseExample: () => ({}),
      getOverview: () => anOverview({ organisations: [], establishments: [], assessments: [] }),
    })
    const { user, goTo } = renderScreen(<EstablishmentsScreen />, {
      overview: anOverview({ organisations: [anOrganisation({ details: { example: true } })] }),
    })
    expect(screen.getByText(entityTexts.list.example)).toBeDefined()
    await user.click(screen.getByRole('button', { name: entityTexts.eraseExample.action }))
    expect(desktop.calls).toEqual([])
    await screen.findByRole('dialog')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: entityTexts.eraseExample.confirm }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'first-start' })
  })
})
