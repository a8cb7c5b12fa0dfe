import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { shortAnswer } from '../../../questionnaires/answer-words'
import type { AnswerValue } from '../../../questionnaires/answers'
import type { Question } from '../../../questionnaires/schema'
import { common } from '../../texts/common'
import { questionnaireTexts } from '../../texts/questionnaire'
import { useOverview } from '../../use-overview'

const texts = questionnaireTexts.shortcuts
const { keys, names } = texts

/** The keys of a question: its choices first, as they are listed. */
function rowsOf({ question, choices }: InHand): readonly (readonly [key: string, effect: string])[] {
  return [
    ...choices
      .slice(0, 9)
      .map((value, index) => [String(index + 1), keys.choose(shortAnswer(question, value))] as const),
    [names.next, keys.next],
    [names.previous, keys.previous],
    [names.comment, keys.comment],
    [names.reuse, keys.reuse],
    [names.help, keys.help],
  ]
}

const everywhere = [
  [names.tab, texts.tab],
  [names.enter, texts.enter],
  [names.arrows, texts.arrows],
] as const

/** The question in hand, with the choices it offers. */
type InHand = { readonly question: Question; readonly choices: readonly AnswerValue[] }

type ShortcutsButtonProps = InHand & { readonly open: boolean; readonly onToggle: (open: boolean) => void }

/** « ? »: every key of the screen. */
export function ShortcutsButton({ open, onToggle, ...inHand }: ShortcutsButtonProps) {
  const titleId = useId()
  const { shortcuts } = useOverview().overview.settings
  return (
    <>
      <Tooltip title={texts.open}>
        <IconButton aria-label={texts.open} onClick={() => onToggle(true)}>
          <HelpOutlineOutlined />
        </IconButton>
      </Tooltip>
      <Dialog open={open} onClose={() => onToggle(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{texts.title}</DialogTitle>
        <DialogContent>
          <DialogContentText color="text.primary" sx={{ mb: 2 }}>
            {shortcuts ? `${texts.intro} ${texts.offHow}` : texts.off}
          </DialogContentText>
          <KeyList rows={rowsOf(inHand)} />
          <Typography variant="h3" component="p" sx={{ mt: 2, mb: 1 }}>
            {texts.others}
          </Typography>
          <KeyList rows={everywhere} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onToggle(false)}>{common.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

function KeyList({ rows: list }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.75, m: 0 }}>
      {list.map(([key, effect]) => (
        <Box key={key} sx={{ display: 'contents' }}>
          <Typography component="dt" sx={{ fontWeight: 650 }}>
            <kbd>{key}</kbd>
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {effect}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
