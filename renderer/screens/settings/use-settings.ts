import { useState } from 'react'
import type { Settings } from '../../../main/ipc/contract'
import { useAutosave } from '../../components/use-autosave'
import { callDesktop } from '../../desktop-api'
import { useOverview } from '../../use-overview'

/** The settings, applied as they are chosen and saved as they are typed. */
export function useSettings() {
  const { overview, setSettings } = useOverview()
  const [settings, setDraft] = useState(overview.settings)
  const { status, change, flush } = useAutosave(async (edited: Settings) => {
    setSettings(await callDesktop('saveSettings', edited))
  })
  return {
    settings,
    update: (changes: Partial<Settings>) => {
      const next = { ...settings, ...changes }
      setDraft(next)
      change(next)
    },
    status,
    flush,
  }
}
