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
