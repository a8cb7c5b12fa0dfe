import ContentPasteGoOutlined from '@mui/icons-material/ContentPasteGoOutlined'
import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import StarOutlined from '@mui/icons-material/StarOutlined'
import Chip from '@mui/material/Chip'
import type { ReactElement } from 'react'
import { keptAnswersTexts } from '../../texts/kept-answers'
import type { CardFacts } from './card-facts'

const texts = keptAnswersTexts.marks

/** What is worth knowing of a question before reading it. Nothing when there is nothing to say. */
export function CardMarks({ core, toConfirm, answeredElsewhere }: CardFacts) {
  return (
    <>
      {core && <Mark icon={<StarOutlined />} label={texts.core} />}
      {toConfirm && (
        <Mark
          icon={<HistoryOutlined />}
          label={toConfirm.kind === 'upgrade' ? texts.review : texts.confirm}
          color="secondary"
        />
      )}
      {answeredElsewhere && <Mark icon={<ContentPasteGoOutlined />} label={texts.elsewhere} />}
    </>
  )
}

type MarkProps = { readonly icon: ReactElement; readonly label: string; readonly color?: 'primary' | 'secondary' }

const Mark = ({ icon, label, color = 'primary' }: MarkProps) => (
  <Chip size="small" variant="outlined" color={color} icon={icon} label={label} />
)
