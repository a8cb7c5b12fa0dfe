import path from 'node:path'
import { app } from 'electron'
import { logFileBeside } from '../services/failure-log'

/** The database of the person, in the user data folder. */
export const databaseFile = (): string => path.join(app.getPath('userData'), 'sextant.db')

/** Files that the person asked to copy as evidence. */
export const evidenceFolder = (): string => path.join(app.getPath('userData'), 'preuves')

export const logFile = (): string => logFileBeside(databaseFile())

/** Built pages. */
export const pagesFolder = (): string => path.join(import.meta.dirname, '../renderer')

/** Questionnaires shipped with the application. */
export const definitionsFolder = (): string => path.join(import.meta.dirname, '../definitions')
