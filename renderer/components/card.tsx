import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

type CardProps = {
  readonly title: string
  /** Set for the one card that says what comes first. */
  readonly accent?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of a screen under its title. */
export function Card({ title, accent = false, action, children }: CardProps) {
  const headingId = useId()
  return (
    <Paper
      component="section"
      aria-labelledby={headingId}
      sx={{
        p: 2.5,
        minWidth: 0,
        ...(accent && { borderLeftWidth: 5, borderLeftStyle: 'solid', borderLeftColor: 'secondary.main' }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
        <Typography
          id={headingId}
          variant="h2"
          sx={{ flex: 1, minWidth: 200, ...(accent && { color: 'secondary.main' }) }}
        >
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Paper>
  )
}
