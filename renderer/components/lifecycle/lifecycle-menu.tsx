import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { lifecycleTexts } from '../../texts/lifecycle'
import { IconMenu } from '../icon-menu'
import { useLifecycle } from './use-lifecycle'

type LifecycleMenuProps = {
  readonly assessment: AssessmentSummary
  readonly establishmentId: string
  /** Called once something has changed in main and the lists are read again. */
  readonly onChanged: () => void
}

/** The menu of what can be done with the assessment as a whole, on a screen about one assessment. */
export function LifecycleMenu({ assessment, establishmentId, onChanged }: LifecycleMenuProps) {
  const { items, dialog } = useLifecycle(assessment, establishmentId, onChanged)
  return (
    <>
      <IconMenu name={lifecycleTexts.menu} icon={<MoreVertOutlined />} items={items} />
      {dialog}
    </>
  )
}
