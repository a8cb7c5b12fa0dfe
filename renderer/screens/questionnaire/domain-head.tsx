import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { domainName } from '../../../questionnaires/names'
import type { Domain } from '../../../questionnaires/schema'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { questionnaireTexts } from '../../texts/questionnaire'

type DomainHeadProps = {
  readonly domain: Domain
  /** Questions that the answers set aside so far, in the whole questionnaire. */
  readonly setAside: number
  /** A new object each time the person asks for a domain: its title takes the focus and comes in sight. */
  readonly move: object | null
}

export function DomainHead({ domain, setAside, move }: DomainHeadProps) {
  const texts = questionnaireTexts.domain
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!move) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [move])
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 0.5 }}>
        <Typography
          variant="h2"
          ref={heading}
          tabIndex={-1}
          sx={{ scrollMarginTop: 24, '&:focus': { outline: 'none' } }}
        >
          {domainName(domain, 'full')}
        </Typography>
        {domain.context === true && <Chip size="small" variant="outlined" label={texts.unscored} />}
      </Box>
      <Typography variant="body2" color="textSecondary">
        <GlossaryText>{domain.intro}</GlossaryText>
      </Typography>
      {domain.context === true && (
        <Typography variant="body2" aria-live="polite" sx={{ mt: 0.5, fontWeight: 650 }}>
          {texts.spares(setAside)}
        </Typography>
      )}
    </Box>
  )
}
