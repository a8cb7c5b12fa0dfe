import { DatabaseError } from '../../db/errors'
import { schemaVersion } from '../../db/migrations'
import { countRows } from '../../db/repositories/counts'
import { readSettings } from '../../db/repositories/settings'
import type { Settings } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { ServiceContext } from '../context'
import { type Measures, measureFiles } from './files'
import { lastLogLines } from './log-lines'
import { type Machine, thisMachine } from './machine'

/** What the diagnostic is made from. */
type Given = {
  /** Rejects when the data cannot be opened: its code is then what matters most. */
  readonly context: () => Promise<ServiceContext>
  readonly databaseFile: string
  readonly appVersion: string
  /** The instant it is made at, ISO UTC. */
  readonly now: string
  readonly machine?: Machine
}

type Data =
  | { readonly opened: true; readonly counts: Readonly<Record<string, number>>; readonly settings: Settings }
  | { readonly opened: false; readonly code: string }

/**
 * The diagnostic for support, in words, as it is shown to the person and then written.
 *
 * It is made of figures, codes and words of this file: no text from the database, no name of file or folder, no name of
 * machine or account ever enters it. Lines of the log that we did not write are left out.
 */
export async function writeDiagnostics({ context, databaseFile, appVersion, now, machine }: Given): Promise<string> {
  const [data, measures] = await Promise.all([readData(context), measureFiles(databaseFile)])
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Versions', [`Sextant ${plain(appVersion)}`, ...versionLines(machine ?? thisMachine())]],
    ['Fichiers', fileLines(measures)],
    ['Données', dataLines(data)],
    ['Réglages', data.opened ? settingLines(data.settings) : ['non lus']],
    ['Fin du journal local', logSection(await lastLogLines(databaseFile))],
  ]
  return [
    'Fichier de diagnostic de Sextant',
    `Fait le ${now.slice(0, 10)} à ${now.slice(11, 16)} (heure universelle)`,
    'Il contient des versions, des tailles, des nombres et des erreurs.',
    'Il ne contient ni réponse, ni commentaire, ni nom, ni chemin de dossier.',
    ...sections.flatMap(([title, lines]) => ['', title, ...lines.map((line) => `  ${line}`)]),
    '',
  ].join('\n')
}

async function readData(context: Given['context']): Promise<Data> {
  try {
    const { database } = await context()
    return await database.transaction(async (queries) => ({
      opened: true,
      counts: await countRows(queries),
      settings: await readSettings(queries),
    }))
  } catch (error) {
    return {
      opened: false,
      code: error instanceof DatabaseError || error instanceof AppError ? error.code : 'unexpected',
    }
  }
}

function versionLines({ versions, platform, release, architecture, processors, memory, language }: Machine): string[] {
  return [
    ...Object.entries(versions).map(([name, version]) => `${name} ${plain(version)}`),
    `système ${plain(platform)} ${plain(release)}, ${plain(architecture)}`,
    `${processors} processeurs, ${megabytes(memory)} de mémoire, langue ${plain(language)}`,
  ]
}

function fileLines({ database, copies, evidence, log, free }: Measures): string[] {
  return [
    `base de données\u00a0: ${database === null ? 'absente' : bytes(database)}`,
    `sauvegardes\u00a0: ${files(copies.files)}, ${bytes(copies.bytes)}`,
    `copies de preuves\u00a0: ${files(evidence.files)}, ${bytes(evidence.bytes)}`,
    `journal local\u00a0: ${bytes(log)}`,
    `place libre sur le disque\u00a0: ${free === null ? 'inconnue' : megabytes(free)}`,
  ]
}

function dataLines(data: Data): string[] {
  if (!data.opened) return [`non ouvertes\u00a0: ${data.code}`]
  return [`format ${schemaVersion()}`, ...Object.entries(data.counts).map(([table, rows]) => `${table}\u00a0: ${rows}`)]
}

/** Choices and figures only: a setting that is a free text is never read, even one added later. */
function settingLines({ theme, textSize, ...others }: Settings): string[] {
  const switches = Object.entries(others).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'boolean' || typeof value === 'number' ? [`${name}\u00a0: ${value}`] : [],
  )
  return [`theme\u00a0: ${theme}`, `textSize\u00a0: ${textSize}`, ...switches]
}

function logSection({ lines, leftOut }: Awaited<ReturnType<typeof lastLogLines>>): string[] {
  return [
    ...(lines.length === 0 ? ['aucune erreur notée'] : lines),
    ...(leftOut > 0 ? [`lignes écartées, qui ne sont pas du format actuel\u00a0: ${leftOut}`] : []),
  ]
}

/** A version or the name of a system, without anything that could be more than that. */
const plain = (text: string): string => text.replaceAll(/[^\w.+-]/g, ' ').slice(0, 60)
const files = (count: number): string => `${count} ${count < 2 ? 'fichier' : 'fichiers'}`
const bytes = (size: number): string => `${size} octets`
const megabytes = (size: number): string => `${Math.round(size / 1_000_000)} Mo`
