import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { referentialsTexts } from '../../texts/referentials'

const texts = referentialsTexts.fingerprint

type CopyButtonProps = {
  readonly text: string
  readonly label: string
  /** An icon alone, for lines where room is scarce. */
  readonly small?: boolean
}

/** Copies a text, and says whether it could. */
export function CopyButton({ text, label, small = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome(texts.copied),
      () => setOutcome(texts.notCopied),
    )
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      {small ? (
        <IconButton size="small" aria-label={label} title={label} onClick={copy}>
          <ContentCopyOutlined fontSize="small" />
        </IconButton>
      ) : (
        <Button startIcon={<ContentCopyOutlined />} onClick={copy}>
          {label}
        </Button>
      )}
      <Typography component="span" variant="body2" role="status">
        {outcome}
      </Typography>
    </Box>
  )
}
