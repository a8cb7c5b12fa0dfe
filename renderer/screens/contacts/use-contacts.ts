import { useCallback, useEffect, useState } from 'react'
import type { Contact, Input } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'

export type Contacts = {
  /** Null while they are read. */
  readonly contacts: readonly Contact[] | null
  readonly error: DesktopError | null
  readonly reload: () => void
  /** @throws {DesktopError} */
  readonly save: (input: Omit<Input<'saveContact'>, 'establishmentId'>) => Promise<Contact>
  /** @throws {DesktopError} */
  readonly remove: (id: string) => Promise<void>
}

/** The contacts of a site and of its legal entity. */
export function useContacts(establishmentId: string): Contacts {
  const [contacts, setContacts] = useState<readonly Contact[] | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const reload = useCallback(() => {
    setError(null)
    callDesktop('getContacts', { establishmentId }).then(setContacts, (failure: unknown) =>
      setError(asDesktopError(failure)),
    )
  }, [establishmentId])
  useEffect(reload, [reload])

  const save = useCallback<Contacts['save']>(
    async (input) => {
      const saved = await callDesktop('saveContact', { ...input, establishmentId })
      setContacts((before) => {
        const list = before ?? []
        return input.id === null ? [...list, saved] : list.map((known) => (known.id === saved.id ? saved : known))
      })
      return saved
    },
    [establishmentId],
  )
  const remove = useCallback(async (id: string) => {
    await callDesktop('removeContact', { id })
    setContacts((before) => before?.filter((contact) => contact.id !== id) ?? null)
  }, [])
  return { contacts, error, reload, save, remove }
}
