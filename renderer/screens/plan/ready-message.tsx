import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { plan } from '../../texts/plan'

const words = plan.detail

/** A message ready to be sent, with its copy button. */
export function ReadyMessage({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome(words.copied),
      () => setOutcome(words.copyFailed),
    )
  }
  return (
    <Box>
      <Typography
        component="blockquote"
        sx={{ m: 0, p: 1.5, borderLeft: 4, borderColor: 'primary.light', bgcolor: 'background.default' }}
      >
        {text}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1 }}>
        <Button size="small" variant="outlined" startIcon={<ContentCopyOutlined />} onClick={copy}>
          {words.copy}
        </Button>
        <Typography role="status">{outcome}</Typography>
      </Box>
    </Box>
  )
}
