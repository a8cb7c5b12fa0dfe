import { type BrowserWindow, dialog } from 'electron'
import { texts } from './texts'

const t = texts.dialogs
const STAY = 0
const CLOSE = 1

/** Asks whether to close the window without what could not be saved; Escape and Enter stay. */
export async function acceptLoss(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Sextant',
    message: t.notSaved,
    detail: t.notSavedDetail,
    buttons: [t.stay, t.closeAnyway],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  })
  return response === CLOSE
}
