import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { DomainCoverage } from '../../../questionnaires/scoring/coverage'
import type { ScoreResult } from '../../../questionnaires/scoring/score'
import { Card } from '../../components/card'
import { results } from '../../texts/results'
import { strengths } from './results-model'

type StrengthsPanelProps = {
  readonly score: ScoreResult
  readonly shortLabels: ReadonlyMap<string, string>
  readonly onOpen: (domainId: string) => void
}

const words = results.strengths

/** What is held already: the objectives fully or best held. */
export function StrengthsPanel({ score, shortLabels, onOpen }: StrengthsPanelProps) {
  const { held, mostAdvanced } = strengths(score)
  const shown = held.length > 0 ? held : mostAdvanced ? [mostAdvanced] : []
  return (
    <Card title={words.title}>
      {held.length === 0 && <Typography>{mostAdvanced ? words.noneYet : words.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((domain) => (
          <Box component="li" key={domain.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
            <Link
              component="button"
              type="button"
              variant="body1"
              aria-haspopup="dialog"
              onClick={() => onOpen(domain.id)}
              sx={{ textAlign: 'left', fontWeight: 600 }}
            >
              {domain.id}. {shortLabels.get(domain.id) ?? domain.title}
            </Link>
            <Typography variant="body2">{sentence(domain)}</Typography>
          </Box>
        ))}
      </Box>
    </Card>
  )
}

function sentence(domain: DomainCoverage): string {
  return domain.prudent.num === domain.prudent.den ? words.full(domain) : words.best(domain)
}
