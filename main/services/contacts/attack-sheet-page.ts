import {
  attackSheet,
  contactWords,
  logTable,
  type SheetContact,
  type SheetSection,
} from '../../../questionnaires/attack-sheet'
import { sheetSourcesNote } from '../../../questionnaires/attack-sheet-sources'
import type { ContactDetails } from '../../../questionnaires/contacts'
import type { PrintedAttackSheet, PrintedSheetContact, PrintedSheetSection } from '../../ipc/printed/attack-sheet'
import { monthsLater } from '../demo-evidence'

/** Lines of « Qui appeler » that a page read on a wall holds. */
const MAX_CONTACTS = 14
/** Characters kept of what people write at length. A phone number is never cut. */
const KEPT = { name: 70, availability: 48, source: 60 }
/** Lines of the table to fill by hand. */
const LOG_ROWS = { min: 3, max: 8 }
/** « À revoir tous les six mois ». */
const REVIEW_MONTHS = 6

type SheetOf = {
  readonly establishment: string
  readonly category: string
  readonly contacts: readonly ContactDetails[]
  /** Day of the printing, YYYY-MM-DD. */
  readonly asOf: string
}

/**
 * The page « En cas d’attaque » of a site, in words.
 *
 * It bears « Document interne » once it names someone: the numbers of people are for the walls of the place, not for
 * outside. It bears no other marking: it is made to be seen by all.
 */
export function attackSheetPage({ establishment, category, contacts, asOf }: SheetOf): PrintedAttackSheet {
  const sheet = attackSheet(category, contacts)
  const marks = new Map(sheet.sources.map(({ id, mark }) => [id, mark]))
  const section = ({ id, title, lines }: SheetSection): PrintedSheetSection => ({
    title,
    ordered: id === 'first-steps',
    tone: id === 'first-steps' ? 'do' : id === 'avoid' ? 'avoid' : 'plain',
    lines: lines.map(({ text, sources }) => ({ text, marks: sources.flatMap((source) => marks.get(source) ?? []) })),
  })
  const { kept, leftOut } = withinThePage(sheet.contacts)
  const read = contactSources(kept)
  const printedOn = inFrench(asOf)
  return {
    document: 'attack-sheet',
    frame: {
      title: `${sheet.title} – ${establishment}`,
      marking: contacts.length > 0 ? 'Document interne\u00a0: à afficher sur place, à ne pas diffuser au-dehors' : '',
      footer: `Sextant – ${sheet.title} – ${printedOn}`,
      orientation: 'portrait',
      margins: 'narrow',
    },
    title: sheet.title,
    establishment,
    lead: sheet.lead,
    dates: `Imprimée le ${printedOn}. À imprimer et à afficher\u202f; à revoir tous les six mois, au plus tard le ${inFrench(monthsLater(asOf, REVIEW_MONTHS))}.`,
    columns: sheet.sections.filter(({ id }) => id === 'first-steps' || id === 'avoid').map(section),
    sections: sheet.sections.filter(({ id }) => id === 'declare' || id === 'keep').map(section),
    contacts: {
      title: sheet.contactsTitle,
      headers: contactWords.columns,
      rows: kept.map((contact) => contactRow(contact, read)),
      leftOut: leftOut === 0 ? '' : leftOutWords(leftOut),
      toFill: contactWords.toFill,
    },
    log: {
      title: logTable.title,
      hint: 'Suite au dos de la feuille.',
      columns: logTable.columns,
      minRows: LOG_ROWS.min,
      maxRows: LOG_ROWS.max,
    },
    sources: {
      items: [
        ...sheet.sources.map(({ mark, label }) => ({ mark, label })),
        ...[...read].map(([label, mark]) => ({ mark, label: `Numéro lu dans\u00a0: ${cut(label, KEPT.source)}.` })),
      ],
      note: sheetSourcesNote,
    },
    footer: sheet.footer,
  }
}

/** When there are too many, one line for each role is kept first, then the others as they come. */
function withinThePage(contacts: readonly SheetContact[]): {
  readonly kept: readonly SheetContact[]
  readonly leftOut: number
} {
  const isFirst = (contact: SheetContact, index: number) =>
    contacts.findIndex(({ role }) => role === contact.role) === index
  const firsts = contacts.filter(isFirst)
  const others = contacts.filter((contact, index) => !isFirst(contact, index))
  const chosen = new Set([...firsts, ...others].slice(0, MAX_CONTACTS))
  return { kept: contacts.filter((contact) => chosen.has(contact)), leftOut: contacts.length - chosen.size }
}

function leftOutWords(count: number): string {
  const others =
    count === 1 ? 'Un autre contact du registre ne tient' : `${count} autres contacts du registre ne tiennent`
  return `${others} pas sur cette page\u00a0: à écrire au dos.`
}

/** What people said of where they read the numbers, each with its letter. */
function contactSources(contacts: readonly SheetContact[]): ReadonlyMap<string, string> {
  const said = new Set(contacts.flatMap(({ contact }) => contact?.source || []))
  return new Map([...said].map((source, index) => [source, String.fromCharCode('a'.charCodeAt(0) + index)]))
}

function contactRow({ label, contact }: SheetContact, sources: ReadonlyMap<string, string>): PrintedSheetContact {
  if (contact === null) return { role: label, name: '', phone: '', availability: '', checked: '', mark: '' }
  const { role, name, organisation, phone, availability, source, checkedOn } = contact
  const who = [name, organisation].filter((part) => part !== '').join(', ')
  return {
    // « Autre contact » says nothing: its name does.
    role: role === 'autre' && organisation !== '' ? cut(organisation, KEPT.name) : label,
    name: role === 'autre' && organisation !== '' ? cut(name, KEPT.name) : cut(who, KEPT.name),
    phone: unbroken(phone),
    availability: unbroken(cut(availability, KEPT.availability)),
    checked: checkedOn === null ? '' : inFrench(checkedOn),
    mark: sources.get(source) ?? '',
  }
}

/** A number, or an hour, stays on one line: « 01 99 00 00 01 », « 18 h ». */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=\d|h\b)/g, '$1\u00a0')
}

function cut(text: string, limit: number): string {
  const characters = [...text]
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

/** « 2026-11-22 » → « 22/11/2026 ». */
function inFrench(day: string): string {
  return day.split('-').reverse().join('/')
}
