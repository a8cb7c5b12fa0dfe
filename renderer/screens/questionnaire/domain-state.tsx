import CheckCircle from '@mui/icons-material/CheckCircle'
import ContrastOutlined from '@mui/icons-material/ContrastOutlined'
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { DomainProgress } from './progress'

/** To start, started or done: three shapes, with their names. */
export function DomainStateIcon({ answered, total }: DomainProgress) {
  const { states } = questionnaireTexts.progress
  if (answered === total) return <CheckCircle fontSize="small" color="success" titleAccess={states.all} />
  if (answered > 0) return <ContrastOutlined fontSize="small" color="primary" titleAccess={states.some} />
  return <RadioButtonUncheckedOutlined fontSize="small" color="action" titleAccess={states.none} />
}
