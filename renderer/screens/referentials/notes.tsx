import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { referentialsTexts } from '../../texts/referentials'

const texts = referentialsTexts.versions

/** What a publisher says of a questionnaire, and whether it is known to be from them. */
export function Notes({ text, verified }: { readonly text: string; readonly verified: boolean }) {
  const headingId = useId()
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Typography id={headingId} variant="h3" component="p">
        {verified ? texts.notes : texts.notesUnverified}
      </Typography>
      <PlainText text={text} />
    </Box>
  )
}

/** A text from a file: its lines are kept, and nothing in it is anything but text, whatever its direction. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <Typography
      variant="body2"
      dir="auto"
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}
    >
      {text}
    </Typography>
  )
}
