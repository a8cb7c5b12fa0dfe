import type { PrintedRecoverySheet } from '../../main/ipc/printed/recovery-sheet'
import { Paper } from './paper'
import './recovery-sheet.css'

/** The code in the middle of the page, large enough to be copied without a slip. */
export function RecoverySheet({ sheet }: { readonly sheet: PrintedRecoverySheet }) {
  const { title, lead, code, use, keep, byHand } = sheet
  return (
    <Paper name="recovery-sheet" fit>
      <h1>{title}</h1>
      <p>{lead}</p>
      <section className="code">
        <h2>{code.label}</h2>
        <p>
          {code.groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, and two groups may be alike.
            <span key={index}>{group} </span>
          ))}
        </p>
      </section>
      <h2>{use.title}</h2>
      <ol>
        {use.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{keep.title}</h2>
      <ul>
        {keep.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {byHand.map((label) => (
        <p key={label} className="by-hand">
          <span>{`${label}\u00a0:`}</span>
        </p>
      ))}
    </Paper>
  )
}
