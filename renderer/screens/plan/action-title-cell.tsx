import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { PlanAction } from '../../../main/ipc/contract'
import { plan } from '../../texts/plan'
import { isToClose, isToUpdate } from './plan-model'

type ActionTitleCellProps = {
  readonly action: PlanAction
  readonly caption: string
  /** Given by the grid: one cell at a time is in the tab order. */
  readonly tabIndex?: 0 | -1
  readonly onOpen: () => void
}

/** The whole title of an action, which opens it, and what is to be known of it at once. */
export function ActionTitleCell({ action, caption, tabIndex, onOpen }: ActionTitleCellProps) {
  return (
    <div>
      <Link
        component="button"
        type="button"
        variant="body2"
        {...(tabIndex !== undefined && { tabIndex })}
        aria-haspopup="dialog"
        onClick={onOpen}
        sx={{ textAlign: 'left', fontWeight: 600, color: 'text.primary', lineHeight: 1.35 }}
      >
        {action.title}
      </Link>
      {caption !== '' && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ lineHeight: 1.35 }}>
          {caption}
        </Typography>
      )}
      {action.level === 2 && <Remark text={plan.further} />}
      {isToClose(action) && <Remark text={plan.notCalled} strong />}
      {isToUpdate(action) && <Remark text={plan.toUpdate} strong />}
    </div>
  )
}

function Remark({ text, strong = false }: { readonly text: string; readonly strong?: boolean }) {
  return (
    <Typography variant="caption" component="p" sx={{ lineHeight: 1.35, ...(strong && { fontWeight: 650 }) }}>
      {text}
    </Typography>
  )
}
