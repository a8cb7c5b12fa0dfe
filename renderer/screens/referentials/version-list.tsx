import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { formatLongDay, today } from '../../format'
import { referentialsTexts } from '../../texts/referentials'
import { CopyButton } from './copy-button'
import { PlainText } from './notes'
import { isRemovable, olderVersions, type Questionnaire, type Version } from './referentials-model'

const texts = referentialsTexts.versions

/** Characters of a fingerprint enough to tell two versions apart at a glance. */
const SHORT_FINGERPRINT = 12

type VersionListProps = {
  readonly questionnaire: Questionnaire
  readonly onChanges: (to: Version) => void
  readonly onRemove: (version: Version) => void
}

/** The versions of a questionnaire, the newest first. */
export function VersionList({ questionnaire, onChanges, onRemove }: VersionListProps) {
  const headingId = useId()
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography id={headingId} variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {texts.heading}
      </Typography>
      <Box component="ul" aria-labelledby={headingId} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {questionnaire.versions.map((version) => (
          <VersionItem
            key={version.version}
            questionnaire={questionnaire}
            version={version}
            onChanges={onChanges}
            onRemove={onRemove}
          />
        ))}
      </Box>
    </Box>
  )
}

function VersionItem({
  questionnaire,
  version,
  onChanges,
  onRemove,
}: VersionListProps & { readonly version: Version }) {
  const { title } = questionnaire.current
  const [older] = olderVersions(questionnaire, version)
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1.25, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <Typography sx={{ fontWeight: 600 }}>{texts.name(version.version)}</Typography>
        {version.current ? (
          <Chip size="small" color="primary" label={texts.current} />
        ) : (
          <Chip size="small" variant="outlined" label={texts.older} />
        )}
      </Box>
      <Typography variant="body2">{originOf(version)}</Typography>
      <Typography variant="body2">{texts.used(version.usedBy)}</Typography>
      {version.notes !== '' && (
        <Box component="details">
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            {version.signature?.trusted ? texts.notes : texts.notesUnverified}
          </Typography>
          <PlainText text={version.notes} />
        </Box>
      )}
      <Typography
        variant="body2"
        component="div"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
      >
        {referentialsTexts.fingerprint.label}
        <Box component="code" title={version.fingerprint} sx={{ fontSize: '0.875rem' }}>
          {version.fingerprint.slice(0, SHORT_FINGERPRINT)}…
        </Box>
        <CopyButton
          small
          text={version.fingerprint}
          label={referentialsTexts.fingerprint.copy(version.version, title)}
        />
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {older && (
          <Button
            size="small"
            variant="outlined"
            aria-label={texts.changesNamed(older.version, title)}
            onClick={() => onChanges(version)}
          >
            {texts.changes(older.version)}
          </Button>
        )}
        {isRemovable(questionnaire, version) && (
          <Button size="small" aria-label={texts.removeNamed(version.version, title)} onClick={() => onRemove(version)}>
            {texts.remove}
          </Button>
        )}
      </Box>
    </Box>
  )
}

function originOf({ origin, installedAt, signature }: Version): string {
  if (origin === 'shipped' || installedAt === null) return texts.shipped
  const day = formatLongDay(today(new Date(installedAt)))
  if (signature === null) return texts.unverified(day)
  return signature.trusted ? texts.signed(signature.publisher, day) : texts.noLongerTrusted(signature.publisher, day)
}
