import { useState } from 'react'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import type { CheckedFile } from './file-dialog'

/** The adding of a questionnaire: a file chosen and checked in main, then installed, or given up. */
export function useAdding(onAdded: (title: string) => void) {
  const [file, setFile] = useState<CheckedFile | null>(null)
  const checking = useTask()
  const installing = useTask()
  return {
    file,
    checking: checking.running,
    installing: installing.running,
    /** Why the last file could not be checked at all. */
    checkError: checking.error,
    installError: installing.error,
    choose: () =>
      checking.run(async () => {
        const chosen = await callDesktop('chooseQuestionnaireFile', {})
        if (chosen.outcome !== 'cancelled') setFile(chosen)
      }),
    install: (token: string, unverified: boolean) =>
      installing.run(async () => {
        const { title } = await callDesktop('installQuestionnaire', { token, unverified })
        setFile(null)
        onAdded(title)
      }),
    close: () => setFile(null),
  }
}
