import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { type PlanView, plan, planViews } from '../../texts/plan'
import { BudgetView } from './budget-view'
import { OwnersView } from './owners-view'
import { PlanGrid } from './plan-grid'
import { SixMonthsView } from './six-months-view'
import { TimelineView } from './timeline-view'
import type { PlanEditor } from './use-plan'

const tabId = (view: PlanView) => `plan-tab-${view}`
const PANEL = 'plan-panel'

/** The tab of the view on screen; null when the plan is empty. */
export const tabOf = (view: PlanView): HTMLElement | null => document.getElementById(tabId(view))

type PlanViewTabsProps = { readonly view: PlanView; readonly onView: (view: PlanView) => void }

/** The ways to look at the plan. */
export function PlanViewTabs({ view, onView }: PlanViewTabsProps) {
  return (
    <Tabs
      value={view}
      onChange={(_, chosen: PlanView) => onView(chosen)}
      aria-label={plan.views.label}
      variant="scrollable"
      scrollButtons="auto"
      sx={{ minHeight: 40, minWidth: 0, '& .MuiTab-root': { minHeight: 40, px: 1.5, py: 0.5 } }}
    >
      {planViews.map((candidate) => (
        <Tab
          key={candidate}
          id={tabId(candidate)}
          aria-controls={PANEL}
          value={candidate}
          label={plan.views.names[candidate]}
        />
      ))}
    </Tabs>
  )
}

type PlanViewPanelProps = {
  readonly view: PlanView
  /** The whole plan, and what the filters leave of it. */
  readonly all: readonly PlanAction[]
  readonly shown: readonly PlanAction[]
  /** YYYY-MM-DD. */
  readonly today: string
  readonly editor: PlanEditor
  readonly onSave: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  readonly onOpen: (key: string) => void
}

/** The plan in the view that was chosen. */
export function PlanViewPanel({ view, all, shown, today, editor, onSave, onOpen }: PlanViewPanelProps) {
  return (
    <Box
      id={PANEL}
      role="tabpanel"
      aria-labelledby={tabId(view)}
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1 }}
    >
      {view === 'table' && (
        <>
          <PlanGrid actions={shown} today={today} onSave={onSave} onGiveUp={editor.giveUp} onOpen={onOpen} />
          <Typography variant="caption" color="textSecondary">
            {plan.hint}
          </Typography>
        </>
      )}
      {view === 'timeline' && <TimelineView actions={shown} today={today} onOpen={onOpen} />}
      {view === 'owners' && <OwnersView actions={shown} today={today} onOpen={onOpen} />}
      {view === 'six-months' && <SixMonthsView actions={all} today={today} onOpen={onOpen} editor={editor} />}
      {view === 'budget' && <BudgetView actions={all} />}
    </Box>
  )
}
