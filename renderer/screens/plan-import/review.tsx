import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId, useState } from 'react'
import { TaskButton } from '../../components/task-button'
import { common } from '../../texts/common'
import { planImport as texts } from '../../texts/plan-import'
import { Changes } from './changes'
import { type Choice, countsOf, firstChoice, type ReadyFile, shownAdded, toggled } from './plan-import-model'
import { RefusedCells } from './refused-cells'

type ReviewProps = {
  readonly file: ReadyFile
  readonly running: boolean
  /** Why what was accepted could not be written. */
  readonly failure: ReactNode
  readonly onApply: (choice: Choice) => void
  readonly onClose: () => void
}

/** What a workbook would change; nothing is written until the person says so. */
export function Review({ file, running, failure, onApply, onClose }: ReviewProps) {
  const [choice, setChoice] = useState(() => firstChoice(file))
  const { changed, added, missing, refused, notes, unchanged, exportedAt, fileName } = file
  const { changes, added: adding, abandoned } = countsOf(choice)
  const idle = changes + adding + abandoned === 0
  const empty = changed.length + added.length + missing.length === 0
  return (
    <>
      <DialogContent dividers tabIndex={0} sx={{ display: 'grid', gap: 3, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            <Typography>{texts.file(fileName)}</Typography>
            {exportedAt !== null && <Typography>{texts.exportedAt(exportedAt)}</Typography>}
          </Box>
          <Typography sx={{ fontWeight: 650 }}>
            {texts.summary(changed.length, added.length, missing.length, refused.length, unchanged)}
          </Typography>
          <Typography>{empty ? texts.nothing : texts.nothingYet}</Typography>
        </Box>
        {notes.length > 0 && (
          <Alert severity="info" variant="outlined" role="note" sx={{ color: 'text.primary' }}>
            <Box component="ul" aria-label={texts.notes} sx={{ m: 0, pl: 2.5 }}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </Box>
          </Alert>
        )}
        {changed.length > 0 && <Changes rows={changed} choice={choice} onChoice={setChoice} />}
        {added.length > 0 && <AddedLines file={file} choice={choice} onChoice={setChoice} />}
        {missing.length > 0 && (
          <Part title={texts.missing.title} about={texts.missing.about}>
            {missing.map(({ key, title }) => (
              <FormControlLabel
                key={key}
                label={title}
                control={
                  <Checkbox
                    checked={choice.abandoned.has(key)}
                    onChange={() => setChoice({ ...choice, abandoned: toggled(choice.abandoned, key) })}
                  />
                }
              />
            ))}
          </Part>
        )}
        {refused.length > 0 && <RefusedCells cells={refused} />}
      </DialogContent>
      {failure && <Box sx={{ px: 3, pt: 2 }}>{failure}</Box>}
      <DialogActions sx={{ px: 3, py: 2 }}>
        <Button onClick={onClose} disabled={running}>
          {empty ? common.close : common.cancel}
        </Button>
        {!empty && (
          <TaskButton variant="contained" running={running} disabled={idle} onClick={() => onApply(choice)}>
            {running ? texts.applying : texts.apply(changes, adding, abandoned)}
          </TaskButton>
        )}
      </DialogActions>
    </>
  )
}

type AddedLinesProps = {
  readonly file: ReadyFile
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

function AddedLines({ file, choice, onChoice }: AddedLinesProps) {
  const shown = shownAdded(file)
  return (
    <Part title={texts.added.title} about={texts.added.about}>
      {shown.map(({ row, title, copyOf, fields }) => (
        <Box key={row}>
          <FormControlLabel
            label={texts.added.row(title, row)}
            control={
              <Checkbox
                checked={choice.added.has(row)}
                onChange={() => onChoice({ ...choice, added: toggled(choice.added, row) })}
              />
            }
          />
          <Box sx={{ pl: 4 }}>
            {copyOf !== null && <Typography variant="body2">{texts.added.copy(copyOf)}</Typography>}
            {fields.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                {fields.map(({ field, words }) => `${texts.columns[field]}\u00a0: ${words}`).join(' · ')}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
      {file.added.length > shown.length && (
        <Typography>{texts.added.more(file.added.length - shown.length)}</Typography>
      )}
    </Part>
  )
}

type PartProps = { readonly title: string; readonly about: string; readonly children: ReactNode }

/** A part of the review under its title. */
function Part({ title, about, children }: PartProps) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', justifyItems: 'start' }}>
      <Typography id={id} variant="h3">
        {title}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {about}
      </Typography>
      {children}
    </Box>
  )
}
