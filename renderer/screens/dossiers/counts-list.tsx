import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DossierCounts } from '../../../main/ipc/contract'
import { dossierTexts } from '../../texts/dossiers'

const shown = ['establishments', 'assessments', 'answers', 'evidence', 'copies', 'actions', 'contacts'] as const

/** What there is in a dossier; what there is none of is left out. */
export function CountsList({ counts }: { readonly counts: DossierCounts }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {shown
        .filter((key) => counts[key] > 0)
        .map((key) => (
          <Typography component="li" key={key}>
            {dossierTexts.counts[key](counts[key])}
          </Typography>
        ))}
    </Box>
  )
}
