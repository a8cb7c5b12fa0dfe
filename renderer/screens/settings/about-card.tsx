import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { settingsTexts } from '../../texts/settings'
import { useOverview } from '../../use-overview'
import { useLoaded } from './use-loaded'

/** Characters of a fingerprint enough to tell two versions apart at a glance. */
const SHORT_FINGERPRINT = 12

const loadQuestionnaires = () => callDesktop('listQuestionnaires', {})

/** Versions of the application and of its questionnaires, and their licences. */
export function AboutCard() {
  const { overview } = useOverview()
  const { value, error } = useLoaded(loadQuestionnaires)
  const texts = settingsTexts.about
  return (
    <Card title={texts.heading}>
      <Typography>{`${texts.application} ${overview.appVersion}`}</Typography>
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
        {texts.questionnaires}
      </Typography>
      {!value && !error && <Typography color="textSecondary">{common.loading}</Typography>}
      {error && <FailureAlert error={error} />}
      <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
        {value?.map(({ id, version, title, stage, fingerprint }) => (
          <li key={`${id} ${version}`}>
            <Typography>
              {`${title}, version ${version}`}
              {stage === 'draft' && ` (${texts.draft})`}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {`${texts.fingerprint} ${fingerprint.slice(0, SHORT_FINGERPRINT)}`}
            </Typography>
          </li>
        ))}
      </Box>
      <Typography sx={{ mt: 1.5 }}>{texts.licences}</Typography>
    </Card>
  )
}
