import type { PrintedAction, PrintedBlock, PrintedFact, PrintedFigure } from '../../main/ipc/printed/report'
import { PrintedRadar } from './printed-radar'
import { PrintedTableView } from './printed-table'

type ReportBlockProps = { readonly block: PrintedBlock; readonly short: boolean }

/** CSS px. The drawing takes the page, or the left of it beside its table. */
const RADAR_SIZES = { full: { width: 655, height: 318 }, short: { width: 308, height: 235 } }

/** Up to so many items a list is not cut between two pages. */
const SHORT_LIST = 8

/** One block of a section. */
export function ReportBlock({ block, short }: ReportBlockProps) {
  switch (block.block) {
    case 'text':
      return <p className={block.tone === 'plain' ? undefined : block.tone}>{block.text}</p>
    case 'heading':
      return <h3>{block.text}</h3>
    case 'list':
      return (
        <ul className={block.items.length <= SHORT_LIST ? 'whole' : undefined}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'lists':
      return (
        <div className="lists">
          {block.lists.map(({ title, items }) => (
            <div key={title}>
              <h3>{title}</h3>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )
    case 'figures':
      return <Figures items={block.items} />
    case 'actions':
      return block.items.map((action) => <Action key={action.title} action={action} />)
    case 'table':
      return <PrintedTableView table={block.table} />
    case 'radar':
      return (
        <div className="radar">
          <PrintedRadar title={block.title} model={block.model} {...RADAR_SIZES[short ? 'short' : 'full']} />
          <PrintedTableView table={block.table} />
        </div>
      )
  }
}

function Figures({ items }: { readonly items: readonly PrintedFigure[] }) {
  return (
    <dl className="figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="value">{value}</dd>
          <dd className="note">{note}</dd>
        </div>
      ))}
    </dl>
  )
}

function Action({ action: { title, why, facts } }: { readonly action: PrintedAction }) {
  return (
    <div className="action">
      <h3>{title}</h3>
      {why !== '' && <p>{why}</p>}
      <Facts facts={facts} />
    </div>
  )
}

/** Names and values, two by two. */
export function Facts({ facts, className }: { readonly facts: readonly PrintedFact[]; readonly className?: string }) {
  return (
    <dl className={className}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
