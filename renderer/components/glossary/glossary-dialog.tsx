import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { type GlossaryEntry, glossary } from '../../../questionnaires/glossary'
import { searchable } from '../../../questionnaires/typography'
import { common } from '../../texts/common'
import { glossaryTexts as texts } from '../../texts/glossary'

/** The whole glossary, with a search that ignores accents and case. */
export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const titleId = useId()
  const [search, setSearch] = useState('')
  const found = glossary.filter((entry) => matches(entry, search))
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth scroll="paper">
      <DialogTitle id={titleId} component="h2">
        {texts.title}
      </DialogTitle>
      <Box sx={{ px: 3, pb: 2 }}>
        <TextField
          label={texts.search}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          autoFocus
          fullWidth
        />
        <Typography role="status" variant="body2" sx={{ mt: 1 }}>
          {texts.found(found.length)}
        </Typography>
      </Box>
      <DialogContent dividers tabIndex={0} aria-label={texts.list} role="region" sx={{ height: '60vh' }}>
        <Box component="dl" sx={{ m: 0 }}>
          {found.map((entry) => (
            <Box key={entry.term} sx={{ mb: 1.5 }}>
              <Typography component="dt" sx={{ fontWeight: 650 }}>
                {[entry.term, ...(entry.also ?? [])].join(', ')}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }}>
                {entry.meaning}
              </Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

function matches({ term, also = [], meaning }: GlossaryEntry, search: string): boolean {
  const text = searchable([term, ...also, meaning].join(' '))
  return searchable(search)
    .split(' ')
    .every((word) => text.includes(word))
}
