import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Route } from '../navigation'
import { anEstablishment, anId, anOverview } from '../testing/builders'
import { fakeDesktop } from '../testing/fake-desktop'
import { renderScreen } from '../testing/render'
import { common } from '../texts/common'
import { AppShell } from './app-shell'

const archivedAt = '2026-11-01T10:00:00.000Z'
const one = anEstablishment({ id: anId(11) })

function aRail(route: Route, establishments: ReturnType<typeof anEstablishment>[]) {
  fakeDesktop()
  const rendered = renderScreen(<AppShell>écran</AppShell>, { route, overview: anOverview({ establishments }) })
  const rail = within(screen.getByRole('navigation', { name: common.rail.label }))
  return { ...rendered, rail, open: (name: string) => rendered.user.click(rail.getByRole('button', { name })) }
}

describe('the rail', () => {
  it.each(['settings', 'help', 'establishments', 'new-establishment'] as const)(
    'leads back to the only establishment from the screen « %s », which concerns none',
    async (target) => {
      const { goTo, open } = aRail({ screen: target }, [one, anEstablishment({ id: anId(12), archivedAt })])
      await open(common.rail.home)
      expect(goTo).toHaveBeenCalledExactlyOnceWith({ screen: 'home', establishmentId: one.id })
    },
  )

  it('leads to the list when there are several, and none is in hand', async () => {
    const { goTo, rail, open } = aRail({ screen: 'settings' }, [one, anEstablishment({ id: anId(12) })])
    expect(rail.queryByRole('button', { name: common.rail.home })).toBeNull()
    await open(common.rail.change)
    expect(goTo).toHaveBeenCalledExactlyOnceWith({ screen: 'establishments' })
  })

  it('leads back to the first page when there is no establishment yet', async () => {
    const { goTo, open } = aRail({ screen: 'backups' }, [])
    await open(common.rail.start)
    expect(goTo).toHaveBeenCalledExactlyOnceWith({ screen: 'first-start' })
  })
})
