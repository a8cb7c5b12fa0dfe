import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { SetAside } from '../../../questionnaires/applicability'
import { Card } from '../../components/card'
import { maturityTexts } from '../../texts/maturity'
import { questionName } from '../../texts/names'

/** The questions that the situation of the entity makes pointless, by reason. */
export function SetAsidePanel({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const reasons = [...new Set(setAside.map(({ because }) => because))]
  return (
    <Card title={maturityTexts.setAside.title}>
      <Typography variant="body2" color="textSecondary">
        {maturityTexts.setAside.text}
      </Typography>
      {reasons.map((reason) => (
        <Box key={reason} component="section" sx={{ mt: 1.5 }}>
          <Typography component="h3" variant="body1" sx={{ fontWeight: 650 }}>
            {reason}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {setAside
              .filter(({ because }) => because === reason)
              .map(({ question }) => (
                <Typography key={question.id} component="li" variant="body2">
                  {questionName(question)}
                </Typography>
              ))}
          </Box>
        </Box>
      ))}
    </Card>
  )
}
