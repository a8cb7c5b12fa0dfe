import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import type { WeakSpot } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { weakSpotTexts as texts } from '../../texts/weak-spots'
import { useLoaded } from '../../use-scored-assessment'
import { byKind, type WeakSpotGroup } from './by-kind'
import { weakSpotRoute } from './weak-spot-route'

/** Shown of each kind before « Montrer les n autres ». */
const SHOWN = 8

/** The standing review of a site: what deserves a second look, with the place where it is mended. */
export function WeakSpotsScreen({ establishmentId }: { readonly establishmentId: string }) {
  const load = useCallback(() => callDesktop('getWeakSpots', { establishmentId }), [establishmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  const weakSpots = loaded.value
  if (weakSpots.length === 0) {
    return (
      <Screen title={texts.title} subtitle={texts.none}>
        <Typography sx={{ maxWidth: 720 }}>{texts.noneDetail}</Typography>
      </Screen>
    )
  }
  return (
    <Screen title={texts.title} subtitle={texts.subtitle(weakSpots.length)}>
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
        <Typography>{texts.about}</Typography>
        {byKind(weakSpots).map((group) => (
          <Group key={group.kind} group={group} establishmentId={establishmentId} />
        ))}
      </Box>
    </Screen>
  )
}

type GroupProps = { readonly group: WeakSpotGroup; readonly establishmentId: string }

function Group({ group: { kind, spots }, establishmentId }: GroupProps) {
  const [all, setAll] = useState(false)
  const { heading, advice } = texts.kinds[kind]
  const shown = all ? spots : spots.slice(0, SHOWN)
  return (
    <Card title={`${heading} (${spots.length})`}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {advice}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((spot) => (
          <Line key={lineKey(spot)} spot={spot} establishmentId={establishmentId} />
        ))}
      </Box>
      {shown.length < spots.length && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(true)}>
          {texts.more(spots.length - shown.length)}
        </Button>
      )}
    </Card>
  )
}

function Line({ spot, establishmentId }: { readonly spot: WeakSpot; readonly establishmentId: string }) {
  const { goTo } = useNavigation()
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Link
        component="button"
        sx={{ textAlign: 'left', font: 'inherit' }}
        onClick={() => goTo(weakSpotRoute(spot, establishmentId))}
      >
        {spot.title}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {[spot.detail, spot.context].filter((part) => part !== '').join(' · ')}
      </Typography>
    </Box>
  )
}

function lineKey({ kind, place }: WeakSpot): string {
  switch (place.screen) {
    case 'questionnaire':
      return `${kind} ${place.assessmentId} ${place.questionId}`
    case 'plan':
      return `${kind} ${place.actionKey}`
    case 'evidence':
      return `${kind} ${place.evidenceId}`
  }
}
