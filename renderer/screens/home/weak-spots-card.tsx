import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { WeakSpot } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { useNavigation } from '../../navigation'
import { homeTexts } from '../../texts/home'
import { weakSpotTexts } from '../../texts/weak-spots'
import { byKind } from '../weak-spots/by-kind'

const SHOWN = 4

type WeakSpotsCardProps = { readonly weakSpots: readonly WeakSpot[]; readonly establishmentId: string }

/** How many weak spots of each kind, the most pressing kinds first; the list is a screen of its own. */
export function WeakSpotsCard({ weakSpots, establishmentId }: WeakSpotsCardProps) {
  const { goTo } = useNavigation()
  const texts = homeTexts.checks
  return (
    <Card
      title={texts.heading}
      action={<Button onClick={() => goTo({ screen: 'weak-spots', establishmentId })}>{texts.open}</Button>}
    >
      {byKind(weakSpots)
        .slice(0, SHOWN)
        .map(({ kind, spots }) => (
          <Box key={kind} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Typography>{weakSpotTexts.kinds[kind].count(spots.length)}</Typography>
          </Box>
        ))}
    </Card>
  )
}
