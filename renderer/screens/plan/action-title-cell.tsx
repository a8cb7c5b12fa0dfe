import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { PlanAction } from '../../../main/ipc/contract'
import { plan } from '../../texts/plan'

type ActionTitleCellProps = {
  readonly action: PlanAction
  readonly caption: string | null
  /** Given by the grid: one cell at a time is in the tab order. */
  readonly tabIndex: 0 | -1
  readonly onOpen: () => void
}

/** The whole title of an action, which opens it. */
export function ActionTitleCell({ action, caption, tabIndex, onOpen }: ActionTitleCellProps) {
  return (
    <div>
      <Link
        component="button"
        type="button"
        variant="body2"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        onClick={onOpen}
        sx={{ textAlign: 'left', fontWeight: 600, color: 'text.primary', lineHeight: 1.35 }}
      >
        {action.title}
      </Link>
      {caption !== null && (
        <Typography variant="caption" component="p" color="textSecondary">
          {caption}
        </Typography>
      )}
      {action.level === 2 && (
        <Typography variant="caption" component="p">
          {plan.further}
        </Typography>
      )}
      {!action.called && (
        <Typography variant="caption" component="p" sx={{ fontWeight: 600 }}>
          {plan.notCalled}
        </Typography>
      )}
    </div>
  )
}
