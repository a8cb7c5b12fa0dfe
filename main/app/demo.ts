import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { app } from 'electron'
import { createDefinitionLibrary } from '../services/definitions'
import { drawRadar } from './draw-radar'
import { definitionsFolder } from './paths'
import { printPdf } from './print-pdf'
import { secureSession } from './secure-session'

/** Exit code of a request that is wrong: nothing was written. */
const WRONG_REQUEST = 2
const FAILED = 1

type DemoRequest = {
  readonly questionnaire?: string
  readonly profile?: string
  readonly answers?: string
  readonly out: string
}

/** Runs the demonstration that `scripts/demo.mjs` asks for, says what it found, and quits with its exit code. */
export async function runDemoAndQuit(requestFile: string): Promise<void> {
  // The radar and the report are drawn in windows that close; the application goes on without any.
  app.on('window-all-closed', () => {})
  secureSession()
  // exceljs comes with it: loaded here, never when the window opens.
  const [{ runDemo }, { DemoInputError }] = await Promise.all([
    import('../services/demo'),
    import('../services/demo-input'),
  ])
  try {
    const request: DemoRequest = JSON.parse(readFileSync(requestFile, 'utf8'))
    const summary = await runDemo(
      {
        questionnaire: request.questionnaire,
        profile: request.profile,
        out: request.out,
        answersFile: request.answers,
      },
      {
        clock: () => new Date().toISOString(),
        newId: randomUUID,
        definitions: createDefinitionLibrary(definitionsFolder()),
        drawRadar,
        printPdf,
      },
    )
    console.log(summary)
    app.exit(0)
  } catch (error) {
    if (error instanceof DemoInputError) {
      console.error(error.message)
      app.exit(WRONG_REQUEST)
    } else {
      console.error('La démonstration n’a pas abouti :', error)
      app.exit(FAILED)
    }
  }
}
