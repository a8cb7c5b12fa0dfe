import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DesktopError } from '../../desktop-api'
import type { Route } from '../../navigation'
import { anId } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { errorTexts } from '../../texts/errors'
import { exportFileTexts } from '../../texts/export-file'
import { chapterIds, guide } from '../../texts/guide'
import { helpTexts } from '../../texts/help'
import { ChapterView } from './chapter-view'
import { HelpScreen } from './help-screen'

vi.mock('./pictures', () => ({ pictureAddress: (id: string) => `pictures/${id}.png` }))

const back: Route = { screen: 'plan', establishmentId: anId(2) }
const heading = (name: string) => screen.getByRole('heading', { level: 2, name })
const searchField = () => screen.getByRole('textbox', { name: helpTexts.search })

describe('the help', () => {
  it('shows each chapter whole, under its title', () => {
    fakeDesktop()
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
    for (const chapter of chapterIds) {
      const place = { chapter, section: null }
      const { unmount } = renderScreen(<ChapterView place={place} focused={false} onOpen={() => undefined} />)
      expect(texts('h2')).toEqual([guide[chapter].title])
      expect(texts('h3')).toEqual(guide[chapter].sections.map(({ title }) => title))
      unmount()
    }
  })

  it('goes from a chapter to another by the table, and gives it the focus', async () => {
    fakeDesktop()
    const { user } = renderScreen(<HelpScreen chapter="plan" />)
    const table = screen.getByRole('navigation', { name: helpTexts.chapters })
    expect(within(table).getAllByRole('button')).toHaveLength(chapterIds.length)
    await user.click(within(table).getByRole('button', { name: /^15\. / }))
    expect(document.activeElement).toBe(heading(guide.backups.title))
    const current = within(table).getByRole('button', { current: 'page' })
    expect(current.textContent).toContain(guide.backups.title)
  })

  it('goes to the next chapter, to the one before, and where a chapter sends', async () => {
    fakeDesktop()
    const { user } = renderScreen(<HelpScreen chapter="start" />)
    await user.click(screen.getByRole('button', { name: new RegExp(`^${helpTexts.next}`) }))
    expect(heading(guide.answer.title)).toBeDefined()
    await user.click(screen.getByRole('button', { name: new RegExp(`^${helpTexts.previous}`) }))
    expect(heading(guide.start.title)).toBeDefined()
    expect(screen.queryByRole('button', { name: new RegExp(`^${helpTexts.previous}`) })).toBeNull()
    await user.click(screen.getByRole('button', { name: new RegExp(`^${helpTexts.next}`) }))
    await user.click(screen.getByRole('button', { name: guide.paper.title }))
    expect(heading(guide.paper.title)).toBeDefined()
  })

  it('finds sentences, and opens one at its section', async () => {
    fakeDesktop()
    const { user } = renderScreen(<HelpScreen />)
    await fill(user, searchField(), 'feuille au mur')
    expect(screen.getByRole('status').textContent).toMatch(/^1\s+phrase trouvée$/)
    await user.clear(searchField())
    await fill(user, searchField(), 'HUIT lettres')
    await user.click(screen.getByRole('button', { name: /notez sa référence/ }))
    expect(heading(guide.trouble.title)).toBeDefined()
    expect(document.activeElement?.textContent).toBe(guide.trouble.sections[3]?.title)
    expect(searchField()).toHaveProperty('value', '')
  })

  it('says when no sentence holds all the words, above those that hold the most of them', async () => {
    fakeDesktop()
    const { user } = renderScreen(<HelpScreen />)
    await fill(user, searchField(), 'hippopotame volé')
    expect(within(screen.getByRole('status')).getByText(helpTexts.nearest)).toBeDefined()
    await user.clear(searchField())
    await fill(user, searchField(), 'ordinateur volé')
    expect(screen.queryByText(helpTexts.nearest)).toBeNull()
    await user.click(screen.getByRole('button', { name: /Ordinateur perdu, volé ou en panne.*est chiffré/ }))
    expect(heading(guide.backups.title)).toBeDefined()
  })

  it('says when nothing is found, and comes back to the chapter with Escape', async () => {
    fakeDesktop()
    const { user } = renderScreen(<HelpScreen chapter="excel" />)
    await fill(user, searchField(), 'hippopotame')
    expect(screen.getByRole('status').textContent).toBe(helpTexts.found(0))
    await user.keyboard('{Escape}')
    expect(heading(guide.excel.title)).toBeDefined()
  })

  it('leads back to the screen it was asked from', async () => {
    fakeDesktop()
    const { user, goTo } = renderScreen(<HelpScreen chapter="plan" back={back} />)
    await user.click(screen.getByRole('button', { name: helpTexts.back }))
    expect(goTo).toHaveBeenCalledWith(back)
  })

  it('has the page about the data written as a PDF', async () => {
    const desktop = fakeDesktop({
      exportFile: () => ({ outcome: 'saved', fileName: 'donnees.pdf' }),
      getProgress: () => null,
    })
    const { user } = renderScreen(<HelpScreen chapter="privacy" />)
    await user.click(screen.getByRole('button', { name: helpTexts.privacy.button }))
    await user.click(screen.getByRole('button', { name: exportFileTexts.confirm }))
    expect(await screen.findByText(/^Fichier enregistré/)).toBeDefined()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'privacy' }])
  })

  it('shows the whole diagnostic before it is saved, and saves what was shown', async () => {
    const text = 'Fichier de diagnostic\n  Sextant 0.1.0'
    const desktop = fakeDesktop({
      getDiagnostics: () => ({ text }),
      exportFile: () => ({ outcome: 'cancelled' }),
      getProgress: () => null,
    })
    const { user } = renderScreen(<HelpScreen chapter="trouble" />)
    await user.click(screen.getByRole('button', { name: helpTexts.diagnostics.button }))
    const shown = await screen.findByRole('region', { name: helpTexts.diagnostics.label })
    expect(shown.textContent).toBe(text)
    expect(desktop.inputs('exportFile')).toEqual([])
    await user.click(screen.getByRole('button', { name: helpTexts.diagnostics.save }))
    expect(await screen.findByText(/^Export annulé/)).toBeDefined()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'diagnostics', text }])
  })

  it('says why a diagnostic could not be made', async () => {
    fakeDesktop({
      getDiagnostics: () => {
        throw new DesktopError('unexpected', '1a2b3c4d')
      },
    })
    const { user } = renderScreen(<HelpScreen chapter="trouble" />)
    await user.click(screen.getByRole('button', { name: helpTexts.diagnostics.button }))
    expect(await screen.findByText(errorTexts.unexpected.title)).toBeDefined()
    expect(screen.queryByRole('button', { name: helpTexts.diagnostics.save })).toBeNull()
    await user.click(screen.getByRole('button', { name: common.close }))
  })
})
