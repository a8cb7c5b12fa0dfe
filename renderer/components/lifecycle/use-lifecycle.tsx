import { type ReactNode, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { formatCampaign, today } from '../../format'
import { useNavigation } from '../../navigation'
import { lifecycleTexts as texts } from '../../texts/lifecycle'
import { useOverview } from '../../use-overview'
import { ConfirmDialog } from '../confirm-dialog'
import { HistoryDialog } from './history-dialog'
import { TextDialog } from './text-dialog'

type Asked = 'close' | 'reopen' | 'history' | 'campaign'

type Lifecycle = {
  /** What can be done with the assessment as a whole, for a menu. */
  readonly items: readonly { readonly key: Asked; readonly label: string; readonly choose: () => void }[]
  /** The dialog that is open, to be rendered beside the menu. */
  readonly dialog: ReactNode
}

/** Longest texts that main accepts. */
const MAX_LABEL = 120
const MAX_REASON = 2000

/** Closing, reopening, history and next campaign of an assessment, the same wherever they are offered. */
export function useLifecycle(
  assessment: AssessmentSummary,
  establishmentId: string,
  onChanged?: () => void,
): Lifecycle {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id: assessmentId, details } = assessment
  const stop = () => setAsked(null)
  const changed = async () => {
    await refresh()
    onChanged?.()
  }
  const item = (key: Asked) => ({ key, label: texts[key].action, choose: () => setAsked(key) })
  const startCampaign = async (label: string) => {
    const { target } = details
    const created = await callDesktop('createAssessment', {
      organisationId: assessment.organisationId,
      establishmentId: assessment.establishmentId,
      questionnaireId: assessment.questionnaireId,
      previousId: assessmentId,
      // A target whose date is past belongs to the campaign before.
      details: { ...details, label, lastQuestionId: null, target: target && target.by >= today() ? target : null },
    })
    await refresh()
    goTo({ screen: 'questionnaire', establishmentId, assessmentId: created.id })
  }
  const dialogs: Record<Asked, () => ReactNode> = {
    close: () => (
      <ConfirmDialog
        title={texts.close.title}
        text={texts.close.text(details.label)}
        confirm={texts.close.confirm}
        onClose={stop}
        onConfirm={async () => {
          await callDesktop('closeAssessment', { assessmentId })
          stop()
          await changed()
        }}
      />
    ),
    reopen: () => (
      <TextDialog
        title={texts.reopen.title}
        text={texts.reopen.text}
        label={texts.reopen.reason}
        required={texts.reopen.reasonRequired}
        confirm={texts.reopen.confirm}
        maxLength={MAX_REASON}
        multiline
        onClose={stop}
        onConfirm={async (reason) => {
          await callDesktop('reopenAssessment', { assessmentId, reason })
          await changed()
        }}
      />
    ),
    history: () => (
      <HistoryDialog
        assessmentId={assessmentId}
        label={details.label}
        onClose={stop}
        onUndoUpgrade={async () => {
          await callDesktop('undoUpgrade', { assessmentId })
          await changed()
        }}
      />
    ),
    campaign: () => (
      <TextDialog
        title={texts.campaign.title}
        text={texts.campaign.text}
        label={texts.campaign.label}
        required={texts.campaign.labelRequired}
        confirm={texts.campaign.confirm}
        initial={formatCampaign(new Date())}
        maxLength={MAX_LABEL}
        onClose={stop}
        onConfirm={startCampaign}
      />
    ),
  }
  return {
    items: [item('campaign'), item(assessment.closedAt === null ? 'close' : 'reopen'), item('history')],
    dialog: asked && dialogs[asked](),
  }
}
