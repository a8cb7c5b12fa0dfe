import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { entityTexts } from '../../texts/entities'
import { organisationOf, useOverview } from '../../use-overview'
import { restoreEstablishment } from '../entities/archive-organisation'

const texts = entityTexts.list

/** What was put away, folded: establishments, and organisations that have none. */
export function ArchivedEntities() {
  const { overview, refresh } = useOverview()
  const { running, error, run } = useTask()
  const focusTitle = useFocusLater(() => document.querySelector('h1'))
  const establishments = overview.establishments
    .filter(({ archivedAt }) => archivedAt !== null)
    .map((establishment) => ({
      id: establishment.id,
      name: establishment.details.name,
      of: organisationOf(overview, establishment.organisationId)?.details.name ?? '',
      restore: () => restoreEstablishment(overview, establishment),
    }))
  const organisations = overview.organisations
    .filter(
      ({ id, archivedAt }) => archivedAt !== null && !overview.establishments.some((e) => e.organisationId === id),
    )
    .map(({ id, details }) => ({
      id,
      name: details.name,
      of: texts.organisationKind,
      restore: () => callDesktop('setArchived', { kind: 'organisation', id, archived: false }),
    }))
  const archived = [...establishments, ...organisations]
  if (archived.length === 0) return null
  return (
    <Box component="details">
      <Typography component="summary" sx={{ cursor: 'pointer' }}>
        {texts.archived(archived.length)}
      </Typography>
      <Typography color="textSecondary">{texts.archivedHint}</Typography>
      {archived.map(({ id, name, of, restore }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}>
          <Typography sx={{ flex: '1 1 240px', minWidth: 0 }}>
            {name}
            {of !== '' && of !== name && ` (${of})`}
          </Typography>
          <TaskButton
            aria-label={texts.unarchiveNamed(name)}
            running={running}
            onClick={() =>
              void run(async () => {
                await restore()
                await refresh()
                focusTitle()
              })
            }
          >
            {texts.unarchive}
          </TaskButton>
        </Box>
      ))}
      {error && <FailureAlert error={error} />}
    </Box>
  )
}
