import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId, useState } from 'react'
import { ExportFileDialog } from '../../components/export-file'
import { fastEntryTexts } from '../../texts/fast-entry'

type PrintBlankDialogProps = {
  readonly open: boolean
  readonly assessmentId: string
  readonly onClose: () => void
}

/** Asks which questions to print, then has the PDF written. */
export function PrintBlankDialog({ open, assessmentId, onClose }: PrintBlankDialogProps) {
  const texts = fastEntryTexts.print
  const labelId = useId()
  const [questions, setQuestions] = useState<'all' | 'unanswered'>('all')
  return (
    <ExportFileDialog
      open={open}
      title={texts.title}
      about={texts.about}
      asksRecipient={false}
      confirm={texts.confirm}
      build={() => ({ what: 'blank', assessmentId, questions })}
      onClose={onClose}
    >
      <FormControl>
        <FormLabel id={labelId}>{texts.which}</FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={questions}
          onChange={(event) => setQuestions(event.target.value === 'unanswered' ? 'unanswered' : 'all')}
        >
          <FormControlLabel value="all" control={<Radio />} label={texts.all} />
          <FormControlLabel value="unanswered" control={<Radio />} label={texts.unanswered} />
        </RadioGroup>
      </FormControl>
    </ExportFileDialog>
  )
}
