import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import Button from '@mui/material/Button'
import { memo } from 'react'
import { keptAnswersTexts } from '../../texts/kept-answers'

type ToConfirmProps = { readonly count: number; readonly onNext: () => void }

/** How many answers are to be confirmed; goes from one to the next. Nothing when there is none. */
export const ToConfirmButton = memo(function ToConfirmButton({ count, onNext }: ToConfirmProps) {
  const texts = keptAnswersTexts.confirm
  if (count === 0) return null
  return (
    <Button
      variant="outlined"
      size="small"
      color="secondary"
      startIcon={<HistoryOutlined />}
      title={texts.nextHelp}
      onClick={onNext}
    >
      {texts.next(count)}
    </Button>
  )
})
