import { renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DesktopError } from './desktop-api'
import { anId } from './testing/builders'
import { aContact } from './testing/contacts'
import { fakeDesktop } from './testing/fake-desktop'
import { contactNames, useContactNames } from './use-contact-names'

const register = [
  aContact({ role: 'direction-astreinte', name: 'Mme Morvan' }),
  aContact({ role: 'dpo', name: 'M. Petit', organisation: 'Cabinet DPO' }),
  aContact({ role: 'prestataire', name: 'Astreinte', organisation: 'Armor Informatique' }),
  aContact({ role: 'prestataire', name: 'Bureau', organisation: 'Armor Informatique' }),
  aContact({ role: 'prestataire', name: 'Service informatique' }),
  aContact({ role: 'editeur', organisation: 'Éditeur Exemple' }),
  aContact({ role: 'assureur', phone: '01 99 00 00 01' }),
]

describe('the names that contacts offer', () => {
  const names = contactNames(register.map(({ details }) => details))

  it('are people of the place for who leads an action', () => {
    expect(names.owners).toEqual(['Mme Morvan', 'M. Petit', 'Service informatique'])
  })

  it('are providers first, each once, for who does it', () => {
    expect(names.doers).toEqual([
      'Armor Informatique',
      'Service informatique',
      'Éditeur Exemple',
      'Mme Morvan',
      'M. Petit',
    ])
  })

  it('are those who answer for a role first, for a letter', () => {
    expect(names.recipientsFor('dpo')[0]).toBe('M. Petit, Cabinet DPO')
    expect(names.recipientsFor('prestataire').slice(0, 2)).toEqual([
      'Astreinte, Armor Informatique',
      'Bureau, Armor Informatique',
    ])
    expect(names.recipientsFor('biomedical')).toHaveLength(6)
  })

  it('come from the register of the site', async () => {
    fakeDesktop({ getContacts: () => [register[0]].flatMap((contact) => contact ?? []) })
    const { result } = renderHook(() => useContactNames(anId(2)))
    await waitFor(() => expect(result.current.owners).toEqual(['Mme Morvan']))
  })

  it('are none when the register cannot be read', async () => {
    const desktop = fakeDesktop({
      getContacts: () => {
        throw new DesktopError('unexpected', undefined)
      },
    })
    const { result } = renderHook(() => useContactNames(anId(2)))
    await waitFor(() => expect(desktop.inputs('getContacts')).toEqual([{ establishmentId: anId(2) }]))
    expect(result.current.owners).toEqual([])
  })
})
