import { useId } from 'react'
import type { PrintedReport, PrintedSection } from '../../main/ipc/printed/report'
import { Paper } from './paper'
import { ReportBlock } from './report-block'
import { ReportCover, ReportHeading } from './report-cover'
import './report.css'

/** The report of an assessment, section by section. */
export function Report({ report: { length, cover, sections } }: { readonly report: PrintedReport }) {
  const short = length === 'one-page'
  return (
    <Paper name={short ? 'report one-page' : 'report'} fit={short}>
      {short ? <ReportHeading cover={cover} /> : <ReportCover cover={cover} sections={sections} />}
      {sections.map((section) => (
        <Section key={section.title} section={section} short={short} />
      ))}
    </Paper>
  )
}

type SectionProps = { readonly section: PrintedSection; readonly short: boolean }

function Section({ section: { title, newPage, blocks }, short }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={newPage ? 'new-page' : undefined}>
      <h2 id={id}>{title}</h2>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and nothing moves on paper.
        <ReportBlock key={index} block={block} short={short} />
      ))}
    </section>
  )
}
