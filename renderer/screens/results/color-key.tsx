import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'

/** What a colour of the bars stands for; the words beside each bar say it too. */
export function ColorKey({ color, label }: { readonly color: string; readonly label: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box aria-hidden="true" sx={{ width: 14, height: 14, borderRadius: 0.5, bgcolor: color }} />
      <Typography variant="body2">{label}</Typography>
    </Box>
  )
}
