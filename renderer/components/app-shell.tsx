import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined'
import BusinessOutlined from '@mui/icons-material/BusinessOutlined'
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined'
import ContactPhoneOutlined from '@mui/icons-material/ContactPhoneOutlined'
import ExploreOutlined from '@mui/icons-material/ExploreOutlined'
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined'
import HomeOutlined from '@mui/icons-material/HomeOutlined'
import InsightsOutlined from '@mui/icons-material/InsightsOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import LockPersonOutlined from '@mui/icons-material/LockPersonOutlined'
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined'
import ReportOutlined from '@mui/icons-material/ReportOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import SortByAlphaOutlined from '@mui/icons-material/SortByAlphaOutlined'
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Establishment, Overview } from '../../main/ipc/contract'
import { FORCED_COLORS } from '../forced-colors'
import { helpFor } from '../help-route'
import { type Route, useNavigation } from '../navigation'
import { common } from '../texts/common'
import { protectionTexts } from '../texts/protection'
import { focusOnRail, railColors } from '../theme'
import { useLock } from '../use-data-lock'
import { assessmentsFor, establishmentOf, organisationOf, useOverview } from '../use-overview'
import { visuallyHidden } from './visually-hidden'

// Seldom needed, or opened from a button: kept out of the first chunk.
const GlossaryDialog = lazy(async () => ({ default: (await import('./glossary/glossary-dialog')).GlossaryDialog }))

/** A window too short for every entry at ease: they stand closer. */
const SHORT = '@media (max-height: 780px)'

/** Below this width, at 100 %, the rail shows its icons only. */
const FOLD_BELOW = 900

/** The frame of every screen: navigation rail at the left, the screen at the right. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const folded = useMediaQuery(`(max-width: ${FOLD_BELOW}px)`)
  return (
    <Box sx={{ position: 'relative', display: 'flex', height: '100vh', bgcolor: 'background.default' }}>
      <SkipLink />
      <Rail folded={folded} />
      {children}
    </Box>
  )
}

/** First stop of the keyboard, seen only then: past the entries of the rail, to the title of the screen. */
function SkipLink() {
  return (
    <Button
      variant="contained"
      onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      sx={{ position: 'absolute', top: 8, left: 8, zIndex: 'tooltip', '&:not(:focus)': visuallyHidden }}
    >
      {common.rail.skip}
    </Button>
  )
}

type RailItem = { readonly label: string; readonly icon: ReactNode; readonly current: boolean }
type RailEntry = RailItem & { readonly route: Route }

function Rail({ folded }: { readonly folded: boolean }) {
  const { route, leaveTo } = useNavigation()
  const { overview } = useOverview()
  const establishment = establishmentInHand(route, overview)
  const organisation = establishment && organisationOf(overview, establishment.organisationId)
  const entries = railEntries(route, overview, establishment)
  const [glossaryOpen, setGlossaryOpen] = useState(false)
  const several = overview.establishments.length > 1
  const openList = () => leaveTo({ screen: 'establishments' })
  return (
    <Box
      component="nav"
      aria-label={common.rail.label}
      sx={{
        width: folded ? 64 : 224,
        flexShrink: 0,
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        p: folded ? 1 : 2,
        bgcolor: railColors.background,
        color: railColors.text,
        overflowY: 'auto',
        scrollbarWidth: 'thin',
        scrollbarColor: `${railColors.muted} transparent`,
        ...focusOnRail,
        [SHORT]: { py: 1.25, gap: 0 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          mb: 2,
          [SHORT]: { mb: 1 },
          justifyContent: folded ? 'center' : 'start',
        }}
      >
        <ExploreOutlined sx={{ color: railColors.accent, fontSize: 30 }} />
        {!folded && <Typography sx={{ fontSize: '1.375rem', fontWeight: 650 }}>{common.product}</Typography>}
      </Box>
      {!folded && establishment && (
        <Box
          sx={{
            bgcolor: 'rgba(255,255,255,0.1)',
            borderRadius: 1,
            px: 1.5,
            py: 1,
            mb: 2,
            [SHORT]: { py: 0.75, mb: 1 },
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
            <Typography variant="caption" component="p" sx={{ color: railColors.muted }}>
              {organisation?.details.example ? common.rail.example : common.rail.establishment}
            </Typography>
            {several && <ChangeButton onOpen={openList} />}
          </Box>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{establishment.details.name}</Typography>
          {organisation && organisation.details.name !== establishment.details.name && (
            <Typography variant="caption" component="p" sx={{ color: railColors.muted, overflowWrap: 'anywhere' }}>
              {organisation.details.name}
            </Typography>
          )}
        </Box>
      )}
      {entries.map((entry) => (
        <RailButton key={entry.label} entry={entry} folded={folded} onOpen={() => leaveTo(entry.route)} />
      ))}
      <Box sx={{ flex: 1 }} />
      <RailButton
        folded={folded}
        opensDialog
        entry={{ label: common.rail.glossary, icon: <SortByAlphaOutlined />, current: false }}
        onOpen={() => setGlossaryOpen(true)}
      />
      <RailButton
        folded={folded}
        entry={{ label: common.rail.help, icon: <HelpOutlineOutlined />, current: route.screen === 'help' }}
        onOpen={() => leaveTo(helpFor(route))}
      />
      <LockEntries folded={folded} />
      {several && (folded || !establishment) && (
        <RailButton
          folded={folded}
          entry={{
            label: common.rail.change,
            icon: <SwapHorizOutlined />,
            current: route.screen === 'establishments',
          }}
          onOpen={openList}
        />
      )}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          color: railColors.muted,
          pt: 1,
          justifyContent: folded ? 'center' : 'start',
        }}
      >
        <LockOutlined fontSize="small" titleAccess={folded ? common.privacy : ''} />
        {!folded && <Typography variant="caption">{common.privacy}</Typography>}
      </Box>
      {glossaryOpen && (
        <Suspense fallback={null}>
          <GlossaryDialog onClose={() => setGlossaryOpen(false)} />
        </Suspense>
      )}
    </Box>
  )
}

/** Beside the name of the establishment in hand: a line less than an entry of its own. */
function ChangeButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <ButtonBase
      onClick={onOpen}
      aria-label={common.rail.change}
      title={common.rail.change}
      sx={{
        minHeight: 24,
        px: 0.5,
        mr: -0.5,
        borderRadius: 1,
        fontFamily: 'inherit',
        fontSize: '0.875rem',
        textDecoration: 'underline',
        '&:hover': { bgcolor: 'rgba(255,255,255,0.08)' },
      }}
    >
      {common.rail.changeShort}
    </ButtonBase>
  )
}

/** The recovery sheet, when there is none, and the lock, when a passphrase opens the data again. */
function LockEntries({ folded }: { readonly folded: boolean }) {
  const { route, leaveTo } = useNavigation()
  const { protection, sheetDue, lock } = useLock()
  const establishmentId = 'establishmentId' in route ? route.establishmentId : undefined
  return (
    <>
      {sheetDue && (
        <RailButton
          folded={folded}
          entry={{ label: protectionTexts.rail.sheet, icon: <ReportOutlined />, current: false }}
          onOpen={() => leaveTo({ screen: 'settings', ...(establishmentId !== undefined && { establishmentId }) })}
        />
      )}
      {protection?.way === 'passphrase' && (
        <RailButton
          folded={folded}
          entry={{ label: protectionTexts.rail.lock, icon: <LockPersonOutlined />, current: false }}
          onOpen={() => void lock()}
        />
      )}
    </>
  )
}

/** That of the screen; on a screen that concerns none, the only one there is, so that the way back to it stays. */
function establishmentInHand(route: Route, overview: Overview): Establishment | undefined {
  const ofScreen = establishmentOf(overview, 'establishmentId' in route ? (route.establishmentId ?? null) : null)
  const [first, ...others] = listed(overview)
  return ofScreen ?? (others.length === 0 ? first : undefined)
}

const listed = ({ establishments }: Overview) => establishments.filter(({ archivedAt }) => archivedAt === null)

function railEntries(route: Route, overview: Overview, establishment: Establishment | undefined): RailEntry[] {
  const entries: RailEntry[] = []
  if (listed(overview).length === 0 && !establishment) {
    entries.push({
      label: common.rail.start,
      icon: <HomeOutlined />,
      route: { screen: 'first-start' },
      current: false,
    })
  }
  if (establishment) {
    const establishmentId = establishment.id
    const assessments = assessmentsFor(overview, establishment)
    const inHand = 'assessmentId' in route ? route.assessmentId : undefined
    const assessmentId = inHand ?? assessments[0]?.id
    entries.push({
      label: common.rail.home,
      icon: <BusinessOutlined />,
      route: { screen: 'home', establishmentId },
      current: ['home', 'edit-establishment', 'edit-organisation', 'nis2', 'weak-spots'].includes(route.screen),
    })
    if (assessmentId !== undefined) {
      const to = (screen: 'questionnaire' | 'results' | 'plan'): Route => ({ screen, establishmentId, assessmentId })
      entries.push(
        {
          label: common.rail.questionnaire,
          icon: <AssignmentOutlined />,
          route: to('questionnaire'),
          current: ['questionnaire', 'fast-entry', 'provider'].includes(route.screen),
        },
        {
          label: common.rail.results,
          icon: <InsightsOutlined />,
          route: to('results'),
          current: route.screen === 'results',
        },
        { label: common.rail.plan, icon: <ChecklistOutlined />, route: to('plan'), current: route.screen === 'plan' },
      )
    }
    entries.push(
      {
        label: common.rail.evidence,
        icon: <FolderOpenOutlined />,
        route: { screen: 'evidence', establishmentId },
        current: route.screen === 'evidence',
      },
      {
        label: common.rail.contacts,
        icon: <ContactPhoneOutlined />,
        route: { screen: 'contacts', establishmentId },
        current: route.screen === 'contacts',
      },
    )
  }
  // What concerns no establishment keeps the one in hand, to come back to it.
  const inHand = {
    ...('establishmentId' in route &&
      route.establishmentId !== undefined && { establishmentId: route.establishmentId }),
    ...('assessmentId' in route && route.assessmentId !== undefined && { assessmentId: route.assessmentId }),
  }
  entries.push(
    {
      label: common.rail.referentials,
      icon: <MenuBookOutlined />,
      route: { screen: 'referentials', ...inHand },
      current: route.screen === 'referentials',
    },
    {
      label: common.rail.settings,
      icon: <SettingsOutlined />,
      route: { screen: 'settings', ...inHand },
      current: route.screen === 'settings' || route.screen === 'backups',
    },
  )
  return entries
}

type RailButtonProps = {
  readonly entry: RailItem
  readonly folded: boolean
  readonly opensDialog?: boolean
  readonly onOpen: () => void
}

function RailButton({ entry, folded, opensDialog = false, onOpen }: RailButtonProps) {
  return (
    <ButtonBase
      onClick={onOpen}
      aria-label={folded ? entry.label : undefined}
      aria-current={entry.current ? 'page' : undefined}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      title={folded ? entry.label : undefined}
      sx={{
        justifyContent: folded ? 'center' : 'start',
        gap: 1.5,
        flexShrink: 0,
        px: folded ? 0 : 1.5,
        py: 1,
        [SHORT]: { py: 0.5 },
        borderRadius: 1,
        borderLeft: 3,
        borderColor: entry.current ? railColors.accent : 'transparent',
        bgcolor: entry.current ? railColors.selected : 'transparent',
        [`@media ${FORCED_COLORS}`]: { borderColor: entry.current ? 'Highlight' : 'Canvas' },
        textAlign: 'left',
        fontFamily: 'inherit',
        fontSize: '1rem',
        '&:hover': { bgcolor: entry.current ? railColors.selected : 'rgba(255,255,255,0.08)' },
      }}
    >
      {entry.icon}
      {!folded && entry.label}
    </ButtonBase>
  )
}
