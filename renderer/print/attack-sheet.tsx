import '@fontsource/source-sans-3/400.css'
import '@fontsource/source-sans-3/600.css'
import '@fontsource/source-sans-3/700.css'
import './attack-sheet.css'
import type { PrintedAttackSheet, PrintedSheetContact, PrintedSheetSection } from '../../main/ipc/printed/attack-sheet'
import { type OnePage, useOnePage } from './use-one-page'

/** « En cas d’attaque »: one page, to be displayed. The size of its text is chosen so that it holds. */
export function AttackSheet({ sheet }: { readonly sheet: PrintedAttackSheet }) {
  const { page, chosen } = useOnePage(sheet.log)
  return (
    <main ref={page} className="attack-sheet" data-printed={chosen ? true : undefined}>
      <header>
        <div className="heading">
          <h1>{sheet.title}</h1>
          <p className="establishment">{sheet.establishment}</p>
        </div>
        <p>{sheet.lead}</p>
        <p className="dates">{sheet.dates}</p>
      </header>
      <div className="columns">
        {sheet.columns.map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </div>
      <Contacts contacts={sheet.contacts} />
      {sheet.sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <Log log={sheet.log} chosen={chosen} />
      <footer className="sources">
        <p>{sheet.footer}</p>
        <p>
          {sheet.sources.items.map(({ mark, label }) => (
            <span key={mark}>
              <sup>{mark}</sup>
              {` ${label} `}
            </span>
          ))}
          {sheet.sources.note}
        </p>
      </footer>
    </main>
  )
}

function Section({ section }: { readonly section: PrintedSheetSection }) {
  const [only, ...others] = section.lines
  if (only && others.length === 0) {
    return (
      <section className="inline">
        <h2>{section.title}</h2>
        <p>
          {only.text}
          <sup>{only.marks.join(', ')}</sup>
        </p>
      </section>
    )
  }
  const List = section.ordered ? 'ol' : 'ul'
  return (
    <section className={section.tone}>
      <h2>{section.title}</h2>
      <List>
        {section.lines.map(({ text, marks }) => (
          <li key={text}>
            {text}
            <sup>{marks.join(', ')}</sup>
          </li>
        ))}
      </List>
    </section>
  )
}

function Contacts({ contacts }: { readonly contacts: PrintedAttackSheet['contacts'] }) {
  const [who, number, hours, checked] = contacts.headers
  return (
    <section>
      <h2>{contacts.title}</h2>
      <table className="contacts">
        <colgroup>
          <col style={{ width: '31%' }} />
          <col style={{ width: '38%' }} />
          <col style={{ width: '19.5%' }} />
          <col style={{ width: '11.5%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{who}</th>
            <th scope="col">{number}</th>
            <th scope="col">{hours}</th>
            <th scope="col">{checked}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.rows.map((contact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, and two lines may be alike.
            <ContactLine key={index} contact={contact} toFill={contacts.toFill} />
          ))}
        </tbody>
      </table>
      {contacts.leftOut !== '' && <p className="small">{contacts.leftOut}</p>}
    </section>
  )
}

function ContactLine({ contact, toFill }: { readonly contact: PrintedSheetContact; readonly toFill: string }) {
  const { role, name, phone, availability, checked, mark } = contact
  return (
    <tr>
      <th scope="row">{role}</th>
      <td>
        {name !== '' && `${name} `}
        {phone === '' ? <span className="to-fill">{toFill}</span> : <span className="phone">{phone}</span>}
      </td>
      <td className="secondary">{availability}</td>
      <td className="secondary">
        {checked}
        {mark !== '' && <sup>{mark}</sup>}
      </td>
    </tr>
  )
}

function Log({ log, chosen }: { readonly log: PrintedAttackSheet['log']; readonly chosen: OnePage | null }) {
  const rows = Array.from({ length: chosen?.rows ?? 0 }, (_, row) => row)
  return (
    <section className="log" data-log>
      <h2>
        {log.title} <span className="small">{log.hint}</span>
      </h2>
      <table>
        <colgroup>
          <col style={{ width: '9%' }} />
          <col style={{ width: '49%' }} />
          <col style={{ width: '18%' }} />
          <col style={{ width: '24%' }} />
        </colgroup>
        <thead>
          <tr>
            {log.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} style={{ height: chosen?.rowHeight }}>
              {log.columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
