import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DesktopError } from '../desktop-api'
import { plain } from '../testing/plain'
import { renderScreen } from '../testing/render'
import { errorTexts } from '../texts/errors'
import { FailureAlert } from './failure-alert'

it.each([
  ['comment', 'Le texte du champ « Commentaire » est trop long.'],
  ['next', 'Un des textes est trop long.'],
])('a text too long is named, with how long it may be (%s)', (field, title) => {
  renderScreen(<FailureAlert error={new DesktopError('invalid-input', undefined, { field, most: 2000 })} />)
  const words = plain(screen.getByRole('alert').textContent ?? '')
  expect(words).toContain(title)
  expect(words).toContain('Il peut avoir 2 000 caractères au plus : raccourcissez-le')
})

it('another refusal is told as it was', () => {
  renderScreen(<FailureAlert error={new DesktopError('invalid-input', undefined)} />)
  expect(screen.getByText(errorTexts['invalid-input'].title)).toBeDefined()
})
