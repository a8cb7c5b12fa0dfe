import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import type { ContactRole } from '../../../questionnaires/contacts'
import { removeOrganisation } from '../../db/repositories/organisations'
import type { ServiceContext } from '../context'
import { aContext, anOrganisation, aSite } from '../testing/a-context'
import { getContacts, removeContact, saveContact } from './contacts'

let context: ServiceContext
let organisationId: string
let here: string
let elsewhere: string

beforeEach(async () => {
  context = await aContext()
  organisationId = (await anOrganisation(context)).id
  here = (await aSite(context, organisationId, 'Ici')).id
  elsewhere = (await aSite(context, organisationId, 'Là-bas')).id
})

type Details = z.infer<typeof ContactDetails>
const details = (role: ContactRole, name = ''): Details => ContactDetails.parse({ role, name })
const add = (establishmentId: string, written: Details, forWholeOrganisation = false) =>
  saveContact(context, { id: null, establishmentId, forWholeOrganisation, details: written })
const namesAt = async (establishmentId: string) =>
  (await getContacts(context, { establishmentId })).map((contact) => contact.details.name)

describe('the register of contacts', () => {
  it('gives what was written, by role, then in the order it was added', async () => {
    await add(here, details('assureur', 'Mutuelle'))
    await add(here, details('prestataire', 'Astreinte'))
    await add(here, details('prestataire', 'Bureau'))
    expect(await namesAt(here)).toEqual(['Astreinte', 'Bureau', 'Mutuelle'])
  })

  it('shares the contacts of the legal entity between its sites, and keeps those of a site to itself', async () => {
    await add(here, details('dpo', 'Pour tous'), true)
    await add(here, details('prestataire', 'Pour un site'))
    expect(await namesAt(here)).toEqual(['Pour un site', 'Pour tous'])
    expect(await namesAt(elsewhere)).toEqual(['Pour tous'])
  })

  it('changes a contact, and whose it is', async () => {
    const { id } = await add(here, details('dpo', 'Avant'))
    const after = { ...details('dpo', 'Après'), phone: '01 99 00 00 01', checkedOn: '2026-11-20' }
    await saveContact(context, { id, establishmentId: here, forWholeOrganisation: true, details: after })
    expect(await getContacts(context, { establishmentId: elsewhere })).toEqual([
      { id, organisationId, establishmentId: null, details: after },
    ])
  })

  it('refuses a contact of another site or of another organisation, and changes nothing', async () => {
    const { id } = await add(elsewhere, details('dpo', 'À eux'))
    const stranger = (await aSite(context, (await anOrganisation(context, 'Autre')).id)).id
    for (const establishmentId of [here, stranger]) {
      const change = { id, establishmentId, forWholeOrganisation: false, details: details('dpo', 'Pris') }
      await expect(saveContact(context, change)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await namesAt(elsewhere)).toEqual(['À eux'])
  })

  it('removes a contact once', async () => {
    const { id } = await add(here, details('dpo'))
    await removeContact(context, { id })
    expect(await namesAt(here)).toEqual([])
    await expect(removeContact(context, { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says that an unknown site does not exist', async () => {
    const unknown = context.newId()
    await expect(getContacts(context, { establishmentId: unknown })).rejects.toMatchObject({ code: 'not-found' })
    await expect(add(unknown, details('dpo'))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('goes with the organisation when it is erased', async () => {
    const { id } = await add(here, details('dpo'))
    await removeOrganisation(context.database, organisationId)
    await expect(removeContact(context, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
