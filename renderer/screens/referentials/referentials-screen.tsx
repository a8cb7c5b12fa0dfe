import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { FailureAlert } from '../../components/failure-alert'
import { LoadingScreen } from '../../components/loading-screen'
import { type Outcome, OutcomeSnackbar } from '../../components/outcome-snackbar'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { callDesktop } from '../../desktop-api'
import { useBeginWith } from '../../opened-file'
import { referentialsTexts as texts } from '../../texts/referentials'
import { ChangesDialog } from './changes-dialog'
import { CoverageCard } from './coverage-card'
import { FileDialog } from './file-dialog'
import { PublishersCard } from './publishers-card'
import { QuestionnaireCard } from './questionnaire-card'
import type { Questionnaire, Version } from './referentials-model'
import { useAdding } from './use-adding'
import { useReferentials } from './use-referentials'

type Opened = { readonly kind: 'changes' | 'removal'; readonly questionnaire: Questionnaire; readonly version: Version }

/**
 * The questionnaires at hand, what changes between their versions, what they share, adding one from a file, and the
 * publishers whose signatures are trusted.
 */
export function ReferentialsScreen() {
  const { questionnaires, error, reload } = useReferentials()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const done = (text: string) => {
    setOutcome({ kind: 'done', text })
    return reload()
  }
  const adding = useAdding((title) => void done(texts.add.done(title)))
  const { file } = adding
  const known = file?.outcome === 'ready' ? questionnaires?.find(({ id }) => id === file.id) : undefined
  const close = () => setOpened(null)
  // What was announced would hide the foot of a dialog.
  const open = (dialog: Opened) => {
    setOutcome(null)
    setOpened(dialog)
  }
  const choose = () => {
    setOutcome(null)
    void adding.choose()
  }
  useBeginWith('pack', choose)
  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle}
      actions={
        <TaskButton variant="contained" startIcon={<UploadFileOutlined />} running={adding.checking} onClick={choose}>
          {adding.checking ? texts.add.checking : texts.add.action}
        </TaskButton>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1320, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {error && <FailureAlert error={error} onRetry={() => void reload()} />}
        {!file && adding.checkError && <FailureAlert error={adding.checkError} />}
        {!questionnaires && !error && <LoadingScreen />}
        {questionnaires?.map((questionnaire) => (
          <QuestionnaireCard
            key={questionnaire.id}
            questionnaire={questionnaire}
            onChanges={(version) => open({ kind: 'changes', questionnaire, version })}
            onRemove={(version) => open({ kind: 'removal', questionnaire, version })}
          />
        ))}
        {questionnaires && <CoverageCard questionnaires={questionnaires} />}
        {questionnaires && <PublishersCard questionnaires={questionnaires} onDone={(text) => void done(text)} />}
      </Box>
      {opened?.kind === 'changes' && (
        <ChangesDialog questionnaire={opened.questionnaire} to={opened.version} onClose={close} />
      )}
      {opened?.kind === 'removal' && (
        <ConfirmDialog
          title={texts.removal.title}
          text={texts.removal.text(opened.version.title, opened.version.version)}
          confirm={texts.removal.confirm}
          onClose={close}
          onConfirm={async () => {
            const { id, version } = opened.version
            await callDesktop('removeQuestionnaire', { id, version })
            close()
            await done(texts.removal.done)
          }}
        />
      )}
      {file && (
        <FileDialog
          file={file}
          verifies={
            known?.versions.some(({ version }) => file.outcome === 'ready' && version === file.version) ?? false
          }
          replaces={known?.current ?? null}
          running={adding.installing || adding.checking}
          error={adding.installError ?? adding.checkError}
          onChoose={choose}
          onInstall={({ token }, unverified) => void adding.install(token, unverified)}
          onClose={adding.close}
        />
      )}
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </Screen>
  )
}
