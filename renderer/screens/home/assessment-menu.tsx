import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { callDesktop } from '../../desktop-api'
import { homeTexts } from '../../texts/home'
import { useOverview } from '../../use-overview'
import { assessmentName } from './assessment-name'

const texts = homeTexts.assessments

type AssessmentMenuProps = { readonly assessment: AssessmentSummary; readonly onEdit: () => void }

/** What is seldom done with an assessment: rename it, change its profile, put it away. */
export function AssessmentMenu({ assessment, onEdit }: AssessmentMenuProps) {
  const { refresh } = useOverview()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [asking, setAsking] = useState(false)
  const label = assessmentName(assessment.details)
  const choose = (act: () => void) => () => {
    setAnchor(null)
    act()
  }
  return (
    <>
      <IconButton
        aria-label={texts.more(label)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertOutlined />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(onEdit)}>{texts.edit}</MenuItem>
        <MenuItem onClick={choose(() => setAsking(true))}>{texts.archive}</MenuItem>
      </Menu>
      {asking && (
        <ConfirmDialog
          title={homeTexts.archiveAssessment.title}
          text={homeTexts.archiveAssessment.text(label)}
          confirm={homeTexts.archiveAssessment.confirm}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await callDesktop('setArchived', { kind: 'assessment', id: assessment.id, archived: true })
            await refresh()
          }}
        />
      )}
    </>
  )
}
