import { useId } from 'react'
import type { PrintedBlank, PrintedBlankDomain } from '../../main/ipc/printed/blank'
import { BlankQuestion } from './blank-question'
import { Paper } from './paper'
import './blank.css'

/** The questionnaire to be filled in by hand. */
export function Blank({ blank }: { readonly blank: PrintedBlank }) {
  return (
    <Paper name="blank">
      <header>
        <p className="kind">{blank.title}</p>
        <h1>{blank.questionnaire}</h1>
        <dl className="facts">
          {blank.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <dl className="identity">
          {blank.identity.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="how-to">
          <h2>{blank.howTo.title}</h2>
          <ul>
            {blank.howTo.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        {blank.notices.map((notice) => (
          <p key={notice} className="small">
            {notice}
          </p>
        ))}
      </header>
      {blank.empty !== '' && <p className="lead">{blank.empty}</p>}
      {blank.domains.map((domain) => (
        <Domain key={domain.title} domain={domain} />
      ))}
      <Remarks remarks={blank.remarks} />
    </Paper>
  )
}

function Domain({ domain: { title, intro, questions } }: { readonly domain: PrintedBlankDomain }) {
  const id = useId()
  const [first, ...others] = questions
  return (
    <section aria-labelledby={id}>
      {/* A title never stays alone at the foot of a page: it goes with its first question. */}
      <div className="together">
        <h2 id={id}>{title}</h2>
        <p className="intro">{intro}</p>
        {first && <BlankQuestion question={first} />}
      </div>
      {others.map((question) => (
        <BlankQuestion key={question.number} question={question} />
      ))}
    </section>
  )
}

function Remarks({ remarks: { title, lines } }: Pick<PrintedBlank, 'remarks'>) {
  return (
    <div className="remarks together">
      <h2>{title}</h2>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on are all the same.
        <div key={line} className="rule" />
      ))}
    </div>
  )
}
