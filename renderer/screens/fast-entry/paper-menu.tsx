import PrintOutlined from '@mui/icons-material/PrintOutlined'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { IconMenu } from '../../components/icon-menu'
import { fastEntryTexts } from '../../texts/fast-entry'
import { usePaper } from './use-paper'

type PaperMenuProps = { readonly assessment: AssessmentSummary; readonly establishmentId: string }

/** « Questionnaire papier », from the questionnaire itself. */
export function PaperMenu({ assessment, establishmentId }: PaperMenuProps) {
  const { items, dialog } = usePaper(assessment, establishmentId)
  return (
    <>
      <IconMenu name={fastEntryTexts.menu.open} icon={<PrintOutlined />} items={items} />
      {dialog}
    </>
  )
}
