import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { PlanAction, WeakSpot } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { formatLongDay, today } from '../../format'
import { type Route, useNavigation } from '../../navigation'
import { homeTexts } from '../../texts/home'
import { weakSpotRoute } from '../weak-spots/weak-spot-route'

const DUE_SHOWN = 5

/** Something that has a date: an action of the plan, or a piece of evidence that ends. */
export type DueItem = {
  readonly key: string
  /** YYYY-MM-DD; null when only the words say it. */
  readonly day: string | null
  readonly title: string
  readonly note: string
  readonly route: (establishmentId: string) => Route
}

/**
 * What is due, soonest first: the dated actions, then the pieces of evidence to renew.
 *
 * @param open actions to be finished
 */
export function dueItems(open: readonly PlanAction[], weakSpots: readonly WeakSpot[]): readonly DueItem[] {
  const actions = open
    .filter(({ edits }) => edits.dueDate !== null)
    .map(
      ({ key, title, edits }): DueItem => ({
        key,
        day: edits.dueDate,
        title,
        note: edits.owner === '' ? edits.doneBy : edits.owner,
        route: (establishmentId) => ({ screen: 'plan', establishmentId, actionKey: key }),
      }),
    )
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
  const pieces = weakSpots
    .filter(({ kind }) => kind === 'evidence-expired' || kind === 'evidence-expiring')
    .map(
      (spot): DueItem => ({
        key: `${spot.kind} ${spot.place.screen === 'evidence' ? spot.place.evidenceId : spot.title}`,
        day: null,
        title: spot.title,
        note: `${homeTexts.due.expires}\u00a0: ${spot.detail.charAt(0).toLowerCase()}${spot.detail.slice(1)}`,
        route: (establishmentId) => weakSpotRoute(spot, establishmentId),
      }),
    )
  // Pieces to renew keep two of the places, however many actions are dated.
  const kept = actions.slice(0, Math.max(DUE_SHOWN - 2, DUE_SHOWN - pieces.length))
  return [...kept, ...pieces].slice(0, DUE_SHOWN)
}

type DueCardProps = { readonly items: readonly DueItem[]; readonly establishmentId: string }

/** The next dates of the plan and of the evidence. */
export function DueCard({ items, establishmentId }: DueCardProps) {
  const { goTo } = useNavigation()
  const texts = homeTexts.due
  return (
    <Card
      title={texts.heading}
      action={<Button onClick={() => goTo({ screen: 'plan', establishmentId })}>{texts.plan}</Button>}
    >
      {items.map(({ key, day, title, note, route }) => (
        <Box
          key={key}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '170px minmax(0, 1fr)' },
            columnGap: 2,
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box>
            {day !== null && (
              <Typography sx={{ fontWeight: 600, color: 'primary.main' }}>{formatLongDay(day)}</Typography>
            )}
            {day !== null && day < today() && <Typography color="secondary">{texts.late}</Typography>}
          </Box>
          <Box>
            <Link
              component="button"
              sx={{ textAlign: 'left', font: 'inherit' }}
              onClick={() => goTo(route(establishmentId))}
            >
              {title}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {note}
            </Typography>
          </Box>
        </Box>
      ))}
    </Card>
  )
}
