import type { Backup, BackupKind } from '../../ipc/contract'

/** What each kind of copy is called in the name of its file, for whoever looks at the folder. */
const words: Record<BackupKind, string> = {
  daily: 'quotidienne',
  manual: 'manuelle',
  'before-update': 'avant-mise-a-jour',
  'before-import': 'avant-import',
  'before-upgrade': 'avant-mise-a-niveau',
  'before-restore': 'avant-restauration',
}
const kinds = new Map(Object.entries(words).map(([kind, word]) => [word, kind as BackupKind]))

/** How the register of what left calls a copy of all the data. */
export const BACKUP_OUT = 'backup'

const NAME = /^sextant-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})-([a-z-]+)\.db$/
/** Copies of the day made by the first versions, and those that `db/open.ts` makes before a migration. */
const DAY_NAME = /^sextant-(avant-v\d+-)?(\d{4}-\d{2}-\d{2})\.db$/

/** The file of a copy: « sextant-2026-11-21-093000-avant-import.db ». Its instant is UTC, whatever the computer's zone becomes. */
export function nameOf(kind: BackupKind, instant: string): string {
  return `sextant-${stampOf(instant)}-${words[kind]}.db`
}

/** « 2026-11-21-093000 », in names of files. */
export const stampOf = (instant: string): string =>
  `${instant.slice(0, 10)}-${instant.slice(11, 19).replaceAll(':', '')}`

/** What the name of a file says of a copy; null when it is not one of ours. */
export function parseName(name: string): Omit<Backup, 'bytes'> | null {
  const id = name.replace(/\.db$/, '')
  const [, day, hours, minutes, seconds, word = ''] = NAME.exec(name) ?? []
  const kind = kinds.get(word)
  if (kind) return valid({ id, kind, at: `${day}T${hours}:${minutes}:${seconds}.000Z` })
  const [, before, plainDay] = DAY_NAME.exec(name) ?? []
  if (plainDay === undefined) return null
  return valid({ id, kind: before === undefined ? 'daily' : 'before-update', at: `${plainDay}T00:00:00.000Z` })
}

/** The file of a copy that the folder holds. */
export const fileNameOf = ({ id }: Pick<Backup, 'id'>): string => `${id}.db`

function valid(found: Omit<Backup, 'bytes'>): Omit<Backup, 'bytes'> | null {
  const date = new Date(found.at)
  return !Number.isNaN(date.getTime()) && date.toISOString() === found.at ? found : null
}
