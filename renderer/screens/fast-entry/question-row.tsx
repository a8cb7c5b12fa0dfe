import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import type { RowState } from './sheet'

type QuestionRowProps = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly kind: RowState['kind']
  readonly words: string
  readonly onOpen: (questionId: string) => void
}

/** A question of the sheet on one line: its number, its subject, its answer. The keyboard goes there by number. */
export const QuestionRow = memo(function QuestionRow({ id, number, name, kind, words, onOpen }: QuestionRowProps) {
  return (
    <ButtonBase
      tabIndex={-1}
      disabled={kind === 'aside'}
      onClick={() => onOpen(id)}
      sx={{
        display: 'grid',
        width: '100%',
        gridTemplateColumns: '2.5rem minmax(0, 1fr) minmax(0, auto) 1.25rem',
        alignItems: 'baseline',
        columnGap: 1,
        px: 1.5,
        py: 0.5,
        textAlign: 'start',
        borderRadius: 1,
        color: kind === 'answered' ? 'text.primary' : 'text.secondary',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Typography component="span" sx={{ fontWeight: 650, textAlign: 'end' }}>
        {number}
      </Typography>
      <Typography component="span" variant="body2">
        {name}
      </Typography>
      <Typography component="span" variant="body2" sx={{ textAlign: 'end' }}>
        {words}
      </Typography>
      {kind === 'answered' ? <CheckOutlined fontSize="small" color="success" sx={{ alignSelf: 'center' }} /> : <span />}
    </ButtonBase>
  )
})
