import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import type { Database } from '../db/connection'
import { sealPayload } from '../db/payload'
import { getAssessmentContent } from './assessments'
import { withInstalled } from './installed-definitions'
import { aLibrary, anAssessment } from './testing/a-context'
import { aNextVersion, anInstallContext, anotherDefinition, installed } from './testing/a-questionnaire-file'

describe('the library with what was added from files', () => {
  it('finds it again when the application starts', async () => {
    const { database, ...rest } = await anInstallContext()
    await installed({ database, ...rest }, anotherDefinition())
    const library = await withInstalled(aLibrary(aDefinition()), database)
    expect(library.versions('maison')).toEqual(['1.0.0'])
    expect((await library.load('maison', '1.0.0')).definition.domains).toEqual(anotherDefinition().domains)
  })

  it('keeps an assessment on the content it was opened with, even when the application ships another under its number', async () => {
    const context = await anInstallContext()
    const next = aNextVersion(aDefinition(), '1.1.0')
    await installed(context, next)
    const { id } = await anAssessment(context)
    const later = { ...aNextVersion(aDefinition(), '1.1.0'), about: 'La version de Sextant.' }
    const library = await withInstalled(aLibrary(aDefinition(), later), context.database)
    const { assessment } = await getAssessmentContent(context, id)
    const pinned = await library.load(assessment.questionnaireId, assessment.questionnaireVersion)
    expect(pinned.definition.about).toBe(next.about)
    expect(library.versions('essai')).toEqual(['1.0.0', '1.1.0'])
    expect((await library.list()).map(({ installedAt }) => installedAt !== null)).toEqual([false, true])
  })

  it('puts a version that ships later in its place', async () => {
    const context = await anInstallContext()
    await installed(context, aNextVersion(aDefinition(), '1.1.0'))
    const shipped = aLibrary(aDefinition(), aDefinition({ version: '1.2.0' }))
    const library = await withInstalled(shipped, context.database)
    expect(library.versions('essai')).toEqual(['1.0.0', '1.1.0', '1.2.0'])
    expect((await library.current('essai')).definition.version).toBe('1.2.0')
  })

  it.each([
    ['changed outside of Sextant', () => 's1:AAAA'],
    [
      'of another shape',
      (database: Database) =>
        sealPayload(database, 'installed_questionnaires', ['maison', '1.0.0'], {
          definition: { ...anotherDefinition(), domains: [] },
          signature: null,
          notes: '',
        }),
    ],
  ])('refuses a stored content that was %s', async (_what, payload) => {
    const context = await anInstallContext()
    await installed(context, anotherDefinition())
    await context.database.run('UPDATE installed_questionnaires SET payload = ?', [payload(context.database)])
    const library = await withInstalled(aLibrary(aDefinition()), context.database)
    await expect(library.load('maison', '1.0.0')).rejects.toMatchObject({ code: 'questionnaire-unreadable' })
    expect((await library.load('essai', '1.0.0')).definition.id).toBe('essai')
  })

  it('knows nothing of what does not exist', async () => {
    const { definitions } = await anInstallContext()
    await expect(definitions.load('maison', '1.0.0')).rejects.toMatchObject({ code: 'not-found' })
    await expect(definitions.current('maison')).rejects.toMatchObject({ code: 'not-found' })
    expect(definitions.versions('maison')).toEqual([])
  })

  it('answers inside a transaction once a version was read', async () => {
    const { database, definitions, ...rest } = await anInstallContext()
    await installed({ database, definitions, ...rest }, anotherDefinition())
    await definitions.load('maison', '1.0.0')
    const id = await database.transaction(async () => (await definitions.load('maison', '1.0.0')).definition.id)
    expect(id).toBe('maison')
  })
})
