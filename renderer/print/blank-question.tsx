import type { PrintedBlankQuestion, PrintedChoice } from '../../main/ipc/printed/blank'

/** A question on paper: its boxes bear the keys of the fast entry. Never cut by the foot of a page. */
export function BlankQuestion({ question }: { readonly question: PrintedBlankQuestion }) {
  const { number, section, name, text, mark, help, condition, who, field, choices, inline, special, notes } = question
  return (
    <div className="together">
      {section !== '' && <h3 className="section">{section}</h3>}
      <div className="question">
        <p className="number">{number}</p>
        <div>
          <div className="name">
            <p>
              {name}
              {mark !== '' && <b>{mark}</b>}
            </p>
            <p className="who">{who}</p>
          </div>
          <h3>{text}</h3>
          {condition !== '' && <p className="condition">{condition}</p>}
          {help !== '' && <p className="help">{help}</p>}
          {inline ? (
            <div className="choices line">
              <Choices choices={[...choices, ...special]} />
              <p className="notes">{notes}</p>
            </div>
          ) : (
            <>
              {field && <Field field={field} />}
              <div className="choices">
                <Choices choices={choices} />
              </div>
              <div className="choices line">
                <Choices choices={special} />
              </div>
              <p className="notes">{notes}</p>
            </>
          )}
        </div>
      </div>
    </div>
  )
}

function Choices({ choices }: { readonly choices: readonly PrintedChoice[] }) {
  return choices.map(({ key, text, reason }) => (
    <p key={key} className={reason === '' ? 'choice' : 'choice reasoned'}>
      <span className="box">{key}</span>
      <span>{reason === '' ? text : `${text}, ${reason}\u00a0:`}</span>
    </p>
  ))
}

function Field({ field: { label, kind, unit } }: { readonly field: NonNullable<PrintedBlankQuestion['field']> }) {
  return (
    <p className="field">
      {label}
      <span className={kind} />
      {unit}
    </p>
  )
}
