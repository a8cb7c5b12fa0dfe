import PrintOutlined from '@mui/icons-material/PrintOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { fastEntryTexts } from '../../texts/fast-entry'
import { usePaper } from './use-paper'

type PaperMenuProps = { readonly assessment: AssessmentSummary; readonly establishmentId: string }

/** « Questionnaire papier », from the questionnaire itself. */
export function PaperMenu({ assessment, establishmentId }: PaperMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { items, dialog } = usePaper(assessment, establishmentId)
  const { open } = fastEntryTexts.menu
  return (
    <>
      <Tooltip title={open}>
        <IconButton
          aria-label={open}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <PrintOutlined />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
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
