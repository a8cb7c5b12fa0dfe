import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { effortHours, type ProposedAction } from '../../../questionnaires/action-plan'
import { Card } from '../../components/card'
import { effortText, rolesText } from '../../texts/actions'
import { results } from '../../texts/results'

type GapsPanelProps = {
  readonly actions: readonly ProposedAction[]
  /** How many of them are listed; the plan has them all. */
  readonly shown: number
  /** What stands out in an action. */
  readonly chipOf: (action: ProposedAction) => { readonly label: string; readonly filled: boolean } | null
  readonly shortLabels: ReadonlyMap<string, string>
  /** Opens the plan, on one action when its key is given. */
  readonly onPlan: (actionKey?: string) => void
}

const words = results.gaps

/** The gaps in the order of the plan, each leading to its action. */
export function GapsPanel({ actions, shown, chipOf, shortLabels, onPlan }: GapsPanelProps) {
  return (
    <Card title={words.title}>
      {actions.length === 0 && <Typography>{words.none}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {actions.slice(0, shown).map((action) => (
          <Box
            component="li"
            key={action.key}
            sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link
                component="button"
                type="button"
                variant="body1"
                onClick={() => onPlan(action.key)}
                sx={{ textAlign: 'left', fontWeight: 600 }}
              >
                {action.title}
              </Link>
              <Typography variant="caption" component="p" color="textSecondary">
                {[shortLabels.get(action.domainId), doers(action), effortText(effortHours(action))].join(' · ')}
              </Typography>
            </Box>
            <Mark mark={chipOf(action)} />
          </Box>
        ))}
      </Box>
      {actions.length > 0 && (
        <Button sx={{ mt: 1.5 }} variant="outlined" onClick={() => onPlan()}>
          {words.all(actions.length)}
        </Button>
      )}
    </Card>
  )
}

function Mark({ mark }: { readonly mark: ReturnType<GapsPanelProps['chipOf']> }) {
  if (mark === null) return null
  return (
    <Chip
      size="small"
      label={mark.label}
      color={mark.filled ? 'primary' : 'default'}
      variant={mark.filled ? 'filled' : 'outlined'}
    />
  )
}

function doers({ kind, measure, origins }: ProposedAction): string {
  return rolesText(kind === 'inquiry' ? (origins[0]?.answeredBy ?? []) : measure.who)
}
