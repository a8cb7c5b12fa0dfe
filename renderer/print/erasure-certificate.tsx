import type { PrintedErasureCertificate } from '../../main/ipc/printed/erasure-certificate'
import { Paper } from './paper'
import './erasure-certificate.css'

/** What was erased, then what was not. */
export function ErasureCertificate({ certificate }: { readonly certificate: PrintedErasureCertificate }) {
  const { title, facts, sections, byHand } = certificate
  return (
    <Paper name="erasure-certificate">
      <h1>{title}</h1>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.before !== '' && <p>{section.before}</p>}
          {section.lines.length > 0 && (
            <ul>
              {section.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, and two lines may be alike.
                <li key={index}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {byHand.map((label) => (
        <p key={label} className="by-hand">{`${label}\u00a0:`}</p>
      ))}
    </Paper>
  )
}
