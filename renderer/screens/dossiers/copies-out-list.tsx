import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CopyOutWords } from '../../../main/ipc/contract'
import { formatDay, today } from '../../format'

/** Files that left Sextant, most recent first. */
export function CopiesOutList({ copies }: { readonly copies: readonly CopyOutWords[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {copies.map(({ at, what, name }) => (
        <Typography component="li" key={`${at} ${name}`}>
          {`${formatDay(today(new Date(at)))}\u00a0: ${what}, «\u00a0${name}\u00a0»`}
        </Typography>
      ))}
    </Box>
  )
}
