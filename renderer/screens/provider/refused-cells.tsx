import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'
import { providerTexts } from '../../texts/provider'
import type { ReadyReply } from './use-reply'

const texts = providerTexts.reply

/** The cells of a sheet that could not be read, each with what was expected. */
export function RefusedCells({ cells }: { readonly cells: ReadyReply['refused'] }) {
  return (
    <Card title={texts.refusedCells(cells.length)}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cells of a line may say the same, and none ever moves
          <RefusedCell key={index} cell={cell} />
        ))}
      </Box>
    </Card>
  )
}

function RefusedCell({ cell: { row, label, text, reason } }: { readonly cell: ReadyReply['refused'][number] }) {
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Typography>{texts.refusedCell(row, label, text)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {reason}
      </Typography>
    </Box>
  )
}
