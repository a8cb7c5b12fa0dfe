import type { Queries } from '../../db/connection'
import { upsertActionEdits } from '../../db/repositories/actions'
import { replaceEvidenceLinks, upsertAnswer } from '../../db/repositories/answers'
import { insertAssessment } from '../../db/repositories/assessments'
import { insertContact } from '../../db/repositories/contacts'
import type { DossierRows } from '../../db/repositories/dossier-rows'
import { insertEstablishment } from '../../db/repositories/establishments'
import { insertEvent } from '../../db/repositories/events'
import { insertEvidence } from '../../db/repositories/evidence'
import { insertOrganisation } from '../../db/repositories/organisations'
import { insertPlanChange } from '../../db/repositories/plan-changes'
import { insertSetAside } from '../../db/repositories/set-aside'
import { insertSnapshot } from '../../db/repositories/snapshots'

/** Writes every row of a dossier, sealed with the key of this database, with its own dates. In a transaction. */
export async function writeRows(queries: Queries, rows: DossierRows): Promise<void> {
  const organisationId = rows.organisation.id
  // A campaign may be written before the one it continues: the order of the lists is kept.
  await queries.exec('PRAGMA defer_foreign_keys = ON')
  await insertOrganisation(queries, rows.organisation, rows.organisation.createdAt)
  for (const { createdAt, ...site } of rows.establishments) {
    await insertEstablishment(queries, { ...site, organisationId }, createdAt)
  }
  for (const { createdAt, ...contact } of rows.contacts) {
    await insertContact(queries, { ...contact, organisationId }, createdAt)
  }
  for (const { id, createdAt, piece } of rows.evidence) {
    await insertEvidence(queries, { id, organisationId, piece }, createdAt)
  }
  for (const assessment of rows.assessments) await insertAssessment(queries, { ...assessment, organisationId })
  for (const { assessmentId, ...answer } of rows.answers) {
    await upsertAnswer(queries, assessmentId, answer)
    if (answer.evidenceIds.length > 0) {
      await replaceEvidenceLinks(queries, assessmentId, answer.questionId, answer.evidenceIds)
    }
  }
  for (const { assessmentId, at, ...answer } of rows.setAside) await insertSetAside(queries, assessmentId, answer, at)
  for (const { assessmentId, ...snapshot } of rows.snapshots) await insertSnapshot(queries, assessmentId, snapshot)
  for (const { assessmentId, ...event } of rows.events) await insertEvent(queries, assessmentId, event)
  for (const { establishmentId, key, edits, updatedAt } of rows.actions) {
    await upsertActionEdits(queries, { organisationId, establishmentId }, key, edits, updatedAt)
  }
  for (const { establishmentId, ...change } of rows.planChanges) {
    await insertPlanChange(queries, { organisationId, establishmentId }, change)
  }
}
