import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { formatTime } from '../../format'
import { common } from '../../texts/common'
import { errorTexts } from '../../texts/errors'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { SaveStatus } from './answer-saver'

type SavedStateProps = { readonly status: SaveStatus; readonly onRetry: () => void }

/** What main has acknowledged. The region stays in the page, so that each change of it is read out. */
export function SavedState({ status, onRetry }: SavedStateProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box aria-live="polite">
        <StatusLine status={status} />
      </Box>
      {status.state === 'failed' && (
        <Button variant="outlined" color="error" size="small" onClick={onRetry}>
          {common.retry}
        </Button>
      )}
    </Box>
  )
}

function StatusLine({ status }: { readonly status: SaveStatus }) {
  const texts = questionnaireTexts.saved
  switch (status.state) {
    case 'idle':
      return null
    case 'saving':
      return <Line icon={<SyncOutlined fontSize="small" />} color="textSecondary" text={texts.saving} />
    case 'saved':
      return (
        <Line
          icon={<CheckCircleOutlined fontSize="small" />}
          color="success.main"
          text={texts.at(formatTime(status.at))}
        />
      )
    case 'failed': {
      const { title } = errorTexts[status.error.code]
      return (
        <Box sx={{ maxWidth: '24rem' }}>
          <Line icon={<ErrorOutlineOutlined fontSize="small" />} color="error.main" text={texts.failed} />
          <Typography variant="caption" component="p">
            {`${title} ${texts.kept}`}
          </Typography>
        </Box>
      )
    }
  }
}

type LineProps = { readonly icon: ReactNode; readonly color: string; readonly text: string }

const Line = ({ icon, color, text }: LineProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color }}>
    {icon}
    <Typography variant="body2" component="span">
      {text}
    </Typography>
  </Box>
)
