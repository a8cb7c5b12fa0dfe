import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import type { Domain } from '../../../questionnaires/schema'

type DomainHeadProps = {
  readonly domain: Domain
  /** A new object each time the person asks for a domain: its title takes the focus and comes in sight. */
  readonly move: object | null
}

export function DomainHead({ domain, move }: DomainHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!move) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [move])
  return (
    <Box sx={{ mb: 2 }}>
      <Typography
        variant="h2"
        ref={heading}
        tabIndex={-1}
        sx={{ mb: 0.5, scrollMarginTop: 24, '&:focus': { outline: 'none' } }}
      >
        {`${domain.id}. ${domain.title}`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {domain.intro}
      </Typography>
    </Box>
  )
}
