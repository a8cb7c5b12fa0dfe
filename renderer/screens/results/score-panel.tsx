import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { allQuestions, profileOf } from '../../../questionnaires/questions'
import type { CoverageCounts } from '../../../questionnaires/scoring/coverage'
import { type Fraction, ratio } from '../../../questionnaires/scoring/fraction'
import { Card } from '../../components/card'
import { common } from '../../texts/common'
import { calculation, results, versionLine } from '../../texts/results'
import type { ScoredAssessment } from '../../use-scored-assessment'
import type { CountedMeans } from './results-model'
import { ShareBar } from './share-bar'

type ScorePanelProps = {
  readonly scored: ScoredAssessment
  readonly counts: CoverageCounts
  readonly means: readonly CountedMeans[]
}

const words = results.score

/** The declared score, the part of it that evidence backs, and what the unknowns could still change. */
export function ScorePanel({ scored, counts, means }: ScorePanelProps) {
  const [explaining, setExplaining] = useState(false)
  const verified = means.filter(
    ({ status, evidence }) => (status === 'inPlace' || status === 'alternative') && evidence === 'verified',
  ).length
  return (
    <Card
      title={words.title}
      action={
        <Button size="small" onClick={() => setExplaining(true)}>
          {words.explain}
        </Button>
      }
    >
      <Share label={words.declared} share={counts.prudent} />
      <Share
        label={words.evidenced}
        share={counts.evidenced}
        note={verified > 0 ? words.verified(verified) : undefined}
      />
      <Share label={words.optimistic} share={counts.optimistic} />
      <Typography sx={{ mt: 1.5 }}>{words.range(counts)}</Typography>
      {explaining && (
        <Explanation scored={scored} counts={counts} asked={means.length} onClose={() => setExplaining(false)} />
      )}
    </Card>
  )
}

type ShareProps = { readonly label: string; readonly share: Fraction; readonly note?: string | undefined }

function Share({ label, share, note }: ShareProps) {
  return (
    <Box sx={{ mb: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
        <Typography variant="body2">{label}</Typography>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {words.line(share)}
        </Typography>
      </Box>
      <ShareBar share={ratio(share) ?? 0} />
      {note !== undefined && <Typography variant="caption">{note}</Typography>}
    </Box>
  )
}

type ExplanationProps = Pick<ScorePanelProps, 'scored' | 'counts'> & {
  readonly asked: number
  readonly onClose: () => void
}

function Explanation({ scored, counts, asked, onClose }: ExplanationProps) {
  const titleId = useId()
  const { definition, content, asOf, fingerprint } = scored
  const profile = profileOf(definition, content.assessment.details.profile).label
  const lines = calculation(counts, asked, allQuestions(definition).length, profile, asOf)
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md">
      <DialogTitle id={titleId} component="h2">
        {words.explain}
      </DialogTitle>
      <DialogContent dividers>
        <Box component="dl" sx={{ m: 0 }}>
          {lines.map(({ term, text }) => (
            <Box key={term} sx={{ mb: 1.5 }}>
              <Typography component="dt" sx={{ fontWeight: 650 }}>
                {term}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }}>
                {text}
              </Typography>
            </Box>
          ))}
        </Box>
        <Typography gutterBottom>{definition.disclaimer}</Typography>
        <Typography variant="body2" color="textSecondary">
          {versionLine(definition.version, fingerprint)}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
