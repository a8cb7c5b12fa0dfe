import LockOutlined from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import { railColors } from '../../theme'

type ProtectionFrameProps = {
  readonly title: string
  readonly why: string
  /** True when no field takes the focus: the title does. */
  readonly focusTitle?: boolean
  readonly children: ReactNode
}

/** A page of its own, shown while the data is not open. */
export function ProtectionFrame({ title, why, focusTitle = false, children }: ProtectionFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Sextant`
    if (focusTitle) heading.current?.focus()
  }, [title, focusTitle])
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'flex',
        bgcolor: railColors.background,
        px: { xs: 1.5, sm: 4 },
        py: 3,
      }}
    >
      <Paper sx={{ width: '100%', maxWidth: 640, m: 'auto', p: { xs: 2.5, sm: 4 }, display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <LockOutlined color="primary" fontSize="large" />
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
            {title}
          </Typography>
        </Box>
        <Typography>{why}</Typography>
        {children}
      </Paper>
    </Box>
  )
}
