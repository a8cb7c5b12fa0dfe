import { describe, expect, it } from 'vitest'
import { domainName, questionName } from './names'

describe('the name of a question and of a domain', () => {
  it('begins with the number that people quote', () => {
    expect(questionName({ id: '10.A.5', label: 'Comptes partagés' })).toBe('10.A.5 · Comptes partagés')
    expect(domainName({ id: '10', title: 'Gestion des identités', short: 'Identités' }, 'short')).toBe('10. Identités')
  })

  it('leaves out an id that is made for the machine', () => {
    expect(questionName({ id: 'copie-a-part', label: 'Copie à part' })).toBe('Copie à part')
    expect(domainName({ id: 'sauvegarde', title: 'Sauvegarde et restauration', short: 'Sauvegarde' }, 'full')).toBe(
      'Sauvegarde et restauration',
    )
  })
})
