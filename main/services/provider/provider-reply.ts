import { basename } from 'node:path'
import { readReplySheet } from '../../exports/read-provider-reply'
import type { Parsed, ProviderReply } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { noteSentences, refusalSentences, WorkbookRefusal } from '../../workbooks/refusals'
import { getAssessmentContent } from '../assessments'
import { backUpBefore } from '../backups/make-backup'
import type { ServiceContext } from '../context'
import { localDay } from '../local-day'
import { openAssessment } from '../open-assessment'
import type { ReadingTools } from '../reading-tools'
import { readLines } from './read-lines'
import { originOf } from './sheet-origin'
import { type Reply, writeDeclared } from './write-declared'

/** Brings the reply of someone outside in two steps: it is read and shown whole, then what is accepted is written. */
export type ProviderReplies = {
  /**
   * Lets the person choose a file and reads it. Nothing is changed.
   *
   * @throws {AppError} `not-found`; `assessment-closed`
   */
  readonly choose: (context: ServiceContext, input: Parsed<'chooseProviderReply'>) => Promise<ProviderReply>
  /**
   * Writes the answers accepted, all of them or none, as declared by whoever filled in the sheet. Comments are added to
   * those that stand, once; what is said to prove an answer becomes a piece of evidence without date.
   *
   * @throws {AppError} `not-found` when the token is not the one of the last reading, or a question is not answered there;
   *   `conflict` when an answer changed since it was shown; `assessment-closed`
   */
  readonly apply: (context: ServiceContext, input: Parsed<'applyProviderReply'>) => Promise<void>
}

type Read = Reply & { readonly token: string }

export function createProviderReplies({ chooseToRead, readWorkbook }: ReadingTools): ProviderReplies {
  // One at a time: choosing another file forgets the one before.
  let read: Read | null = null
  return {
    choose: async (context, { assessmentId }) => {
      await context.database.transaction((queries) => openAssessment(queries, assessmentId))
      const file = await chooseToRead('workbook')
      if (file === null) return { outcome: 'cancelled' }
      read = null
      const fileName = basename(file)
      const refused = (reason: string): ProviderReply => ({ outcome: 'refused', fileName, reasons: [reason] })
      const workbook = await readWorkbook(file).catch((error: unknown) => {
        if (error instanceof WorkbookRefusal) return error
        throw error
      })
      if (workbook instanceof WorkbookRefusal) return refused(refusalSentences[workbook.code])
      const sheet = readReplySheet(workbook)
      if ('refused' in sheet) return refused(sheet.refused)
      const content = await getAssessmentContent(context, assessmentId)
      const origin = await originOf(context, sheet.origin, content.assessment)
      if ('refused' in origin) return refused(origin.refused)
      const { questionnaireId, questionnaireVersion } = content.assessment
      const { definition } = await context.definitions.load(questionnaireId, questionnaireVersion)
      const { given, ...shown } = readLines(sheet, definition, content)
      const token = context.newId()
      const { role, at } = origin
      read = { token, assessmentId, role, filledBy: sheet.filledBy, given }
      return {
        outcome: 'ready',
        fileName,
        token,
        role,
        preparedOn: localDay(at),
        filledBy: sheet.filledBy,
        notes: workbook.notes.map((note) => noteSentences[note]),
        ...shown,
      }
    },
    apply: async (context, { token, questionIds }) => {
      if (read?.token !== token) throw new AppError('not-found', 'no reply was read under this token')
      await backUpBefore(context, 'import')
      await writeDeclared(context, read, questionIds)
      read = null
    },
  }
}
