import type { PrintedLetter } from '../../main/ipc/printed/letter'
import { Paper } from './paper'
import './letter.css'

/** A letter, laid out as French ones are: who writes on the left, to whom on the right, then the date and the subject. */
export function Letter({ letter }: { readonly letter: PrintedLetter }) {
  const { sender, recipient, date, subject, before, topics, after, signatory, enclosure } = letter
  return (
    <Paper name="letter" fit>
      <header>
        <Address lines={sender} className="sender" />
        <Address lines={recipient} className="recipient" />
        <p className="date">{date}</p>
        <h1>{subject}</h1>
      </header>
      {before.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ul>
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
      {after.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div className="signature">
        <p>{signatory}</p>
      </div>
      <p className="enclosure">{enclosure}</p>
    </Paper>
  )
}

function Address({ lines, className }: { readonly lines: readonly string[]; readonly className: string }) {
  return (
    <address className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, and two lines may be alike.
        <span key={index}>{line}</span>
      ))}
    </address>
  )
}
