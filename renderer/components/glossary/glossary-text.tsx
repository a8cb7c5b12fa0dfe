import Box from '@mui/material/Box'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { Fragment, useMemo, useState } from 'react'
import type { GlossaryEntry } from '../../../questionnaires/glossary'
import { glossaryTexts } from '../../texts/glossary'
import { findTerms } from './find-terms'

/**
 * A text whose terms of the glossary open their meaning. Not for the inside of a button or of a link, which cannot hold
 * another one.
 */
export function GlossaryText({ children }: { readonly children: string }) {
  const parts = useMemo(() => findTerms(children), [children])
  return parts.map(({ text, at, entry }) =>
    entry === null ? <Fragment key={at}>{text}</Fragment> : <GlossaryTerm key={at} entry={entry} text={text} />,
  )
}

type GlossaryTermProps = {
  readonly entry: GlossaryEntry
  /** As the sentence writes it. */
  readonly text: string
}

/** A term inside a sentence: a small button, one click or one key away from its meaning. */
export function GlossaryTerm({ entry, text }: GlossaryTermProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const name = glossaryTexts.meaning(entry.term)
  return (
    <>
      <Box
        component="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={glossaryTexts.hint}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          m: 0,
          p: 0,
          border: 0,
          bgcolor: 'transparent',
          color: 'inherit',
          font: 'inherit',
          letterSpacing: 'inherit',
          cursor: 'help',
          textDecoration: 'underline dotted',
          textUnderlineOffset: '0.2em',
        }}
      >
        {text}
      </Box>
      {anchor !== null && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': name, sx: { maxWidth: 420, p: 2 } } }}
        >
          <Typography sx={{ fontWeight: 650 }}>{entry.term}</Typography>
          <Typography>{entry.meaning}</Typography>
        </Popover>
      )}
    </>
  )
}
