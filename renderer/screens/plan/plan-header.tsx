import AddOutlined from '@mui/icons-material/AddOutlined'
import Button from '@mui/material/Button'
import type { Plan } from '../../../main/ipc/contract'
import type { SaveStatus } from '../../components/autosaver'
import { SaveStatusLabel } from '../../components/save-status'
import { plan } from '../../texts/plan'
import { PlanExports } from './plan-exports'

type PlanHeaderProps = {
  readonly establishmentId: string
  readonly status: SaveStatus
  /** A cell holds a text that is refused. */
  readonly refused: boolean
  readonly onAdd: () => void
  readonly onImported: (plan: Plan) => void
}

/** What can be done with the whole plan. */
export function PlanHeader({ establishmentId, status, refused, onAdd, onImported }: PlanHeaderProps) {
  return (
    <>
      <SaveStatusLabel status={status} incomplete={refused} />
      <Button variant="outlined" startIcon={<AddOutlined />} aria-label={plan.add.title} onClick={onAdd}>
        {plan.add.button}
      </Button>
      <PlanExports establishmentId={establishmentId} onImported={onImported} />
    </>
  )
}
