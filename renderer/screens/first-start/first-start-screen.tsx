import ExploreOutlined from '@mui/icons-material/ExploreOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { LoadingScreen } from '../../components/loading-screen'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { backupTexts } from '../../texts/backups'
import { common } from '../../texts/common'
import { firstStart as texts } from '../../texts/first-start'
import { focusOnRail, railColors } from '../../theme'
import { useOverview } from '../../use-overview'
import { ReceiveButton } from '../dossiers/receive-button'
import type { Door } from '../entities/use-new-establishment'

const NewEstablishmentScreen = lazy(async () => ({
  default: (await import('../entities/new-establishment-screen')).NewEstablishmentScreen,
}))

/** The first page: doors that choose defaults only, and the example. */
export function FirstStartScreen() {
  const [door, setDoor] = useState<Door | null>(null)
  if (door === null) return <Doors onOpen={setDoor} />
  return (
    <Box sx={{ display: 'flex', height: '100vh', bgcolor: 'background.default' }}>
      <Suspense fallback={<LoadingScreen />}>
        <NewEstablishmentScreen door={door} onCancel={() => setDoor(null)} />
      </Suspense>
    </Box>
  )
}

function Doors({ onOpen }: { readonly onOpen: (door: Door) => void }) {
  const { overview, refresh } = useOverview()
  const { goTo } = useNavigation()
  const { running, error, run } = useTask()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = texts.title
    heading.current?.focus()
  }, [])
  const openExample = async () => {
    const { establishmentId } = await callDesktop('createExample', {})
    await refresh()
    goTo({ screen: 'home', establishmentId })
  }
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        bgcolor: railColors.background,
        color: railColors.text,
        ...focusOnRail,
        px: { xs: 2, sm: 5 },
        py: 4,
      }}
    >
      <Box sx={{ width: '100%', maxWidth: 960, mx: 'auto', display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
            <ExploreOutlined sx={{ color: railColors.accent, fontSize: 44 }} />
            <Typography
              variant="h1"
              ref={heading}
              tabIndex={-1}
              sx={{ fontSize: '2.25rem', '&:focus': { outline: 'none' } }}
            >
              {texts.title}
            </Typography>
          </Box>
          <Typography sx={{ fontSize: '1.25rem' }}>{common.tagline}</Typography>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: railColors.muted }}>
            <LockOutlined fontSize="small" />
            <Typography>{texts.privacy}</Typography>
          </Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))' }}>
          <DoorCard {...texts.doors.medicoSocial} onOpen={() => onOpen('medico-social')} />
          <DoorCard {...texts.doors.hospital} onOpen={() => onOpen('hospital')} />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <TaskButton
            variant="outlined"
            running={running}
            onClick={() => void run(openExample)}
            sx={{ color: railColors.accent, borderColor: railColors.accent }}
          >
            {running ? texts.openingExample : texts.example}
          </TaskButton>
          <Typography sx={{ color: railColors.muted }}>{texts.exampleHint}</Typography>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, ml: -1 }}>
          <ReceiveButton sx={{ color: railColors.text }} />
          <Button onClick={() => goTo({ screen: 'backups' })} sx={{ color: railColors.text }}>
            {backupTexts.firstStart}
          </Button>
          {overview.establishments.length > 0 && (
            <Button onClick={() => goTo({ screen: 'establishments' })} sx={{ color: railColors.text }}>
              {texts.known}
            </Button>
          )}
        </Box>
        {error && (
          <Paper>
            <FailureAlert error={error} />
          </Paper>
        )}
        <Typography variant="body2" sx={{ color: railColors.muted, maxWidth: '90ch' }}>
          {texts.independence}
        </Typography>
      </Box>
    </Box>
  )
}

type DoorCardProps = {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly onOpen: () => void
}

function DoorCard({ title, text, action, onOpen }: DoorCardProps) {
  return (
    <Paper component="section" sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 1.5, border: 0 }}>
      <Typography variant="h2" sx={{ fontSize: '1.3125rem' }}>
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ flex: 1 }}>
        {text}
      </Typography>
      <Box>
        <Button variant="contained" onClick={onOpen}>
          {action}
        </Button>
      </Box>
    </Paper>
  )
}
