import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DesktopError } from '../../desktop-api'
import { anEstablishment, anId, anOverview } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { entityTexts } from '../../texts/entities'
import { firstStart } from '../../texts/first-start'
import { FirstStartScreen } from './first-start-screen'

const overview = anOverview({ organisations: [], establishments: [], assessments: [] })

describe('first start', () => {
  it('opens the example', async () => {
    fakeDesktop({
      createExample: () => ({ establishmentId: anId(2), assessmentId: anId(3) }),
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<FirstStartScreen />, { overview })
    await user.click(screen.getByRole('button', { name: firstStart.example }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId: anId(2) })
  })

  it('says why the example could not be made', async () => {
    fakeDesktop({
      createExample: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    const { user } = renderScreen(<FirstStartScreen />, { overview })
    await user.click(screen.getByRole('button', { name: firstStart.example }))
    expect(await screen.findByText(/disque est plein/)).toBeDefined()
  })

  it('leads through a door to the form, and back', async () => {
    fakeDesktop()
    const { user } = renderScreen(<FirstStartScreen />, { overview })
    await user.click(screen.getByRole('button', { name: firstStart.doors.medicoSocial.action }))
    expect(await screen.findByRole('heading', { level: 1, name: entityTexts.create.title })).toBeDefined()
    // Said beforehand, it suggests the questionnaire of the sector.
    expect(screen.getByDisplayValue(entityTexts.medicoSocialCategory)).toBeDefined()
    await user.click(screen.getByRole('button', { name: common.cancel }))
    expect(screen.getByText(/Questionnaires indépendants/)).toBeDefined()
  })

  it('leads to the list when everything is archived', async () => {
    fakeDesktop()
    const archived = anOverview({ establishments: [anEstablishment({ archivedAt: '2026-11-01T10:00:00.000Z' })] })
    const { user, goTo } = renderScreen(<FirstStartScreen />, { overview: archived })
    await user.click(screen.getByRole('button', { name: firstStart.known }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'establishments' })
  })
})
