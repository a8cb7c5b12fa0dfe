import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useLifecycle } from '../../components/lifecycle/use-lifecycle'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { homeTexts } from '../../texts/home'
import { providerTexts } from '../../texts/provider'
import { useOverview } from '../../use-overview'
import { usePaper } from '../fast-entry/use-paper'
import { assessmentName } from './assessment-name'

const texts = homeTexts.assessments

type AssessmentMenuProps = {
  readonly assessment: AssessmentSummary
  readonly establishmentId: string
  readonly onEdit: () => void
  /** Called once the assessment has left the list. */
  readonly onArchived: () => void
}

/** What is seldom done with an assessment: rename it, change its profile, close it, continue it, put it away. */
export function AssessmentMenu({ assessment, establishmentId, onEdit, onArchived }: AssessmentMenuProps) {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [asking, setAsking] = useState(false)
  const { items, dialog } = useLifecycle(assessment, establishmentId)
  const paper = usePaper(assessment, establishmentId)
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
        {assessment.closedAt === null && <MenuItem onClick={choose(onEdit)}>{texts.edit}</MenuItem>}
        {assessment.closedAt === null && (
          <MenuItem onClick={choose(() => goTo({ screen: 'provider', establishmentId, assessmentId: assessment.id }))}>
            {providerTexts.menu}
          </MenuItem>
        )}
        {[...paper.items, ...items].map((item) => (
          <MenuItem key={item.key} onClick={choose(item.choose)}>
            {item.label}
          </MenuItem>
        ))}
        <MenuItem onClick={choose(() => setAsking(true))}>{texts.archive}</MenuItem>
      </Menu>
      {dialog}
      {paper.dialog}
      {asking && (
        <ConfirmDialog
          title={homeTexts.archiveAssessment.title}
          text={homeTexts.archiveAssessment.text(label)}
          confirm={homeTexts.archiveAssessment.confirm}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await callDesktop('setArchived', { kind: 'assessment', id: assessment.id, archived: true })
            await refresh()
            onArchived()
          }}
        />
      )}
    </>
  )
}
