import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { barFill } from './bar-fill'

type ColorKeyProps = { readonly fill: keyof typeof barFill; readonly label: string }

/** What a colour of the bars stands for; the words beside each bar say it too. */
export function ColorKey({ fill, label }: ColorKeyProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box aria-hidden="true" sx={{ width: 14, height: 14, borderRadius: 0.5, ...barFill[fill] }} />
      <Typography variant="body2">{label}</Typography>
    </Box>
  )
}
