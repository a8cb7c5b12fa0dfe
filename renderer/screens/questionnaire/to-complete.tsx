import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import Typography from '@mui/material/Typography'
import { memo, useId, useRef, useState } from 'react'
import { questionName } from '../../../questionnaires/names'
import { common } from '../../texts/common'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { ToComplete } from './progress'

type ToCompleteProps = {
  readonly questions: readonly ToComplete[]
  readonly onOpen: (questionId: string) => void
}

/** How many questions are not complete; opens their list. */
export const ToCompleteButton = memo(function ToCompleteButton({ questions, onOpen }: ToCompleteProps) {
  const texts = questionnaireTexts.toComplete
  const titleId = useId()
  const [open, setOpen] = useState(false)
  const chosen = useRef<string | null>(null)
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        {texts.open(questions.length)}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby={titleId}
        fullWidth
        // The dialog gives the focus back to the button as it closes; the question takes it after.
        slotProps={{
          transition: {
            onExited: () => {
              if (chosen.current !== null) onOpen(chosen.current)
              chosen.current = null
            },
          },
        }}
      >
        <DialogTitle id={titleId}>{texts.title}</DialogTitle>
        <DialogContent dividers>
          {questions.length === 0 ? (
            <Typography>{texts.none}</Typography>
          ) : (
            <List dense disablePadding>
              {questions.map(({ question, lack }) => (
                <ListItem key={question.id} disablePadding>
                  <ListItemButton
                    onClick={() => {
                      chosen.current = question.id
                      setOpen(false)
                    }}
                  >
                    <ListItemText primary={questionName(question)} secondary={texts.lacks[lack]} />
                  </ListItemButton>
                </ListItem>
              ))}
            </List>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
})
