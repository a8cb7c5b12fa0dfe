import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { categoryLabels } from '../../../questionnaires/nis2-words'
import { DesktopError } from '../../desktop-api'
import { anEstablishment, anOrganisation, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { forms } from '../../texts/forms'
import { dutyStatusLabels, dutyTexts, nis2Texts } from '../../texts/nis2'
import { Nis2Screen } from './nis2-screen'

const establishmentId = anEstablishment().id
const saves = {
  saveOrganisation: () => anOrganisation(),
  getOverview: () => anOverview(),
}

const careProvider = (nis2: object) =>
  anOverview({
    organisations: [
      anOrganisation({
        details: {
          nis2: {
            activity: 'care-provider',
            staff: null,
            revenue: null,
            balanceSheet: null,
            ose: false,
            designated: null,
            ...nis2,
          },
        },
      }),
    ],
  })

// Several menus of MUI opened in jsdom: slow on a busy machine.
describe('NIS 2 screen', { timeout: 20_000 }, () => {
  it('shows the category, its reasoning with sources, and saves as it is typed', async () => {
    const desktop = fakeDesktop(saves)
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    await user.click(screen.getByRole('combobox', { name: nis2Texts.facts.activity }))
    await user.click(screen.getByRole('option', { name: /Prestataire de soins de santé/ }))
    await fill(user, screen.getByRole('textbox', { name: nis2Texts.facts.staff }), '320')
    await user.tab()
    expect(screen.getByText(categoryLabels.EE)).toBeDefined()
    expect(screen.getAllByText(/Simulateur de MesServicesCyber/).length).toBeGreaterThan(0)
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveOrganisation').at(-1)?.details).toMatchObject({
      name: 'Association Les Tilleuls',
      nis2: { activity: 'care-provider', staff: 320 },
    })
  })

  it('says « à la limite » near a threshold', () => {
    fakeDesktop()
    renderScreen(<Nis2Screen establishmentId={establishmentId} />, {
      overview: careProvider({ staff: 248, revenue: 1, balanceSheet: 1 }),
    })
    expect(screen.getByText(categoryLabels.EI)).toBeDefined()
    expect(screen.getByText(nis2Texts.result.near)).toBeDefined()
  })

  it('keeps another category only with its reason', async () => {
    const desktop = fakeDesktop(saves)
    const overview = careProvider({ staff: 320 })
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />, { overview })
    await user.click(screen.getByRole('combobox', { name: nis2Texts.override.category }))
    await user.click(screen.getByRole('option', { name: categoryLabels.EI }))
    expect(screen.getByText(/Écrivez le motif/)).toBeDefined()
    expect(screen.queryByText(nis2Texts.result.kept)).toBeNull()

    await fill(user, screen.getByRole('textbox', { name: /Motif/ }), 'Réponse de l’ANSSI')
    await user.tab()
    expect(screen.getByText(nis2Texts.result.kept)).toBeDefined()
    expect(screen.getByText(/Résultat calculé.*entité essentielle/)).toBeDefined()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    const kept = desktop.inputs('saveOrganisation').map(({ details }) => details.nis2Override ?? null)
    expect(kept.at(-1)).toEqual({ category: 'EI', reason: 'Réponse de l’ANSSI' })
    // However the writes fell while the reason was typed, none kept the category without one.
    expect(kept.filter((override) => override?.reason === '')).toEqual([])
  })

  it('keeps the figures typed when saving fails', async () => {
    fakeDesktop({
      saveOrganisation: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    const staff = screen.getByRole('textbox', { name: nis2Texts.facts.staff })
    await fill(user, staff, '1250')
    await user.tab()
    expect(await screen.findByText(forms.notSaved)).toBeDefined()
    expect(staff).toHaveProperty('value', '1\u202f250')
  })

  it('refuses what is not a number without losing it', async () => {
    const desktop = fakeDesktop()
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    const staff = screen.getByRole('textbox', { name: nis2Texts.facts.staff })
    await fill(user, staff, 'x')
    await user.tab()
    expect(staff).toHaveProperty('value', 'x')
    expect(screen.getByText(/Un nombre est attendu/)).toBeDefined()
    expect(screen.getByText(forms.incomplete)).toBeDefined()
    expect(desktop.calls).toEqual([])
  })

  it('keeps the state of each duty', async () => {
    const desktop = fakeDesktop(saves)
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    expect(screen.getByText(/24 h au plus.*72 h au plus.*un mois/)).toBeDefined()
    const [register] = screen.getAllByRole('combobox', { name: nis2Texts.duties.status })
    if (register) await user.click(register)
    await user.click(screen.getByRole('option', { name: dutyStatusLabels.done }))
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveOrganisation').at(-1)?.details.duties).toMatchObject({ register: { status: 'done' } })
  })

  it('says what the date of a duty is, and does not take as done what is still to come', async () => {
    const desktop = fakeDesktop(saves)
    const { user } = renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    const register = () => within(screen.getByRole('group', { name: dutyTexts.register.title }))
    await fill(user, register().getByRole('textbox', { name: 'Prévu pour le' }), '15/12/2099')
    await user.click(register().getByRole('combobox', { name: nis2Texts.duties.status }))
    await user.click(screen.getByRole('option', { name: dutyStatusLabels.done }))
    const day = register().getByRole('textbox', { name: 'Fait le' })
    expect(register().getByText(plain(nis2Texts.duties.doneLater))).toBeDefined()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveOrganisation').at(-1)?.details.duties).toMatchObject({
      register: { status: 'done', date: null },
    })
    await user.clear(day)
    await fill(user, day, '15/12/2020')
    await user.tab()
    expect(register().queryByText(plain(nis2Texts.duties.doneLater))).toBeNull()
    await waitFor(() =>
      expect(desktop.inputs('saveOrganisation').at(-1)?.details.duties).toMatchObject({
        register: { date: '2020-12-15' },
      }),
    )
  })

  it('says that it is not the analysis per information system, and that the law is not adopted', () => {
    fakeDesktop()
    renderScreen(<Nis2Screen establishmentId={establishmentId} />)
    expect(screen.getByText(/2\.C\.1/)).toBeDefined()
    expect(screen.getByText(/loi française n’est pas adoptée/)).toBeDefined()
  })
})
