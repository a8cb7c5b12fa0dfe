import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type DomainWords, questionnaireTexts } from '../../texts/questionnaire'
import { GoOn, type NextProfile } from './go-on'
import type { AskedDomain } from './progress'

type DomainFootProps = {
  readonly domains: readonly AskedDomain[]
  /** What domains are called in this questionnaire. */
  readonly words: DomainWords
  readonly index: number
  /** Questions of the whole questionnaire that are not complete. */
  readonly toComplete: number
  /** The profile that asks the rest, when this one asks the core questions only. */
  readonly nextProfile: NextProfile | null
  readonly onOpen: (domainId: string) => void
  readonly onResults: () => void
}

/** The way to the next domain; after the last one, what comes next. */
export function DomainFoot(props: DomainFootProps) {
  const { domains, words, index, toComplete, nextProfile, onOpen, onResults } = props
  const texts = questionnaireTexts.domain
  const previous = domains[index - 1]?.domain
  const next = domains[index + 1]?.domain
  return (
    <Box sx={{ mt: 3 }}>
      {!next && (
        <Paper sx={{ p: 2, mb: 2 }}>
          <Typography variant="h3" gutterBottom>
            {texts.finished}
          </Typography>
          <Typography gutterBottom>{toComplete === 0 ? texts.complete : texts.left(toComplete)}</Typography>
          <Button variant="contained" onClick={onResults}>
            {questionnaireTexts.results}
          </Button>
        </Paper>
      )}
      {!next && nextProfile && <GoOn {...nextProfile} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}>
        {previous ? (
          <Button variant="outlined" startIcon={<ArrowBackOutlined />} onClick={() => onOpen(previous.id)}>
            {words.previous}
          </Button>
        ) : (
          <span />
        )}
        {next && (
          <Button variant="contained" endIcon={<ArrowForwardOutlined />} onClick={() => onOpen(next.id)}>
            {words.next}
          </Button>
        )}
      </Box>
    </Box>
  )
}
