import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { EstablishmentDetails, OrganisationDetails } from '../../../questionnaires/entities'
import { DatabaseError } from '../../db/errors'
import { aFolder } from '../../db/testing/a-folder'
import { Settings } from '../../ipc/contract'
import { saveAnswer } from '../answers'
import { createAssessment } from '../assessments'
import { saveContact } from '../contacts/contacts'
import { saveEstablishment, saveOrganisation } from '../entities'
import { saveEvidence } from '../evidence/evidence'
import { logFileBeside, writeFailure } from '../failure-log'
import { addAction } from '../plan/plan'
import { saveSettings } from '../settings'
import { aContext, anAnswerInput, aPiece, someEdits } from '../testing/a-context'
import { writeDiagnostics } from './diagnostics'
import { exportDiagnostics } from './export-diagnostics'

const MARKER = 'Zymarqueur'
const now = '2026-11-22T10:42:00.000Z'

/** Data in which every text that a person can write bears the marker, in a folder whose name bears it too. */
async function markedData() {
  const folder = join(await aFolder(), `Compte de ${MARKER}`)
  const databaseFile = join(folder, 'sextant.db')
  await mkdir(join(folder, 'preuves'), { recursive: true })
  await mkdir(join(folder, 'sauvegardes'))
  await writeFile(databaseFile, MARKER)
  await writeFile(join(folder, 'preuves', `${MARKER}.pdf`), MARKER)
  await writeFile(join(folder, 'sauvegardes', `${MARKER}.db`), MARKER)
  const context = await aContext()
  const organisation = await saveOrganisation(context, {
    id: null,
    details: OrganisationDetails.parse({ name: MARKER, finess: MARKER, siren: MARKER, ght: MARKER }),
  })
  const site = await saveEstablishment(context, {
    id: null,
    organisationId: organisation.id,
    details: EstablishmentDetails.parse({ name: MARKER, category: MARKER, department: MARKER }),
  })
  const assessment = await createAssessment(context, {
    organisationId: organisation.id,
    establishmentId: null,
    previousId: null,
    questionnaireId: 'essai',
    details: { profile: 'EE', label: MARKER, perimeter: MARKER, lastQuestionId: null, target: null },
  })
  await saveAnswer(context, {
    assessmentId: assessment.id,
    questionId: '2.1',
    answer: anAnswerInput({
      value: 'alternative',
      reason: MARKER,
      comment: MARKER,
      privateNote: MARKER,
      officialNumber: MARKER,
    }),
  })
  await saveEvidence(context, {
    id: null,
    organisationId: organisation.id,
    piece: aPiece({ title: MARKER, location: MARKER, holder: MARKER }),
  })
  await saveContact(context, {
    id: null,
    establishmentId: site.id,
    forWholeOrganisation: false,
    details: ContactDetails.parse({ role: 'prestataire', name: MARKER, phone: MARKER, source: MARKER }),
  })
  await addAction(context, {
    establishmentId: site.id,
    edits: someEdits({ title: MARKER, owner: MARKER, doneBy: MARKER, comment: MARKER }),
  })
  await saveSettings(context, Settings.parse({ respondent: MARKER, respondentRole: MARKER, theme: 'dark' }))
  const log = logFileBeside(databaseFile)
  writeFailure(log, '1a2b3c4d', new DatabaseError('disk-full', `SQLITE_FULL: ${MARKER} in "${folder}"`), new Date(now))
  return { context, databaseFile, log }
}

const about = (given: Awaited<ReturnType<typeof markedData>>) =>
  writeDiagnostics({
    context: async () => given.context,
    databaseFile: given.databaseFile,
    appVersion: '0.1.0',
    now,
  })

describe('the diagnostic for support', () => {
  it('says versions, sizes, counts, choices and failures, and nothing that a person wrote', async () => {
    const given = await markedData()
    const text = await about(given)
    expect(text).not.toMatch(new RegExp(MARKER, 'i'))
    for (const line of [
      'Fait le 2026-11-22 à 10:42',
      'Sextant 0.1.0',
      `base de données\u00a0: ${MARKER.length} octets`,
      'copies de preuves\u00a0: 1 fichier',
      'establishments\u00a0: 1',
      'answers\u00a0: 1',
      'contacts\u00a0: 1',
      'theme\u00a0: dark',
      'shortcuts\u00a0: true',
      '1a2b3c4d DatabaseError [disk-full]: SQLITE_FULL … in …',
    ]) {
      expect(text).toContain(line)
    }
  })

  it('leaves out the lines of the log that are not of ours, and says how many', async () => {
    const given = await markedData()
    await writeFile(
      given.log,
      `2026-11-20T08:00:00.000Z 1a2b3c4d Error: ${MARKER}\n    at f (/home/${MARKER}/x.js:1:2)\n`,
    )
    const text = await about(given)
    expect(text).not.toContain(MARKER)
    expect(text).toContain('format actuel\u00a0: 2')
  })

  it('is made when the data cannot be opened, and says why', async () => {
    const databaseFile = join(await aFolder(), 'sextant.db')
    const context = () => Promise.reject(new DatabaseError('database-unreadable', MARKER))
    const text = await writeDiagnostics({ context, databaseFile, appVersion: '0.1.0', now })
    expect(text).toContain('non ouvertes\u00a0: database-unreadable')
    expect(text).toContain('base de données\u00a0: absente')
    expect(text).not.toContain(MARKER)
  })

  it('is written as it was shown', async () => {
    const folder = await aFolder()
    const target = join(folder, 'diagnostic.txt')
    const request = { what: 'diagnostics', text: 'Fichier de diagnostic\naccentué\n' } as const
    const outcome = await exportDiagnostics(request, { clock: () => now, chooseFile: async () => target })
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'diagnostic.txt' })
    expect(await readFile(target, 'utf8')).toBe(`\u{feff}${request.text}`)
  })
})
