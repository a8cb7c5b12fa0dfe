import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { WrittenKind } from '../services/export-file'
import { texts } from './texts'

const kinds: Record<WrittenKind, { readonly title: string; readonly filter: FileFilter }> = {
  xlsx: { title: texts.dialogs.saveWorkbook, filter: { name: texts.dialogs.workbookType, extensions: ['xlsx'] } },
  csv: { title: texts.dialogs.saveCsv, filter: { name: texts.dialogs.csvType, extensions: ['csv'] } },
  pdf: { title: texts.dialogs.savePdf, filter: { name: texts.dialogs.pdfType, extensions: ['pdf'] } },
  zip: { title: texts.dialogs.saveZip, filter: { name: texts.dialogs.zipType, extensions: ['zip'] } },
  png: { title: texts.dialogs.saveRadar, filter: { name: texts.dialogs.pngType, extensions: ['png'] } },
  'sextant-dossier': {
    title: texts.dialogs.saveDossier,
    filter: { name: texts.dialogs.dossierType, extensions: ['sextant-dossier'] },
  },
  'sextant-sauvegarde': {
    title: texts.dialogs.saveBackup,
    filter: { name: texts.dialogs.backupType, extensions: ['sextant-sauvegarde'] },
  },
  svg: { title: texts.dialogs.saveRadar, filter: { name: texts.dialogs.svgType, extensions: ['svg'] } },
  txt: { title: texts.dialogs.saveText, filter: { name: texts.dialogs.textType, extensions: ['txt'] } },
}

/** Asks where to write a file; null when the person gives up. */
export async function chooseFile(
  window: BrowserWindow | undefined,
  kind: WrittenKind,
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

/** What a person may be asked to open. */
export type ReadKind = 'questionnaire' | 'key' | 'workbook' | 'evidence' | 'backup' | 'dossier'

const readKinds: Record<ReadKind, { readonly title: string; readonly filters: FileFilter[] }> = {
  questionnaire: {
    title: texts.dialogs.openQuestionnaire,
    filters: [{ name: texts.dialogs.questionnaireType, extensions: ['sextant-pack', 'yaml', 'yml'] }],
  },
  key: {
    title: texts.dialogs.openKey,
    filters: [
      { name: texts.dialogs.keyType, extensions: ['pub'] },
      { name: texts.dialogs.anyType, extensions: ['*'] },
    ],
  },
  // Files of other kinds can be chosen too: what is wrong with them is then said in full.
  workbook: {
    title: texts.dialogs.openWorkbook,
    filters: [
      { name: texts.dialogs.workbookType, extensions: ['xlsx', 'xlsm'] },
      { name: texts.dialogs.anyType, extensions: ['*'] },
    ],
  },
  dossier: {
    title: texts.dialogs.openDossier,
    filters: [
      { name: texts.dialogs.dossierType, extensions: ['sextant-dossier', 'age'] },
      { name: texts.dialogs.anyType, extensions: ['*'] },
    ],
  },
  backup: {
    title: texts.dialogs.openBackup,
    filters: [
      { name: texts.dialogs.backupType, extensions: ['sextant-sauvegarde', 'db'] },
      { name: texts.dialogs.anyType, extensions: ['*'] },
    ],
  },
  evidence: { title: texts.dialogs.openEvidence, filters: [{ name: texts.dialogs.anyType, extensions: ['*'] }] },
}

/** Asks for a file to read; null when the person gives up. */
export async function chooseToRead(window: BrowserWindow | undefined, kind: ReadKind): Promise<string | null> {
  const options = {
    ...readKinds[kind],
    buttonLabel: texts.dialogs.open,
    defaultPath: app.getPath('documents'),
    properties: ['openFile' as const],
  }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}
