import type { PrintedPrivacy } from '../../main/ipc/printed/privacy'
import { Paper } from './paper'

/** What becomes of the data, in sections. */
export function Privacy({ privacy: { title, lead, sections } }: { readonly privacy: PrintedPrivacy }) {
  return (
    <Paper name="privacy">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Paper>
  )
}
