import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { Nis2Facts } from '../../../questionnaires/entities'
import { qualify } from '../../../questionnaires/nis2'
import { categoryLabels, categoryWords } from '../../../questionnaires/nis2-words'
import { Card } from '../../components/card'
import { nis2Texts } from '../../texts/nis2'
import type { OverrideDraft } from './use-nis2'

const texts = nis2Texts.result

type ResultCardProps = { readonly facts: Nis2Facts; readonly override: OverrideDraft }

/** The category of the entity, how it was found, and what is not settled. */
export function ResultCard({ facts, override }: ResultCardProps) {
  const result = qualify(facts)
  const isStarted = facts.activity !== null || facts.ose || facts.designated !== null
  const kept = override.reason.trim() === '' ? null : override.category
  return (
    <Card title={texts.heading}>
      <Box role="status">
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography sx={{ fontSize: '1.5rem', fontWeight: 650 }}>
            {kept !== null || isStarted ? categoryLabels[kept ?? result.category] : texts.start}
          </Typography>
          {kept !== null && <Chip label={texts.kept} color="secondary" variant="outlined" />}
          {result.nearThreshold && <Chip label={texts.near} color="secondary" variant="outlined" />}
        </Box>
        {kept !== null && (
          <>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{texts.reason(override.reason)}</Typography>
            <Typography color="textSecondary">{texts.computed(categoryWords[result.category])}</Typography>
          </>
        )}
        {kept === null && result.asCareProvider !== null && (
          <Typography>{texts.asCareProvider(categoryWords[result.asCareProvider])}</Typography>
        )}
      </Box>
      {isStarted && result.steps.length > 0 && (
        <>
          <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
            {texts.steps}
          </Typography>
          <Box component="ol" sx={{ pl: 2.5, my: 1, display: 'grid', gap: 1 }}>
            {result.steps.map(({ text, source }) => (
              <li key={text}>
                <Typography>{text}</Typography>
                <Typography variant="caption" color="textSecondary">
                  {texts.source} {source}.
                </Typography>
              </li>
            ))}
          </Box>
        </>
      )}
      {isStarted && (
        <>
          <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
            {texts.open}
          </Typography>
          <Box component="ul" sx={{ pl: 2.5, my: 1, display: 'grid', gap: 0.5 }}>
            {result.open.map((point) => (
              <Typography key={point} component="li">
                {point}
              </Typography>
            ))}
          </Box>
        </>
      )}
    </Card>
  )
}
