import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { type Audience, type AudienceId, audiencesFor } from '../../../questionnaires/audiences'
import { establishmentKind } from '../../../questionnaires/establishment-kind'
import { ExportFileDialog } from '../../components/export-file'
import { reportTexts as texts } from '../../texts/report'

type ReportButtonProps = {
  readonly assessmentId: string
  /** Category of the site, which decides the readers proposed; empty when it is not known. */
  readonly category: string
}

const lengths = ['full', 'one-page'] as const
type Length = (typeof lengths)[number]

/** The button that hands over the report: first for whom, then how long and who signs; main asks where. */
export function ReportButton({ assessmentId, category }: ReportButtonProps) {
  const [asking, setAsking] = useState(false)
  const [audience, setAudience] = useState<AudienceId | null>(null)
  const [length, setLength] = useState<Length>('full')
  const [visa, setVisa] = useState('')
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {texts.button}
      </Button>
      <ExportFileDialog
        open={asking}
        title={texts.title}
        about={texts.about}
        ready={audience !== null}
        build={(recipient) => ({
          what: 'report',
          assessmentId,
          // The dialog builds nothing before an audience is chosen.
          audience: audience ?? 'usagers',
          length,
          recipient,
          visa: visa.trim(),
        })}
        onClose={() => setAsking(false)}
      >
        <AudienceField audiences={audiencesFor(establishmentKind(category))} chosen={audience} onChoose={setAudience} />
        <LengthField chosen={length} onChoose={setLength} />
        <TextField
          label={texts.visa}
          value={visa}
          onChange={(event) => setVisa(event.target.value)}
          helperText={texts.visaHelp}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          fullWidth
        />
      </ExportFileDialog>
    </>
  )
}

type AudienceFieldProps = {
  readonly audiences: readonly Audience[]
  readonly chosen: AudienceId | null
  readonly onChoose: (audience: AudienceId) => void
}

/** The readers, each with what the report then holds. */
function AudienceField({ audiences, chosen, onChoose }: AudienceFieldProps) {
  const id = useId()
  const known = audiences.find((audience) => audience.id === chosen)
  return (
    <FormControl>
      <FormLabel id={`${id}-label`}>{texts.audience}</FormLabel>
      <RadioGroup
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        value={chosen}
        onChange={(_, value) => {
          const picked = audiences.find((audience) => audience.id === value)
          if (picked) onChoose(picked.id)
        }}
      >
        {audiences.map((audience) => (
          <FormControlLabel
            key={audience.id}
            value={audience.id}
            control={<Radio size="small" />}
            label={audience.label}
          />
        ))}
      </RadioGroup>
      <FormHelperText id={`${id}-help`} component="div" sx={{ mx: 0 }}>
        {known === undefined ? (
          texts.audienceMissing
        ) : (
          <Box sx={{ color: 'text.primary' }}>
            <Typography variant="body2">{known.contains}</Typography>
            <Typography variant="body2">{texts.recipients(known.recipients)}</Typography>
          </Box>
        )}
      </FormHelperText>
    </FormControl>
  )
}

function LengthField({ chosen, onChoose }: { readonly chosen: Length; readonly onChoose: (length: Length) => void }) {
  const id = useId()
  return (
    <FormControl>
      <FormLabel id={id}>{texts.length}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={chosen}
        onChange={(_, value) => {
          const picked = lengths.find((length) => length === value)
          if (picked) onChoose(picked)
        }}
      >
        {lengths.map((length) => (
          <FormControlLabel
            key={length}
            value={length}
            control={<Radio size="small" />}
            label={texts.lengths[length]}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
