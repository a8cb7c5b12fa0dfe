import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { useId, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { lifecycleTexts } from '../../texts/lifecycle'
import { useLifecycle } from './use-lifecycle'

type LifecycleMenuProps = {
  readonly assessment: AssessmentSummary
  readonly establishmentId: string
  /** Called once something has changed in main and the lists are read again. */
  readonly onChanged: () => void
}

/** The menu of what can be done with the assessment as a whole, on a screen about one assessment. */
export function LifecycleMenu({ assessment, establishmentId, onChanged }: LifecycleMenuProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { items, dialog } = useLifecycle(assessment, establishmentId, onChanged)
  return (
    <>
      <Tooltip title={lifecycleTexts.menu}>
        <IconButton
          id={`${id}-button`}
          aria-label={lifecycleTexts.menu}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreVertOutlined />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {items.map(({ key, label, choose }) => (
          <MenuItem
            key={key}
            onClick={() => {
              setAnchor(null)
              choose()
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
      {dialog}
    </>
  )
}
