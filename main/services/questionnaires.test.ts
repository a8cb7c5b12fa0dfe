import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { setArchived } from './entities'
import { withInstalled } from './installed-definitions'
import { listQuestionnaires, removeQuestionnaire } from './questionnaires'
import { aLibrary, anAssessment, anOrganisation } from './testing/a-context'
import { aNextVersion, anInstallContext, anotherDefinition, installed } from './testing/a-questionnaire-file'

describe('the questionnaires at hand', () => {
  it('are listed with their size, where they come from and how many assessments need each version', async () => {
    const first = aDefinition({ minutesPerQuestion: 1.5 })
    const context = await anInstallContext(first, aDefinition({ id: 'autre' }))
    const { organisationId } = await anAssessment(context)
    const archived = await anAssessment(context, { organisationId })
    await setArchived(context, { kind: 'assessment', id: archived.id, archived: true })
    await installed(context, anotherDefinition())
    await installed(context, aNextVersion(first, '1.1.0'))
    await anAssessment(context, { organisationId })
    const list = await listQuestionnaires(context)
    expect(list.map(({ id, version, origin, current, usedBy }) => [id, version, origin, current, usedBy])).toEqual([
      ['essai', '1.0.0', 'shipped', false, 2],
      ['essai', '1.1.0', 'file', true, 1],
      ['autre', '1.0.0', 'shipped', true, 0],
      ['maison', '1.0.0', 'file', true, 0],
    ])
    expect(list[0]).toMatchObject({ questionCount: 8, minutes: 12, installedAt: null, stage: 'draft' })
  })

  it('leave out one whose stored content was damaged, and go on with the others', async () => {
    const context = await anInstallContext()
    await installed(context, anotherDefinition())
    await context.database.run("UPDATE installed_questionnaires SET payload = 's1:AAAA'")
    const definitions = await withInstalled(aLibrary(aDefinition()), context.database)
    expect((await listQuestionnaires({ ...context, definitions })).map(({ id }) => id)).toEqual(['essai'])
  })
})

describe('removing a questionnaire', () => {
  it('takes away a version added from a file that nothing needs', async () => {
    const context = await anInstallContext()
    await installed(context, anotherDefinition())
    await removeQuestionnaire(context, { id: 'maison', version: '1.0.0' })
    expect((await listQuestionnaires(context)).map(({ id }) => id)).toEqual(['essai'])
    await expect(context.definitions.load('maison', '1.0.0')).rejects.toMatchObject({ code: 'not-found' })
    // The same version may come back with another content.
    await installed(context, anotherDefinition({ title: 'Repris' }))
    expect((await context.definitions.load('maison', '1.0.0')).definition.title).toContain('Repris')
  })

  it('gives new assessments the version before again', async () => {
    const context = await anInstallContext()
    await installed(context, aNextVersion(aDefinition(), '1.1.0'))
    await removeQuestionnaire(context, { id: 'essai', version: '1.1.0' })
    expect((await context.definitions.current('essai')).definition.version).toBe('1.0.0')
  })

  it.each([
    ['that ships with the application', 'essai', '1.0.0', 'conflict'],
    ['that an assessment is pinned to', 'essai', '1.1.0', 'conflict'],
    ['that a newer one follows', 'maison', '1.0.0', 'conflict'],
    ['that does not exist', 'maison', '9.9.9', 'not-found'],
    ['of a questionnaire that does not exist', 'nulle-part', '1.0.0', 'not-found'],
  ])('refuses a version %s, which stays', async (_what, id, version, code) => {
    const context = await anInstallContext()
    await installed(context, aNextVersion(aDefinition(), '1.1.0'))
    await anAssessment(context)
    await installed(context, anotherDefinition())
    await installed(context, aNextVersion(anotherDefinition(), '1.1.0'))
    const before = await listQuestionnaires(context)
    await expect(removeQuestionnaire(context, { id, version })).rejects.toMatchObject({ code })
    expect(await listQuestionnaires(context)).toEqual(before)
  })

  it('refuses a version to which taking an upgrade back would return', async () => {
    const context = await anInstallContext()
    const organisation = await anOrganisation(context)
    await installed(context, aNextVersion(aDefinition(), '1.1.0'))
    const { id } = await anAssessment(context, { organisationId: organisation.id })
    await context.database.run(
      `INSERT INTO snapshots (id, assessment_id, created_at, kind, questionnaire_version, payload)
       VALUES ('s', ?, '2026-11-21T09:00:00.000Z', 'before-upgrade', '1.1.0', '{}')`,
      [id],
    )
    await context.database.run("UPDATE assessments SET questionnaire_version = '1.0.0'")
    const version = (await listQuestionnaires(context)).find(({ origin }) => origin === 'file')
    expect(version?.usedBy).toBe(1)
    await expect(removeQuestionnaire(context, { id: 'essai', version: '1.1.0' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
