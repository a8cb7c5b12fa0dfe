import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { isHeld } from '../../../questionnaires/scoring/coverage'
import { common } from '../../texts/common'
import { domainName, questionName } from '../../texts/names'
import { evidenceWords, results, statusWords } from '../../texts/results'
import type { CountedMeans } from './results-model'

type MeansDialogProps = {
  readonly title: string
  readonly intro?: string
  readonly means: readonly CountedMeans[]
  /** The title names the objective already. */
  readonly ofOneDomain?: boolean
  readonly onClose: () => void
  readonly onQuestion: (questionId: string) => void
}

const words = results.means

/** What a figure is made of: the means it counts, by objective, each leading to its question. */
export function MeansDialog({ title, intro, means, ofOneDomain = false, onClose, onQuestion }: MeansDialogProps) {
  const titleId = useId()
  const domains = [...new Set(means.map(({ domain }) => domain))]
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent dividers>
        {intro !== undefined && <Typography gutterBottom>{intro}</Typography>}
        <Typography color="textSecondary">{means.length === 0 ? words.empty : words.open}</Typography>
        {domains.map((domain) => (
          <DomainMeans
            key={domain.id}
            heading={ofOneDomain ? null : domainName(domain)}
            means={means.filter((candidate) => candidate.domain === domain)}
            onQuestion={onQuestion}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type DomainMeansProps = Pick<MeansDialogProps, 'means' | 'onQuestion'> & { readonly heading: string | null }

function DomainMeans({ heading, means, onQuestion }: DomainMeansProps) {
  return (
    <Box component="section">
      {heading !== null && (
        <Typography variant="h3" sx={{ mt: 2 }}>
          {heading}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {means.map(({ question, answer, status, evidence }) => (
          <Box component="li" key={question.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
            <Link
              component="button"
              type="button"
              variant="body1"
              sx={{ textAlign: 'left' }}
              onClick={() => onQuestion(question.id)}
            >
              {questionName(question)}
            </Link>
            <Typography variant="body2">
              {statusWords[status]}
              {isHeld(status) && `, ${evidenceWords[evidence]}`}
            </Typography>
            {(status === 'alternative' || status === 'notApplicable') && (
              <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {words.reason(answer.reason.trim())}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
