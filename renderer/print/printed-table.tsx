import type { PrintedTable } from '../../main/ipc/printed/report'

/** Up to so many rows a table is not cut between two pages. */
const SHORT = 14

/** A table for paper and for screen readers: its caption, headings that come back on each page, rows that name themselves. */
export function PrintedTableView({ table: { caption, columns, rows } }: { readonly table: PrintedTable }) {
  const aligned = (index: number) => (columns[index]?.align === 'end' ? 'end' : undefined)
  return (
    <table className={rows.length <= SHORT ? 'whole' : undefined}>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ header, width }) => (
          <col key={header} style={width === null ? {} : { width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ header }, index) => (
            <th key={header} scope="col" className={aligned(index)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, header, total }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two actions may read the same, and nothing moves on paper.
          <tr key={position} className={total ? 'total' : undefined}>
            {cells.map((cell, index) => {
              const column = columns[index]?.header
              return index === header ? (
                <th key={column} scope="row" className={aligned(index)}>
                  {cell}
                </th>
              ) : (
                <td key={column} className={aligned(index)}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
