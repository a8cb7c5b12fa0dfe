import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { glossary } from '../../../questionnaires/glossary'
import { renderScreen } from '../../testing/render'
import { GlossaryDialog } from './glossary-dialog'
import { GlossaryText } from './glossary-text'

describe('a term of the glossary', () => {
  it('opens its meaning from the keyboard, and closes with Escape', async () => {
    const { user } = renderScreen(
      <p>
        <GlossaryText>Le DUI est chez un HDS.</GlossaryText>
      </p>,
    )
    await user.tab()
    expect(document.activeElement?.textContent).toBe('DUI')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog', { name: /DUI/ }).textContent).toContain('Dossier de l’usager informatisé')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement?.textContent).toBe('DUI')
  })

  it('leaves a text without terms as it is', () => {
    const { container } = renderScreen(<GlossaryText>Une phrase simple.</GlossaryText>)
    expect(container.textContent).toBe('Une phrase simple.')
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the glossary', () => {
  it('lists every term, and searches terms and meanings without accents', async () => {
    const { user } = renderScreen(<GlossaryDialog onClose={vi.fn()} />)
    const list = within(screen.getByRole('region', { name: 'Termes' }))
    expect(list.getAllByRole('term')).toHaveLength(glossary.length)
    await user.click(screen.getByRole('searchbox'))
    await user.paste('hamecon')
    expect(list.getAllByRole('term').map(({ textContent }) => textContent)).toContain('Hameçonnage')
    await user.paste('zzz')
    expect(screen.getByRole('status').textContent).toBe('Aucun terme ne correspond.')
  })
})
