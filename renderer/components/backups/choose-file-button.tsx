import FileOpenOutlined from '@mui/icons-material/FileOpenOutlined'
import Box from '@mui/material/Box'
import { callDesktop } from '../../desktop-api'
import { useBeginWith } from '../../opened-file'
import { backupTexts as texts } from '../../texts/backups'
import { FailureAlert } from '../failure-alert'
import { TaskButton } from '../task-button'
import { useTask } from '../use-task'
import type { Restoring } from './restore-dialog'

/** Asks for a copy that comes from elsewhere; at once when the system asked to open one. */
export function ChooseFileButton({ onChosen }: { readonly onChosen: (restoring: Restoring) => void }) {
  const choosing = useTask()
  const choose = async () => {
    const chosen = await callDesktop('chooseBackupFile', {})
    if (chosen.outcome === 'cancelled') return
    onChosen({ source: { from: 'file', token: chosen.token }, what: `«\u00a0${chosen.fileName}\u00a0»` })
  }
  useBeginWith('backup', () => void choosing.run(choose))
  return (
    <Box>
      <TaskButton
        variant="outlined"
        startIcon={<FileOpenOutlined />}
        running={choosing.running}
        onClick={() => void choosing.run(choose)}
      >
        {texts.fromFile.action}
      </TaskButton>
      {choosing.error && <FailureAlert error={choosing.error} />}
    </Box>
  )
}
