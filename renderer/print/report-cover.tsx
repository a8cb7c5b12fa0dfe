import type { PrintedCover, PrintedSection, PrintedVisa } from '../../main/ipc/printed/report'
import { Facts } from './report-block'

type ReportCoverProps = { readonly cover: PrintedCover; readonly sections: readonly PrintedSection[] }

/** The first page: what, of whom, for whom, seen by whom. */
export function ReportCover({ cover, sections }: ReportCoverProps) {
  return (
    <header className="cover">
      <div className="band">
        <p>{cover.questionnaire}</p>
        <h1>{cover.title}</h1>
        <p className="entity">{cover.entity}</p>
      </div>
      <Marks marks={cover.marks} />
      <Facts facts={cover.facts} className="facts" />
      <Visa visa={cover.visa} />
      <h2 className="contents">{cover.contents}</h2>
      <ol>
        {sections.map(({ title }) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <div className="notices">
        {cover.notices.map((notice) => (
          <p key={notice} className="small">
            {notice}
          </p>
        ))}
      </div>
    </header>
  )
}

/** The same on a few lines, at the top of a report of one page. */
export function ReportHeading({ cover }: { readonly cover: PrintedCover }) {
  return (
    <header>
      <div className="heading">
        <div>
          <h1>{cover.title}</h1>
          <p className="entity">{cover.entity}</p>
          <p>{cover.headline}</p>
        </div>
        <Visa visa={cover.visa} />
      </div>
      <Marks marks={cover.marks} />
    </header>
  )
}

function Marks({ marks }: { readonly marks: readonly string[] }) {
  return marks.map((mark) => (
    <p key={mark} className="mark">
      {mark}
    </p>
  ))
}

function Visa({ visa: { label, who, date, sign } }: { readonly visa: PrintedVisa }) {
  return (
    <div className="visa">
      <div>
        <p>
          <strong>{label}</strong>
        </p>
        <p>{who}</p>
        <p>{date}</p>
      </div>
      <p className="small">{sign}</p>
    </div>
  )
}
