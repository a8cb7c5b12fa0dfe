import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId, useRef } from 'react'
import type { AssessmentSummary, Establishment, Organisation, QuestionnaireVersion } from '../../../main/ipc/contract'
import { retainedCategory } from '../../../questionnaires/nis2'
import { categoryWords } from '../../../questionnaires/nis2-words'
import type { Profile } from '../../../questionnaires/schema'
import { FailureAlert } from '../../components/failure-alert'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useFocusLater } from '../../components/use-focus-later'
import { formatNumber } from '../../format'
import { isQualified } from '../../qualification'
import { common } from '../../texts/common'
import { homeTexts } from '../../texts/home'
import { timeLeft } from '../../texts/time-left'
import { asksForNis2 } from './suggestions'
import { useAssessmentForm } from './use-assessment-form'

const texts = homeTexts.dialog

type AssessmentDialogProps = {
  readonly establishment: Establishment
  readonly organisation: Organisation
  readonly assessment: AssessmentSummary | null
  readonly onClose: () => void
}

/** Opens an assessment, or changes its name, profile or perimeter. */
export function AssessmentDialog(props: AssessmentDialogProps) {
  const { organisation, assessment, onClose } = props
  const titleId = useId()
  const fields = useRef<HTMLFormElement>(null)
  // The field may be below the fold: with the focus it comes into sight.
  const onWrong = useFocusLater(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null)
  const model = useAssessmentForm({ ...props, onWrong })
  const { definition, form, update, labelMissing, perimeterMissing, running, error, save } = model
  const suggestion = isQualified(organisation.details)
    ? texts.fromQualification(categoryWords[retainedCategory(organisation.details)])
    : texts.fromNothing
  return (
    <FormDialog unsaved={model.unsaved} onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box
        component="form"
        ref={fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{assessment ? texts.editTitle : texts.createTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          {model.versions.length > 1 && (
            <QuestionnaireChoice
              versions={model.versions}
              value={model.questionnaireId ?? ''}
              onChange={model.chooseQuestionnaire}
            />
          )}
          {!definition && !error && <Typography role="status">{common.loading}</Typography>}
          {definition && (
            <>
              <Box>
                {model.versions.length < 2 && (
                  <Typography variant="h3" component="p">
                    {definition.title}
                  </Typography>
                )}
                <Typography color="textSecondary">{definition.statusNote}</Typography>
              </Box>
              {definition.profiles.length > 1 && (
                <ProfileChoice
                  profiles={definition.profiles}
                  value={model.profile ?? ''}
                  onChange={(profile) => update({ profile })}
                  hint={
                    assessment || !asksForNis2(definition) ? texts.changeLater : `${suggestion} ${texts.changeLater}`
                  }
                />
              )}
              <TextField
                label={texts.label}
                value={form.label}
                required
                fullWidth
                error={labelMissing}
                helperText={labelMissing ? texts.labelRequired : texts.labelHint}
                onChange={(event) => update({ label: event.target.value })}
                slotProps={{ htmlInput: { maxLength: 120 } }}
              />
              {model.hasScope && (
                <FormControl>
                  <FormLabel id={`${titleId}-scope`}>{texts.scope}</FormLabel>
                  <RadioGroup
                    aria-labelledby={`${titleId}-scope`}
                    value={form.oneSystem ? 'one' : 'whole'}
                    onChange={(_, value) => update({ oneSystem: value === 'one' })}
                  >
                    <FormControlLabel value="whole" control={<Radio />} label={texts.whole} />
                    <FormControlLabel value="one" control={<Radio />} label={texts.one} />
                  </RadioGroup>
                </FormControl>
              )}
              {model.hasScope && form.oneSystem && (
                <TextField
                  label={texts.perimeter}
                  value={form.perimeter}
                  required
                  fullWidth
                  error={perimeterMissing}
                  helperText={perimeterMissing ? texts.perimeterRequired : texts.perimeterHint}
                  onChange={(event) => update({ perimeter: event.target.value })}
                  slotProps={{ htmlInput: { maxLength: 200 } }}
                />
              )}
            </>
          )}
          {error && <FailureAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <TaskButton type="submit" variant="contained" running={running} disabled={!definition}>
            {assessment ? texts.save : texts.create}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}

type QuestionnaireChoiceProps = {
  readonly versions: readonly QuestionnaireVersion[]
  readonly value: string
  readonly onChange: (questionnaireId: string) => void
}

function QuestionnaireChoice({ versions, value, onChange }: QuestionnaireChoiceProps) {
  const labelId = useId()
  return (
    <FormControl>
      <FormLabel id={labelId}>{texts.questionnaire}</FormLabel>
      <RadioGroup aria-labelledby={labelId} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {versions.map(({ id, title, audience, questionCount, minutes }) => (
          <Choice key={id} value={id} label={title} text={audience}>
            <Typography variant="body2">{texts.size(formatNumber(questionCount), timeLeft(minutes))}</Typography>
          </Choice>
        ))}
      </RadioGroup>
    </FormControl>
  )
}

type ChoiceProps = {
  readonly value: string
  readonly label: string
  readonly text: string
  readonly children?: ReactNode
}

/** A choice with what it means under its name. */
function Choice({ value, label, text, children }: ChoiceProps) {
  return (
    <FormControlLabel
      value={value}
      control={<Radio />}
      sx={{ alignItems: 'start', mt: 0.5 }}
      label={
        <Box sx={{ pt: 1 }}>
          <Typography>{label}</Typography>
          <Typography variant="body2" color="textSecondary">
            {text}
          </Typography>
          {children}
        </Box>
      }
    />
  )
}

type ProfileChoiceProps = {
  readonly profiles: readonly Profile[]
  readonly value: string
  readonly onChange: (profile: string) => void
  readonly hint: string
}

function ProfileChoice({ profiles, value, onChange, hint }: ProfileChoiceProps) {
  const labelId = useId()
  return (
    <FormControl>
      <FormLabel id={labelId}>{texts.profile}</FormLabel>
      <RadioGroup aria-labelledby={labelId} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {profiles.map(({ id, label, description }) => (
          <Choice key={id} value={id} label={label} text={description} />
        ))}
      </RadioGroup>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {hint}
      </Typography>
    </FormControl>
  )
}
