import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { holdsUnsavedForm, writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anEstablishment, anId, anOrganisation, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { entityTexts } from '../../texts/entities'
import { forms } from '../../texts/forms'
import { EditEstablishmentScreen } from './edit-establishment-screen'
import { EditOrganisationScreen } from './edit-organisation-screen'

const establishmentId = anEstablishment().id

// A whole form of MUI in jsdom: slow on a busy machine.
describe('sheet of an establishment', { timeout: 20_000 }, () => {
  it('saves what is typed, and says so', async () => {
    const desktop = fakeDesktop({ saveEstablishment: () => anEstablishment(), getOverview: () => anOverview() })
    const { user } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    await fill(user, screen.getByRole('textbox', { name: entityTexts.establishment.department }), 'Finistère')
    await user.tab()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveEstablishment').at(-1)).toMatchObject({
      id: establishmentId,
      details: { department: 'Finistère' },
    })
  })

  it('keeps the text on failure and saves it when asked again', async () => {
    const desktop = fakeDesktop({
      saveEstablishment: () => {
        throw new DesktopError('database-write-failed', undefined)
      },
      getOverview: () => anOverview(),
    })
    const { user } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    const department = screen.getByRole('textbox', { name: entityTexts.establishment.department })
    await fill(user, department, 'Finistère')
    await user.tab()
    expect(await screen.findByText(forms.notSaved)).toBeDefined()
    expect(department).toHaveProperty('value', 'Finistère')
    desktop.prepare({ saveEstablishment: () => anEstablishment() })
    await user.click(screen.getByRole('button', { name: common.retry }))
    expect(await screen.findByText(forms.saved)).toBeDefined()
  })

  it('saves what still waits when the screen closes', async () => {
    const desktop = fakeDesktop({ saveEstablishment: () => anEstablishment(), getOverview: () => anOverview() })
    const { user, unmount } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    await fill(user, screen.getByRole('textbox', { name: entityTexts.establishment.department }), 'Var')
    unmount()
    expect(desktop.inputs('saveEstablishment').at(-1)?.details.department).toBe('Var')
  })

  it('does not save an establishment without a name', async () => {
    const desktop = fakeDesktop()
    const { user } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    const name = screen.getByRole('textbox', { name: /Nom de l’établissement/ })
    await user.tripleClick(name)
    await user.keyboard('{Backspace}')
    await user.tab()
    expect(screen.getByText(entityTexts.establishment.nameRequired)).toBeDefined()
    expect(screen.getByText(forms.incomplete)).toBeDefined()
    expect(desktop.calls).toEqual([])
    expect(await writeAll()).toBe(false)
  })

  it('says that a refused number is not saved, and holds it', async () => {
    fakeDesktop({ saveEstablishment: () => anEstablishment(), getOverview: () => anOverview() })
    const { user } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    const places = screen.getByRole('textbox', { name: entityTexts.establishment.places })
    await user.clear(places)
    await user.paste('-5,5')
    await user.tab()
    expect(screen.getByText(forms.incomplete)).toBeDefined()
    expect(screen.queryByText(forms.saved)).toBeNull()
    expect(holdsUnsavedForm()).toBe(true)
    await user.clear(places)
    await user.paste('85')
    await user.tab()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(holdsUnsavedForm()).toBe(false)
  })

  it('archives after saying that nothing is deleted', async () => {
    const desktop = fakeDesktop({ setArchived: () => ({}), getOverview: () => anOverview() })
    const { user, goTo } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    await user.click(screen.getByRole('button', { name: entityTexts.archiveEstablishment.action }))
    expect(screen.getByText(/Rien n’est effacé/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: entityTexts.archiveEstablishment.confirm }))
    expect(desktop.inputs('setArchived')).toEqual([{ kind: 'establishment', id: establishmentId, archived: true }])
    expect(goTo).toHaveBeenCalledWith({ screen: 'establishments' })
  })

  it('puts an archived establishment back, and the focus where it can be archived again', async () => {
    const archived = anOverview({ establishments: [anEstablishment({ archivedAt: '2026-11-01T10:00:00.000Z' })] })
    fakeDesktop({ setArchived: () => ({}), getOverview: () => anOverview() })
    const { user } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />, { overview: archived })
    await user.click(screen.getByRole('button', { name: entityTexts.archiveEstablishment.restore }))
    const archive = await screen.findByRole('button', { name: entityTexts.archiveEstablishment.action })
    await waitFor(() => expect(document.activeElement).toBe(archive))
  })

  it('still holds, once left, what it could not save', async () => {
    const desktop = fakeDesktop({
      saveEstablishment: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    const { user, unmount } = renderScreen(<EditEstablishmentScreen establishmentId={establishmentId} />)
    await fill(user, screen.getByRole('textbox', { name: /Nom de l’établissement/ }), ' bis')
    unmount()
    expect(await writeAll()).toBe(false)
    desktop.prepare({ saveEstablishment: () => anEstablishment(), getOverview: () => anOverview() })
    expect(await writeAll()).toBe(true)
  })
})

describe('sheet of a legal entity', () => {
  it('lays its fields over the details it does not edit', async () => {
    const organisation = anOrganisation()
    const desktop = fakeDesktop({
      saveOrganisation: ({ details }) => anOrganisation({ details: { siren: details.siren ?? '' } }),
      getOverview: () => anOverview(),
    })
    const { user } = renderScreen(<EditOrganisationScreen establishmentId={establishmentId} />)
    await fill(user, screen.getByRole('textbox', { name: entityTexts.organisation.siren }), '732829320')
    await user.tab()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveOrganisation').at(-1)).toEqual({
      id: organisation.id,
      details: { ...organisation.details, siren: '732829320' },
    })
  })

  it('archives its establishments with it', async () => {
    const overview = anOverview({
      establishments: [anEstablishment(), anEstablishment({ id: anId(22), details: { name: 'IME' } })],
    })
    const desktop = fakeDesktop({ setArchived: () => ({}), getOverview: () => overview })
    const { user } = renderScreen(<EditOrganisationScreen establishmentId={establishmentId} />, { overview })
    await user.click(screen.getByRole('button', { name: entityTexts.archiveOrganisation.action }))
    await user.click(screen.getByRole('button', { name: entityTexts.archiveOrganisation.confirm }))
    expect(desktop.inputs('setArchived').map(({ kind }) => kind)).toEqual([
      'establishment',
      'establishment',
      'organisation',
    ])
  })
})
