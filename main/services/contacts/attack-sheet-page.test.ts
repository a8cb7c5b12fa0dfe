import { describe, expect, it } from 'vitest'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { type ContactRole, contactRoles } from '../../../questionnaires/contacts'
import { frenchTypography } from '../../../questionnaires/typography'
import { attackSheetPage } from './attack-sheet-page'

type Written = Partial<ReturnType<typeof ContactDetails.parse>> & { readonly role: ContactRole }

const pageWith = (...contacts: readonly Written[]) =>
  attackSheetPage({
    establishment: 'Résidence de l’Anse',
    category: 'EHPAD',
    contacts: contacts.map((contact) => ContactDetails.parse(contact)),
    asOf: '2026-11-22',
  })
const rowOf = (role: string, ...contacts: readonly Written[]) =>
  pageWith(...contacts).contacts.rows.find((row) => row.role === role)

describe('the page « En cas d’attaque »', () => {
  it('says of what place it is, when it was printed and when to read it again', () => {
    const page = pageWith()
    expect(page.establishment).toBe('Résidence de l’Anse')
    expect(page.dates).toContain('Imprimée le 22/11/2026.')
    expect(page.dates).toContain('au plus tard le 22/05/2027.')
    expect(page.frame.title).toBe('En cas d’attaque informatique – Résidence de l’Anse')
  })

  it('gives each line the mark of a source that stands at its foot, dated', () => {
    const { columns, sections, sources } = pageWith({ role: 'dpo', source: 'Contrat de 2026' })
    const known = sources.items.map(({ mark }) => mark)
    for (const { marks } of [...columns, ...sections].flatMap(({ lines }) => lines)) {
      expect(marks.length).toBeGreaterThan(0)
      for (const mark of marks) expect(known).toContain(mark)
    }
    for (const { label } of sources.items) expect(label).toMatch(/\b20\d\d\b/)
  })

  it('keeps blank lines to fill, and bears no marking, while the register is empty', () => {
    const { contacts, frame } = pageWith()
    expect(contacts.rows.map(({ role }) => role)).toContain('Assureur')
    for (const { role: _, ...filled } of contacts.rows) expect(Object.values(filled).join('')).toBe('')
    expect(frame.marking).toBe('')
  })

  it('is for the place itself once it names someone', () => {
    expect(pageWith({ role: 'dpo', name: 'Mme Zoé' }).frame.marking).toMatch(/^Document interne/)
  })

  it('writes a contact as it is known, its number on one line, and where the number was read', () => {
    const page = pageWith(
      { role: 'assureur', name: 'Mme Zoé', organisation: 'Mutuelle', phone: '01 99 00 00 01 (poste 12)' },
      { role: 'dpo', phone: '01 99 00 00 02', source: 'Contrat', checkedOn: '2026-11-01' },
      { role: 'police', source: 'Contrat' },
    )
    expect(page.contacts.rows.find(({ role }) => role === 'Assureur')).toMatchObject({
      name: 'Mme Zoé, Mutuelle',
      phone: '01\u00a099\u00a000\u00a000\u00a001 (poste 12)',
      checked: '',
      mark: '',
    })
    const marked = page.contacts.rows.filter(({ mark }) => mark === 'a')
    expect(marked.map(({ role, checked }) => [role, checked])).toEqual([
      ['Police ou gendarmerie', ''],
      ['Délégué à la protection des données (DPO)', '01/11/2026'],
    ])
    expect(page.sources.items.at(-1)).toEqual({ mark: 'a', label: 'Numéro lu dans\u00a0: Contrat.' })
  })

  it('calls another contact by its own name', () => {
    expect(rowOf('Siège', { role: 'autre', organisation: 'Siège', name: 'Mme Zoé' })).toMatchObject({ name: 'Mme Zoé' })
  })

  it('cuts what is written at length, and never a phone number', () => {
    const phone = '01 99 00 00 01, '.repeat(12).trim()
    const row = rowOf('Assureur', { role: 'assureur', name: 'N'.repeat(200), availability: 'H'.repeat(200), phone })
    expect(row?.name).toMatch(/^N+…$/)
    expect(row?.name.length).toBeLessThan(80)
    expect(row?.availability.length).toBeLessThan(60)
    expect(row?.phone.replaceAll('\u00a0', ' ')).toBe(phone)
  })

  it('keeps a line for each role when there are too many contacts, and says how many are left out', () => {
    const everyone = contactRoles.flatMap((role): Written[] => [
      { role, organisation: `${role} 1` },
      { role, organisation: `${role} 2` },
    ])
    const { rows, leftOut } = pageWith(...everyone).contacts
    expect(rows).toHaveLength(14)
    for (const role of contactRoles)
      expect(rows.some((row) => `${row.role} ${row.name}`.includes(`${role} 1`))).toBe(true)
    expect(leftOut).toMatch(/^12 autres contacts/)
    expect(pageWith({ role: 'dpo' }).contacts.leftOut).toBe('')
  })

  it.each(['EHPAD', 'MECS', 'Centre hospitalier', ''])('is written with French typography for « %s »', (category) => {
    const page = attackSheetPage({ establishment: 'Ici', category, contacts: [], asOf: '2026-11-22' })
    for (const text of [page.dates, page.frame.footer, page.log.hint]) expect(text).toBe(frenchTypography(text))
  })
})
