import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Fragment } from 'react'
import type { PlanAction } from '../../../main/ipc/contract'
import { type Amounts, type BudgetLine, budgetOf } from '../../../questionnaires/budget'
import { formatCents, formatNumber } from '../../format'
import { plan } from '../../texts/plan'

const texts = plan.budget

/** What the whole plan costs, quarter by quarter: foreseen and spent, once and each year. */
export function BudgetView({ actions }: { readonly actions: readonly PlanAction[] }) {
  const { years, undated, total, unpriced } = budgetOf(actions)
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1000 }}>
      <Typography>{texts.about}</Typography>
      {total.actions === 0 ? (
        <Typography>{texts.empty}</Typography>
      ) : (
        <TableContainer component={Paper}>
          <Table size="small" sx={{ '& td, & th': { typography: 'body2' } }}>
            <Typography component="caption" sx={{ captionSide: 'top', px: 2, py: 1, color: 'text.primary' }}>
              {texts.caption}
            </Typography>
            <TableHead sx={{ '& th': { fontWeight: 650 } }}>
              <TableRow>
                <TableCell rowSpan={2} scope="col">
                  {texts.when}
                </TableCell>
                <TableCell rowSpan={2} scope="col" align="right">
                  {texts.actions}
                </TableCell>
                <TableCell colSpan={2} scope="colgroup" align="center">
                  {texts.once}
                </TableCell>
                <TableCell colSpan={2} scope="colgroup" align="center">
                  {texts.recurring}
                </TableCell>
              </TableRow>
              <TableRow>
                {[texts.estimated, texts.actual, texts.estimated, texts.actual].map((title, index) => (
                  <TableCell key={index < 2 ? `once ${title}` : `recurring ${title}`} scope="col" align="right">
                    {title}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {years.map(({ year, quarters, total: ofYear }) => (
                <Fragment key={year}>
                  {quarters.map(({ quarter, ...line }) => (
                    <Line
                      key={quarter ?? 0}
                      title={quarter === null ? texts.noQuarter(year) : texts.quarter(quarter, year)}
                      line={line}
                    />
                  ))}
                  <Line title={texts.year(year)} line={ofYear} strong />
                </Fragment>
              ))}
              {undated.actions > 0 && <Line title={texts.undated} line={undated} />}
              <Line title={texts.total} line={total} strong />
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {unpriced > 0 && total.actions > 0 && <Typography>{texts.unpriced(unpriced)}</Typography>}
    </Box>
  )
}

type LineProps = { readonly title: string; readonly line: BudgetLine; readonly strong?: boolean }

function Line({ title, line, strong = false }: LineProps) {
  return (
    <TableRow sx={strong ? { bgcolor: 'action.selected', '& th, & td': { fontWeight: 650 } } : {}}>
      <TableCell component="th" scope="row">
        {title}
      </TableCell>
      <TableCell align="right">{formatNumber(line.actions)}</TableCell>
      <Money amounts={line.once} />
      <Money amounts={line.recurring} />
    </TableRow>
  )
}

function Money({ amounts: { estimatedCents, actualCents } }: { readonly amounts: Amounts }) {
  return (
    <>
      <TableCell align="right">{formatCents(estimatedCents)}</TableCell>
      <TableCell align="right">{formatCents(actualCents)}</TableCell>
    </>
  )
}
