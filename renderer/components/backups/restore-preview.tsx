import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { RestorePreview as Preview } from '../../../main/ipc/contract'
import { formatLongDay, formatTime, today } from '../../format'
import { backupTexts } from '../../texts/backups'
import { OpeningAfter } from './opening-after'

const texts = backupTexts.dialog

/** Names shown one by one. */
const SHOWN = 8

type RestorePreviewProps = {
  readonly preview: Preview
  /** A new passphrase is asked for after the restoration. */
  readonly renews: boolean
}

/** What a copy holds, what it would take away and bring back, and what would open it. */
export function RestorePreview({ preview, renews }: RestorePreviewProps) {
  const { copy, establishments, evidenceFiles, opening } = preview
  return (
    <Stack sx={{ gap: 2 }}>
      <div>
        <Typography variant="h3" gutterBottom>
          {texts.holds}
        </Typography>
        <Typography>{texts.counts(copy.establishments, copy.assessments, copy.answers)}</Typography>
        {establishments.length > 0 && <Typography color="textSecondary">{inShort(establishments)}</Typography>}
        <Typography>
          {copy.lastAnswerAt === null
            ? texts.noAnswer
            : texts.lastAnswer(formatLongDay(today(new Date(copy.lastAnswerAt))), formatTime(copy.lastAnswerAt))}
        </Typography>
        {evidenceFiles > 0 && <Typography>{texts.evidence(evidenceFiles)}</Typography>}
      </div>
      <div>
        <Typography variant="h3" gutterBottom>
          {texts.differs}
        </Typography>
        <Differences changes={preview.changes} />
      </div>
      {opening && (
        <div>
          <Typography variant="h3" gutterBottom>
            {texts.opening.title}
          </Typography>
          <OpeningAfter opening={opening} />
          {renews && <Typography>{texts.opening.renew}</Typography>}
        </div>
      )}
      <Alert severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
        {preview.changes === null ? texts.keptAside : texts.kept}
      </Alert>
    </Stack>
  )
}

function Differences({ changes }: { readonly changes: Preview['changes'] }) {
  if (changes === null) return <Typography>{texts.notRead}</Typography>
  const lost = [
    ...establishmentsLine(changes.establishmentsLost),
    ...(changes.assessmentsLost > 0 ? [texts.assessments(changes.assessmentsLost)] : []),
    ...(changes.answersLost > 0 ? [texts.answersLost(changes.answersLost)] : []),
    ...(changes.actionsLost > 0 ? [texts.actionsLost(changes.actionsLost)] : []),
  ]
  const back = [
    ...establishmentsLine(changes.establishmentsBack),
    ...(changes.assessmentsBack > 0 ? [texts.assessments(changes.assessmentsBack)] : []),
    ...(changes.answersBack > 0 ? [texts.answersBack(changes.answersBack)] : []),
    ...(changes.actionsBack > 0 ? [texts.actionsBack(changes.actionsBack)] : []),
  ]
  return (
    <>
      {lost.length + back.length === 0 && <Typography gutterBottom>{texts.same}</Typography>}
      <Lines title={texts.lost} lines={lost} />
      <Lines title={texts.back} lines={back} />
      <Typography>{texts.also}</Typography>
    </>
  )
}

const establishmentsLine = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? [texts.establishments(names.length, inShort(names))] : []

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Box component="ul" sx={{ mt: 0, mb: 1, pl: 3 }}>
        {lines.map((line) => (
          <Typography component="li" key={line}>
            {line}
          </Typography>
        ))}
      </Box>
    </>
  )
}

function inShort(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ')
  return names.length > SHOWN ? `${shown} ${texts.more(names.length - SHOWN)}` : shown
}
