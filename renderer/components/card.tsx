import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, type Ref, useId } from 'react'

type CardProps = {
  readonly title: string
  /** Set for the one card that says what comes first. */
  readonly accent?: boolean
  readonly action?: ReactNode
  /** Set when the focus may be given to the title. */
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly children: ReactNode
}

/** A part of a screen under its title. */
export function Card({ title, accent = false, action, titleRef, children }: CardProps) {
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
          {...(titleRef !== undefined && { ref: titleRef, tabIndex: -1 })}
          sx={{ flex: '1 1 auto', '&:focus': { outline: 'none' }, ...(accent && { color: 'secondary.main' }) }}
        >
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Paper>
  )
}
