import { z } from 'zod'
import { getAssessmentContent } from '../../main/services/assessments'
import { getContacts } from '../../main/services/contacts/contacts'
import type { ServiceContext } from '../../main/services/context'
import { getEvidence } from '../../main/services/evidence/register'
import { getOverview } from '../../main/services/overview'
import { getPlan } from '../../main/services/plan/plan'
import { type Expected, nothing } from './session'

/** What the data says, and the identifiers behind its names, as « $name » of a session finds them. */
export type State = { readonly said: Expected; readonly ids: Readonly<Record<string, string>> }

export const emptyState: State = { said: seenOf(nothing), ids: {} }

/** Only what can be read back of what a session knows. */
export function seenOf({ site, assessment, answers, actions, gestures, contacts, evidence }: Expected): Expected {
  return { site, assessment, answers, actions, gestures, contacts, evidence }
}

const Report = z.array(z.object({ integrity_check: z.string() }))
const Count = z.object({ count: z.number() })

/**
 * Reads everything that a session writes.
 *
 * @throws {Error} when the database is not whole
 */
export async function readState(context: ServiceContext): Promise<State> {
  const { database } = context
  const report = Report.parse(await database.all('PRAGMA integrity_check'))
  const orphans = await database.all('PRAGMA foreign_key_check')
  if (report[0]?.integrity_check !== 'ok' || orphans.length > 0) {
    throw new Error(`the base is not whole: ${JSON.stringify({ report, orphans })}`)
  }
  const { establishments, assessments } = await getOverview(context, '')
  const [site, ...otherSites] = establishments
  const [assessment, ...otherAssessments] = assessments
  if (otherSites.length + otherAssessments.length > 0) throw new Error('something was made twice')
  if (site === undefined) return emptyState

  const establishmentId = site.id
  const plan = await getPlan(context, { establishmentId })
  const written = plan.actions.filter(({ kind }) => kind === 'manual')
  const contacts = await getContacts(context, { establishmentId })
  const { pieces } = await getEvidence(context, { establishmentId })
  const titles = new Map(pieces.map(({ id, piece }) => [id, piece.title]))
  const content = assessment ? await getAssessmentContent(context, assessment.id) : null
  const { count } = Count.parse(await database.get('SELECT count(*) AS count FROM plan_changes'))
  return {
    said: {
      site: site.details.name,
      assessment: assessment
        ? { version: assessment.questionnaireVersion, closed: assessment.closedAt !== null }
        : null,
      answers: Object.fromEntries(
        (content?.answers ?? []).map(({ questionId, value, comment, evidenceIds }) => [
          questionId,
          [value ?? '', comment, evidenceIds.map((id) => titles.get(id) ?? id).toSorted()],
        ]),
      ),
      actions: Object.fromEntries(written.map(({ title, edits }) => [title, edits.comment])),
      gestures: count,
      contacts: Object.fromEntries(contacts.map(({ details }) => [details.name, details.note])),
      evidence: [...titles.values()],
    },
    ids: Object.fromEntries([
      ['site', site.id],
      ['organisation', site.organisationId],
      ['assessment', assessment?.id ?? ''],
      ...written.map(({ title, key }) => [title, key]),
      ...contacts.map(({ id, details }) => [details.name, id]),
      ...[...titles].map(([id, title]) => [title, id]),
    ]),
  }
}
