import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../../main/ipc/contract'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { contactRoleWords } from '../../../questionnaires/contacts'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { formatDay, today } from '../../format'
import { anEstablishment, anId, anOverview } from '../../testing/builders'
import { clickBeside } from '../../testing/click-beside'
import { aContact } from '../../testing/contacts'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { contactsTexts as texts } from '../../texts/contacts'
import { exportFileTexts } from '../../texts/export-file'
import { ContactsScreen } from './contacts-screen'

const overview = anOverview({ establishments: [anEstablishment({ details: { category: 'EHPAD' } })] })
const insurer = aContact({ role: 'assureur', organisation: 'Mutuelle', phone: '01 99 00 00 01' })
const words = contactRoleWords

/** What main would answer. */
const saved = ({ id, forWholeOrganisation, establishmentId, details }: Input<'saveContact'>): Output<'saveContact'> =>
  aContact(ContactDetails.parse(details), {
    id: id ?? anId(21),
    establishmentId: forWholeOrganisation ? null : establishmentId,
  })

async function aRegister(...contacts: ReturnType<typeof aContact>[]) {
  const desktop = fakeDesktop({ getContacts: () => contacts, saveContact: saved, removeContact: () => ({}) })
  const { user } = renderScreen(<ContactsScreen establishmentId={anId(2)} />, { overview })
  await screen.findByRole('heading', { name: words.assureur.label })
  const lineOf = (label: string) => {
    const line = screen.getByRole('heading', { name: label }).closest('li')
    if (!line) throw new Error(`no line for ${label}`)
    return within(line)
  }
  return { desktop, user, lineOf }
}

describe('the register of contacts', () => {
  it('says what to write in each line to fill', async () => {
    const { lineOf } = await aRegister()
    expect(lineOf(words.assureur.label).getByText(words.assureur.hint, { exact: false })).toBeDefined()
    expect(screen.getByText(plain(texts.subtitle(0, 11, 0)))).toBeDefined()
    expect(screen.queryByRole('heading', { name: words.grades.label })).toBeNull()
  })

  it('marks a contact that nobody checked, and takes the mark away once someone did', async () => {
    const { desktop, user, lineOf } = await aRegister(insurer)
    const line = lineOf(words.assureur.label)
    expect(line.getByText(texts.concerns['never-checked'])).toBeDefined()
    await user.click(line.getByRole('button', { name: texts.checkTodayNamed('Mutuelle') }))
    expect(await line.findByText(texts.checkedOn(formatDay(today())))).toBeDefined()
    expect(line.queryByText(texts.concerns['never-checked'])).toBeNull()
    expect(desktop.inputs('saveContact')[0]).toMatchObject({ id: insurer.id, details: { phone: '01 99 00 00 01' } })
  })

  it('fills a line, for the whole legal entity, and brings the focus back to it', async () => {
    const { desktop, user, lineOf } = await aRegister()
    await user.click(screen.getByRole('button', { name: texts.fillNamed(words.dpo.label) }))
    const dialog = within(screen.getByRole('dialog'))
    await fill(user, dialog.getByRole('textbox', { name: texts.form.name }), 'Mme Zoé')
    await user.click(dialog.getByRole('radio', { name: texts.form.scopeOrganisation }))
    await user.click(dialog.getByRole('button', { name: common.save }))
    const heading = await screen.findByRole('heading', { name: words.dpo.label })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(lineOf(words.dpo.label).getByText(texts.forOrganisation)).toBeDefined()
    expect(desktop.inputs('saveContact')[0]).toMatchObject({
      id: null,
      forWholeOrganisation: true,
      details: { role: 'dpo', name: 'Mme Zoé' },
    })
  })

  it('keeps what is typed from a click beside the dialog, and from the lock', async () => {
    const { user } = await aRegister()
    await user.click(screen.getByRole('button', { name: texts.fillNamed(words.dpo.label) }))
    expect(await writeAll()).toBe(true)
    const dialog = screen.getByRole('dialog')
    const name = within(dialog).getByRole('textbox', { name: texts.form.name })
    await fill(user, name, 'Mme Zoé')
    expect(await writeAll()).toBe(false)
    await clickBeside(user, dialog)
    expect(name).toHaveProperty('value', 'Mme Zoé')
    expect(name.isConnected).toBe(true)
    await user.click(screen.getByRole('button', { name: common.closingForm.cancel }))
    await user.click(await within(dialog).findByRole('button', { name: common.cancel }))
    expect(await writeAll()).toBe(true)
  })

  it('asks for something to reach or to recognise, and keeps what was typed', async () => {
    const { desktop, user } = await aRegister()
    await user.click(screen.getByRole('button', { name: texts.fillNamed(words.dpo.label) }))
    const dialog = within(screen.getByRole('dialog'))
    await fill(user, dialog.getByRole('textbox', { name: texts.form.note }), 'À demander')
    await user.click(dialog.getByRole('button', { name: common.save }))
    expect(dialog.getByText(texts.form.nothing)).toBeDefined()
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: texts.form.name }))
    expect(dialog.getByDisplayValue('À demander')).toBeDefined()
    expect(desktop.inputs('saveContact')).toEqual([])
  })

  it('removes a contact once it is confirmed; its line is to be filled again', async () => {
    const { desktop, user } = await aRegister(insurer)
    await user.click(screen.getByRole('button', { name: texts.removeNamed('Mutuelle') }))
    await user.click(screen.getByRole('button', { name: texts.removal.confirm }))
    expect(await screen.findByRole('button', { name: texts.fillNamed(words.assureur.label) })).toBeDefined()
    expect(desktop.inputs('removeContact')).toEqual([{ id: insurer.id }])
  })

  it('prints the page to display, and says first what is to be reviewed', async () => {
    const { desktop, user } = await aRegister(insurer)
    desktop.prepare({ exportFile: () => ({ outcome: 'saved', fileName: 'feuille.pdf' }), getProgress: () => null })
    await user.click(screen.getByRole('button', { name: texts.print }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(plain(texts.sheet.unchecked(1)))).toBeDefined()
    await user.click(dialog.getByRole('button', { name: exportFileTexts.confirm }))
    expect(await screen.findByText(plain(exportFileTexts.saved('feuille.pdf')))).toBeDefined()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'attack-sheet', establishmentId: anId(2) }])
  })

  it('says why when it cannot be read, and tries again', async () => {
    const desktop = fakeDesktop({
      getContacts: () => {
        throw new DesktopError('database-unreadable', undefined)
      },
    })
    const { user } = renderScreen(<ContactsScreen establishmentId={anId(2)} />, { overview })
    const retry = await screen.findByRole('button', { name: common.retry })
    desktop.prepare({ getContacts: () => [insurer] })
    await user.click(retry)
    expect(await screen.findByText('Mutuelle')).toBeDefined()
  })
})
