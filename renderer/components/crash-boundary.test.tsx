import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DesktopError } from '../desktop-api'
import { fakeDesktop } from '../testing/fake-desktop'
import { renderScreen } from '../testing/render'
import { common } from '../texts/common'
import { errorTexts } from '../texts/errors'
import { CrashBoundary } from './crash-boundary'

function Broken({ while: broken }: { readonly while: () => boolean }): string {
  if (broken()) throw new TypeError('Nous n’avons pas de sauvegarde')
  return 'écran'
}

/** React writes what a component threw in the console, which is not what is tested. */
const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => undefined)

describe('a screen that cannot be drawn', () => {
  it('says so with the reference of the log, and tells main nothing of what was typed', async () => {
    quietly()
    const desktop = fakeDesktop({ reportCrash: () => ({ reference: '1a2b3c4d' }) })
    let broken = true
    const { user } = renderScreen(
      <CrashBoundary>
        <Broken while={() => broken} />
      </CrashBoundary>,
    )
    expect(await screen.findByText(`${common.reference} 1a2b3c4d`)).toBeDefined()
    expect(screen.getByText(errorTexts.unexpected.title)).toBeDefined()
    const [crash] = desktop.inputs('reportCrash')
    expect(crash?.name).toBe('TypeError')
    expect(crash?.stack).toMatch(/^\s+at /)
    expect(JSON.stringify(crash)).not.toContain('sauvegarde')
    broken = false
    await user.click(screen.getByRole('button', { name: common.retry }))
    expect(screen.getByText('écran')).toBeDefined()
  })

  it('says so without a reference when it could not be logged', async () => {
    quietly()
    fakeDesktop({
      reportCrash: () => {
        throw new DesktopError('unexpected', undefined)
      },
    })
    renderScreen(
      <CrashBoundary>
        <Broken while={() => true} />
      </CrashBoundary>,
    )
    expect(await screen.findByText(errorTexts.unexpected.title)).toBeDefined()
    expect(screen.queryByText(new RegExp(`^${common.reference}`))).toBeNull()
  })
})
