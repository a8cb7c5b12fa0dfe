import { describe, expect, it } from 'vitest'
import { getOverview } from './overview'
import { saveSettings } from './settings'
import { aContext } from './testing/a-context'

describe('the settings', () => {
  it('have defaults until someone saves some', async () => {
    expect(await getOverview(await aContext(), '0.1.0')).toEqual({
      appVersion: '0.1.0',
      organisations: [],
      establishments: [],
      assessments: [],
      settings: {
        respondent: '',
        respondentRole: '',
        theme: 'system',
        textSize: 'normal',
        shortcuts: true,
        lockAfterMinutes: 0,
        sheetReminderFrom: null,
      },
    })
  })

  it('replace one another', async () => {
    const context = await aContext()
    const settings = {
      respondent: 'Aïcha',
      respondentRole: 'RSSI',
      theme: 'dark',
      textSize: 'large',
      shortcuts: false,
      lockAfterMinutes: 0,
      sheetReminderFrom: null,
    } as const
    await saveSettings(context, { ...settings, respondent: 'Avant' })
    expect(await saveSettings(context, settings)).toEqual(settings)
    expect((await getOverview(context, '0.1.0')).settings).toEqual(settings)
  })
})

describe('a row that is not what Sextant writes', () => {
  it('is told as an unreadable database, and its content is not quoted', async () => {
    const context = await aContext()
    await context.database.run("INSERT INTO settings VALUES (1, 't', ?)", ['{"respondent": 12, "secret": "SECRET"}'])
    const reading = getOverview(context, '0.1.0')
    await expect(reading).rejects.toMatchObject({ code: 'database-unreadable' })
    await expect(reading).rejects.not.toThrow('SECRET')
  })

  it('is told so too when it is not JSON', async () => {
    const context = await aContext()
    await context.database.run("INSERT INTO settings VALUES (1, 't', 'not json')")
    await expect(getOverview(context, '0.1.0')).rejects.toMatchObject({ code: 'database-unreadable' })
  })
})
