import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anEstablishment, anId, anOrganisation, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { entityTexts } from '../../texts/entities'
import { forms } from '../../texts/forms'
import { NewEstablishmentScreen } from './new-establishment-screen'

const nothingYet = anOverview({ organisations: [], establishments: [], assessments: [] })
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

// A whole form of MUI in jsdom: slow on a busy machine.
describe('new establishment', { timeout: 20_000 }, () => {
  it('needs a name only, and gives it to its legal entity', async () => {
    const desktop = fakeDesktop({
      saveOrganisation: () => anOrganisation({ id: anId(5) }),
      saveEstablishment: () => anEstablishment({ id: anId(6) }),
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    await fill(user, field(/Nom de l’établissement/), 'EHPAD Les Tilleuls')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveOrganisation')[0]).toMatchObject({ id: null, details: { name: 'EHPAD Les Tilleuls' } })
    expect(desktop.inputs('saveEstablishment')[0]).toMatchObject({
      id: null,
      organisationId: anId(5),
      details: { name: 'EHPAD Les Tilleuls' },
    })
    expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId: anId(6) })
  })

  it('asks for the name when it is missing, and calls nothing', async () => {
    const desktop = fakeDesktop()
    const { user } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(screen.getByText(entityTexts.establishment.nameRequired)).toBeDefined()
    expect(document.activeElement).toBe(field(/Nom de l’établissement/))
    expect(desktop.calls).toEqual([])
  })

  it('asks for a number of places that is one, and calls nothing', async () => {
    const desktop = fakeDesktop({
      saveOrganisation: () => anOrganisation(),
      saveEstablishment: () => anEstablishment(),
      getOverview: () => anOverview(),
    })
    const { user } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    await fill(user, field(/Nom de l’établissement/), 'EHPAD')
    const places = field(entityTexts.establishment.places)
    await fill(user, places, 'quatre-vingts')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(screen.getByText(forms.notAWholeNumber)).toBeDefined()
    expect(document.activeElement).toBe(places)
    expect(desktop.calls).toEqual([])

    await user.clear(places)
    await fill(user, places, '80')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveEstablishment')[0]?.details).toMatchObject({ places: 80 })
  })

  it('holds back the lock and the closing while something is typed', async () => {
    fakeDesktop()
    const { user, unmount } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    expect(await writeAll()).toBe(true)
    await fill(user, field(/Nom de l’établissement/), 'EHPAD')
    expect(await writeAll()).toBe(false)
    unmount()
    expect(await writeAll()).toBe(true)
  })

  it('warns of doubtful numbers and creates all the same', async () => {
    const desktop = fakeDesktop({
      saveOrganisation: () => anOrganisation(),
      saveEstablishment: () => anEstablishment(),
      getOverview: () => anOverview(),
    })
    const { user } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    await fill(user, field(/Nom de l’établissement/), 'EHPAD')
    await fill(user, field(entityTexts.establishment.finess), '750712185')
    await fill(user, field(entityTexts.establishment.siret), '123')
    await fill(user, field(entityTexts.organisation.siren), '732829321')
    expect(screen.getByText(/FINESS semble fausse/)).toBeDefined()
    expect(screen.getByText(/SIRET compte 14 chiffres/)).toBeDefined()
    expect(screen.getByText(/SIREN semble fausse/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveEstablishment')[0]?.details).toMatchObject({ finess: '750712185', siret: '123' })
  })

  it('keeps what was typed when saving fails, and does not create the entity twice', async () => {
    const desktop = fakeDesktop({
      saveOrganisation: () => anOrganisation({ id: anId(5) }),
      saveEstablishment: () => {
        throw new DesktopError('disk-full', undefined)
      },
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<NewEstablishmentScreen />, { overview: nothingYet })
    await fill(user, field(/Nom de l’établissement/), 'EHPAD')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(within(await screen.findByRole('alert')).getByText(/disque est plein/)).toBeDefined()
    expect(field(/Nom de l’établissement/)).toHaveProperty('value', 'EHPAD')
    expect(goTo).not.toHaveBeenCalled()

    desktop.prepare({ saveEstablishment: () => anEstablishment() })
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveOrganisation').map(({ id }) => id)).toEqual([null, anId(5)])
    expect(goTo).toHaveBeenCalledOnce()
  })

  it('joins an existing legal entity, never the one of the example', async () => {
    const desktop = fakeDesktop({ saveEstablishment: () => anEstablishment(), getOverview: () => anOverview() })
    const overview = anOverview({
      organisations: [
        anOrganisation({ id: anId(8), details: { name: 'Exemple', example: true } }),
        anOrganisation({ id: anId(1) }),
      ],
    })
    const { user } = renderScreen(<NewEstablishmentScreen />, { overview })
    await user.click(screen.getByRole('combobox', { name: entityTexts.organisation.choice }))
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Association Les Tilleuls',
      entityTexts.organisation.new,
    ])
    await user.click(screen.getByRole('option', { name: 'Association Les Tilleuls' }))
    await fill(user, field(/Nom de l’établissement/), 'IME Les Tilleuls')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveOrganisation')).toEqual([])
    expect(desktop.inputs('saveEstablishment')[0]?.organisationId).toBe(anId(1))
  })

  it('takes defaults from the hospital door', async () => {
    const desktop = fakeDesktop({
      saveOrganisation: () => anOrganisation(),
      saveEstablishment: () => anEstablishment(),
      getOverview: () => anOverview(),
    })
    const { user } = renderScreen(<NewEstablishmentScreen door="hospital" />, { overview: nothingYet })
    await fill(user, field(/Nom de l’établissement/), 'Centre hospitalier')
    await user.click(screen.getByRole('button', { name: entityTexts.create.submit }))
    expect(desktop.inputs('saveOrganisation')[0]?.details.nis2).toEqual({ activity: 'care-provider' })
  })
})
