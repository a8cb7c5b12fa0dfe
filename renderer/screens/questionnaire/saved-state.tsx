import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { formatDay, formatTime, today } from '../../format'
import { common } from '../../texts/common'
import { failureText } from '../../texts/errors'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { SaveStatus } from './answer-saver'

type SavedStateProps = {
  readonly status: SaveStatus
  /** A field holds something that is no answer, and is not saved. */
  readonly unread: boolean
  /** Since when nothing can be changed any more. */
  readonly closedAt: string | null
  readonly onRetry: () => void
}

/** For « Enregistré à 09:42 »: a header that grows at the first save moves the answers under the pointer. */
const ROOM = '9rem'

/** What main has acknowledged. The region stays in the page, so that each change of it is read out. */
export function SavedState({ status, unread, closedAt, onRetry }: SavedStateProps) {
  if (closedAt !== null && status.state !== 'failed') return <ClosedLine closedAt={closedAt} />
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        minWidth: ROOM,
        // Under the title in a narrow window, the room kept would show as a gap before the buttons.
        order: { xs: 1, lg: 0 },
      }}
    >
      <Box aria-live="polite">
        {unread && status.state !== 'failed' ? <UnreadLine /> : <StatusLine status={status} />}
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
      const { title } = failureText(status.error)
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

const ClosedLine = ({ closedAt }: { readonly closedAt: string }) => (
  <Line
    icon={<LockOutlined fontSize="small" />}
    color="textSecondary"
    text={questionnaireTexts.closed.short(formatDay(today(new Date(closedAt))))}
  />
)

const UnreadLine = () => (
  <Box sx={{ maxWidth: '24rem' }}>
    <Line
      icon={<ErrorOutlineOutlined fontSize="small" />}
      color="secondary.main"
      text={questionnaireTexts.saved.unread}
    />
  </Box>
)

type LineProps = { readonly icon: ReactNode; readonly color: string; readonly text: string }

const Line = ({ icon, color, text }: LineProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color }}>
    {icon}
    <Typography variant="body2" component="span">
      {text}
    </Typography>
  </Box>
)
