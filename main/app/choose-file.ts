import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import { texts } from './texts'

export type FileKind = 'xlsx' | 'png' | 'svg'

const kinds: Record<FileKind, { readonly title: string; readonly filter: FileFilter }> = {
  xlsx: { title: texts.dialogs.saveWorkbook, filter: { name: texts.dialogs.workbookType, extensions: ['xlsx'] } },
  png: { title: texts.dialogs.saveRadar, filter: { name: texts.dialogs.pngType, extensions: ['png'] } },
  svg: { title: texts.dialogs.saveRadar, filter: { name: texts.dialogs.svgType, extensions: ['svg'] } },
}

/** Asks where to write a file; null when the person gives up. */
export async function chooseFile(
  window: BrowserWindow | undefined,
  kind: FileKind,
  suggestedName: string,
): Promise<string | null> {
  const { title, filter } = kinds[kind]
  const options = {
    title,
    buttonLabel: texts.dialogs.save,
    defaultPath: path.join(app.getPath('documents'), suggestedName),
    filters: [filter],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return null
  return path.extname(filePath).toLowerCase() === `.${kind}` ? filePath : `${filePath}.${kind}`
}

/** Asks for a file of questionnaire to read; null when the person gives up. */
export async function chooseQuestionnaire(window: BrowserWindow | undefined): Promise<string | null> {
  const options = {
    title: texts.dialogs.openQuestionnaire,
    buttonLabel: texts.dialogs.open,
    defaultPath: app.getPath('documents'),
    filters: [{ name: texts.dialogs.questionnaireType, extensions: ['yaml', 'yml'] }],
    properties: ['openFile' as const],
  }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}
