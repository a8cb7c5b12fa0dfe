import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { IndicationReading } from '../../../questionnaires/scoring/reading'
import { Card } from '../../components/card'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { maturityTexts } from '../../texts/maturity'

/** A reading of the results that binds nobody, said as such. */
export function IndicationPanel({ reading }: { readonly reading: IndicationReading }) {
  const { title, label, text, note } = reading
  return (
    <Card title={title} action={<Chip size="small" variant="outlined" label={maturityTexts.indication} />}>
      {label !== null && (
        <Typography variant="h3" component="p">
          {label}
        </Typography>
      )}
      <Typography>
        <GlossaryText>{text}</GlossaryText>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        <GlossaryText>{note}</GlossaryText>
      </Typography>
    </Card>
  )
}
