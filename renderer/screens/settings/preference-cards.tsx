import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { Settings } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { settingsTexts } from '../../texts/settings'

type PreferenceProps = { readonly settings: Settings; readonly onChange: (changes: Partial<Settings>) => void }

export function RespondentCard({ settings, onChange, onBlur }: PreferenceProps & { readonly onBlur: () => void }) {
  const texts = settingsTexts.respondent
  return (
    <Card title={texts.heading}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {texts.explain}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          label={texts.name}
          value={settings.respondent}
          onChange={(event) => onChange({ respondent: event.target.value })}
          onBlur={onBlur}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <TextField
          label={texts.role}
          value={settings.respondentRole}
          helperText={texts.roleHint}
          onChange={(event) => onChange({ respondentRole: event.target.value })}
          onBlur={onBlur}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Box>
    </Card>
  )
}

const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Settings['theme'][]
const textSizes = ['normal', 'large', 'larger'] as const satisfies readonly Settings['textSize'][]

export function DisplayCard({ settings, onChange }: PreferenceProps) {
  const texts = settingsTexts.display
  return (
    <Card title={texts.heading}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Choice
          label={texts.theme}
          choices={themes.map((value) => ({ value, label: texts.themes[value] }))}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
        />
        <Choice
          label={texts.textSize}
          choices={textSizes.map((value) => ({ value, label: texts.textSizes[value] }))}
          value={settings.textSize}
          onChange={(textSize) => onChange({ textSize })}
        />
      </Box>
    </Card>
  )
}

export function KeyboardCard({ settings, onChange }: PreferenceProps) {
  const hintId = useId()
  const texts = settingsTexts.keyboard
  return (
    <Card title={texts.heading}>
      <FormControlLabel
        label={texts.shortcuts}
        control={
          <Switch
            checked={settings.shortcuts}
            onChange={(event) => onChange({ shortcuts: event.target.checked })}
            slotProps={{ input: { 'aria-describedby': hintId } }}
          />
        }
      />
      <FormHelperText id={hintId} sx={{ m: 0 }}>
        {texts.explain}
      </FormHelperText>
    </Card>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, choices, value, onChange }: ChoiceProps<T>) {
  const labelId = useId()
  return (
    <FormControl>
      <FormLabel id={labelId}>{label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value}
        onChange={(_, chosen) => {
          const choice = choices.find((known) => known.value === chosen)
          if (choice) onChange(choice.value)
        }}
      >
        {choices.map((choice) => (
          <FormControlLabel key={choice.value} value={choice.value} control={<Radio />} label={choice.label} />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
