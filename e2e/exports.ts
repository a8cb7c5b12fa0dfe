import path from 'node:path'
import { exportFileTexts } from '../renderer/texts/export-file'
import { answerSaveDialog, expect, type RunningApp } from './fixtures'

type Asked = {
  /** Left out where the dialog asks for none. */
  readonly recipient?: string
  /** The button that begins, where it says something else. */
  readonly confirm?: string
  /** The second file written, where two go together. */
  readonly beside?: string
}

/** Answers the dialog of an export, on screen, and waits for the file. */
export async function saveExport(app: RunningApp, file: string, asked: Asked = {}): Promise<void> {
  const { window } = app
  const saved = window.getByText(exportFileTexts.saved(path.basename(file), asked.beside))
  await beginExport(app, file, asked)
  await expect(saved).toBeVisible({ timeout: 60_000 })
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Answers the dialog of an export, on screen; what comes next is up to the test. */
export async function beginExport(app: RunningApp, file: string, { recipient, confirm }: Asked = {}): Promise<void> {
  const dialog = app.window.getByRole('dialog')
  await answerSaveDialog(app, file)
  if (recipient !== undefined) {
    await dialog.getByRole('textbox', { name: exportFileTexts.recipient }).fill(recipient)
  }
  await dialog.getByRole('button', { name: confirm ?? exportFileTexts.confirm }).click()
}
