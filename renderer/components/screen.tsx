import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef } from 'react'

type ScreenProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Buttons of the screen, at the right of its title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen under the shell: header with its one h1, then a scrolling body. Focus moves to the title on arrival. */
export function Screen({ title, subtitle, actions, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Sextant`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Box component="main" sx={{ display: 'flex', flexDirection: 'column', minWidth: 0, flex: 1, height: '100vh' }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: { xs: 2, md: 4 },
          py: 2,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
          // Zoomed in, a window is low: its height is for the screen.
          '@media (max-height: 520px)': { gap: 1, py: 1, '& h1': { fontSize: '1.25rem' } },
        }}
      >
        <Box sx={{ flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography variant="h1" tabIndex={-1} ref={heading} sx={{ '&:focus': { outline: 'none' } }}>
            {title}
          </Typography>
          {subtitle !== undefined && (
            <Typography component="div" color="textSecondary">
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions !== undefined && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>{actions}</Box>
        )}
      </Box>
      <Box sx={{ flex: 1, overflow: 'auto', px: { xs: 2, md: 3 }, py: 3 }}>{children}</Box>
    </Box>
  )
}
