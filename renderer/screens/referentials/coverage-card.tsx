import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { type CoverageBetween, coverageBetween, type ProfileCoverage } from '../../../questionnaires/coverage-between'
import { Card } from '../../components/card'
import { formatNumber, formatShare } from '../../format'
import { referentialsTexts } from '../../texts/referentials'
import { LinksDialog, type ShownLinks } from './links-dialog'
import type { Questionnaire } from './referentials-model'

const texts = referentialsTexts.coverage

/** « Ce qu’ils ont en commun » : which share of each questionnaire the others touch by their references. */
export function CoverageCard({ questionnaires }: { readonly questionnaires: readonly Questionnaire[] }) {
  const [shown, setShown] = useState<ShownLinks | null>(null)
  const matrix = useMemo(
    () =>
      questionnaires.map((source) => ({
        source,
        cells: questionnaires.map((target) => ({
          target,
          coverage: source === target ? null : coverageBetween(source.current.definition, target.current.definition),
        })),
      })),
    [questionnaires],
  )
  if (questionnaires.length < 2) {
    return (
      <Card title={texts.heading}>
        <Typography>{texts.only}</Typography>
      </Card>
    )
  }
  return (
    <Card title={texts.heading}>
      <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{texts.explain}</Typography>
      {/* Reached by the keyboard: a table wider than the window is scrolled with its arrows. */}
      <TableContainer role="region" aria-label={texts.table} tabIndex={0}>
        <Table sx={{ '& th, & td': { verticalAlign: 'top', minWidth: 160 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{texts.corner}</TableCell>
              {questionnaires.map(({ id, current }) => (
                <TableCell key={id} component="th" scope="col">
                  {texts.of(current.title)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {matrix.map(({ source, cells }) => (
              <TableRow key={source.id}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                  {source.current.title}
                </TableCell>
                {cells.map(({ target, coverage }) => (
                  <TableCell key={target.id}>
                    {coverage ? (
                      <Shares source={source} target={target} coverage={coverage} onOpen={setShown} />
                    ) : (
                      <Typography color="textSecondary">{texts.same}</Typography>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown && <LinksDialog shown={shown} onClose={() => setShown(null)} />}
    </Card>
  )
}

type SharesProps = {
  readonly source: Questionnaire
  readonly target: Questionnaire
  readonly coverage: CoverageBetween
  readonly onOpen: (shown: ShownLinks) => void
}

/** One share for each set of profiles, or « aucune question ». */
function Shares({ source, target, coverage, onOpen }: SharesProps) {
  const { profiles, links } = coverage
  if (links.length === 0) return <Typography color="textSecondary">{texts.none}</Typography>
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {profiles.map((profile) => {
        const names = profileNames(profile)
        return (
          <Box key={names}>
            {profiles.length > 1 && <Typography variant="body2">{names}</Typography>}
            {profile.touched.length === 0 ? (
              <Typography color="textSecondary">{texts.none}</Typography>
            ) : (
              <Button
                size="small"
                sx={{ px: 0.5, ml: -0.5, textAlign: 'left', textDecoration: 'underline' }}
                aria-label={`${share(profile)}. ${texts.open(source.current.title, target.current.title, names)}`}
                onClick={() => onOpen({ source, target, profile, links })}
              >
                {share(profile)}
              </Button>
            )}
          </Box>
        )
      })}
    </Box>
  )
}

function profileNames({ profiles }: ProfileCoverage): string {
  return profiles.map(({ label }) => label).join(', ')
}

function share({ touched, asked }: ProfileCoverage): string {
  return texts.share(
    formatNumber(touched.length),
    formatNumber(asked.length),
    formatShare({ num: touched.length, den: asked.length }),
  )
}
