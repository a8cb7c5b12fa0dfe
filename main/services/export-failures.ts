import { ExportFailure } from '../exports/write-verified'
import { AppError } from '../ipc/result'

/**
 * Runs the writing of a file and gives its failures the codes of the contract.
 *
 * @throws {AppError} `export-target-busy`, `export-target-forbidden`, `disk-full` or `export-failed`
 */
export async function explainingFailures(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error
    throw new AppError(error.code, error.message, { cause: error })
  }
}
