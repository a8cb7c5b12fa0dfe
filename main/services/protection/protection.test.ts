import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../db/open'
import { aFolder } from '../../db/testing/a-folder'
import { getOverview } from '../overview'
import { aContext, anOrganisation } from '../testing/a-context'
import { createRecoverySheets, getProtection, setPassphrase, unlock } from './protection'
import { newCode } from './recovery-code'
import { aKeeper, aStore } from './testing/a-keeper'

const PHRASE = 'cadenas pluie tramway violon'
const NEXT = 'lanterne huit moutarde quai'
const DAY = '2026-11-21'
const wrong = { code: 'wrong-secret' }
const byPhrase = (text: string) => ({ kind: 'passphrase', text }) as const
const byCode = (text: string) => ({ kind: 'recovery', text }) as const

/** Data on the disk of an account, opened. */
async function anInstallation(store = aStore('moi', false)) {
  const file = join(await aFolder(), 'sextant.db')
  const keeper = aKeeper(store)
  keeper.choose(PHRASE)
  const open = async (by = keeper) => {
    const database = await openDatabase(file, DAY, by)
    onTestFinished(() => database.close())
    return aContext({ database })
  }
  const context = await open()
  await anOrganisation(context)
  /** Another start of the application, by the same account or another. */
  const restarted = async (account = store) => {
    await context.database.close()
    return aKeeper(account)
  }
  const makeSheet = async () => {
    const sheets = createRecoverySheets(keeper)
    const { token, code } = sheets.prepare(context)
    await sheets.confirm(context, token)
    return code
  }
  return { file, keeper, context, open, restarted, makeSheet }
}

describe('data that a passphrase opens', () => {
  it('is locked at each start, and opens with it', async () => {
    const { file, open, restarted } = await anInstallation()
    const keeper = await restarted()
    await expect(open(keeper)).rejects.toMatchObject({ code: 'data-locked' })
    await expect(unlock(file, keeper, byPhrase(NEXT))).rejects.toMatchObject(wrong)
    await unlock(file, keeper, byPhrase(PHRASE))
    expect((await getOverview(await open(keeper), '1.0.0')).organisations).toHaveLength(1)
  })

  it('says how it is protected, open or not', async () => {
    const { file, keeper, context, restarted, makeSheet } = await anInstallation()
    const expected = { way: 'passphrase', systemAvailable: false, recoverySheetAt: null }
    expect(await getProtection(file, context.database, keeper)).toEqual(expected)
    await makeSheet()
    const made = { ...expected, recoverySheetAt: expect.stringMatching(/^2026-11-21T/) }
    expect(await getProtection(file, null, await restarted())).toEqual(made)
    expect(await getProtection(join(await aFolder(), 'sextant.db'), null, keeper)).toEqual({ ...expected, way: null })
  })

  it('changes its passphrase against the one of today only', async () => {
    const { file, keeper, context, restarted } = await anInstallation()
    for (const current of [null, byPhrase(NEXT), byCode(newCode().text)]) {
      await expect(setPassphrase(context, keeper, { current, next: NEXT })).rejects.toMatchObject(wrong)
    }
    await setPassphrase(context, keeper, { current: byPhrase(PHRASE), next: NEXT })
    const again = await restarted()
    await expect(unlock(file, again, byPhrase(PHRASE))).rejects.toMatchObject(wrong)
    await unlock(file, again, byPhrase(NEXT))
  })

  it('goes without a passphrase where the account can hold the key, and only there', async () => {
    const bare = await anInstallation()
    const remove = { current: byPhrase(PHRASE), next: null }
    await expect(setPassphrase(bare.context, bare.keeper, remove)).rejects.toMatchObject({ code: 'conflict' })
    const { file, keeper, context, open, restarted } = await anInstallation(aStore())
    await setPassphrase(context, keeper, remove)
    const again = await restarted()
    expect((await getOverview(await open(again), '1.0.0')).organisations).toHaveLength(1)
    await expect(unlock(file, again, byPhrase(PHRASE))).rejects.toMatchObject(wrong)
  })
})

describe('the recovery sheet', () => {
  it('opens the data, then lets another passphrase be chosen', async () => {
    const { file, open, restarted, makeSheet } = await anInstallation()
    const code = await makeSheet()
    const keeper = await restarted()
    await unlock(file, keeper, byCode(code.toLowerCase()))
    const context = await open(keeper)
    await setPassphrase(context, keeper, { current: byCode(code), next: NEXT })
    await unlock(file, keeper, byPhrase(NEXT))
    await unlock(file, keeper, byCode(code))
  })

  it('is worth nothing before it is confirmed; the one before is then worth nothing', async () => {
    const { file, keeper, context, makeSheet } = await anInstallation()
    const first = await makeSheet()
    const sheets = createRecoverySheets(keeper)
    const second = sheets.prepare(context)
    await expect(unlock(file, keeper, byCode(second.code))).rejects.toMatchObject(wrong)
    await unlock(file, keeper, byCode(first))
    await expect(sheets.confirm(context, 'autre')).rejects.toMatchObject({ code: 'not-found' })
    expect(sheets.codeOf(second.token).text).toBe(second.code)
    await sheets.confirm(context, second.token)
    await unlock(file, keeper, byCode(second.code))
    await expect(unlock(file, keeper, byCode(first))).rejects.toMatchObject(wrong)
    expect(() => sheets.codeOf(second.token)).toThrow()
  })

  it('survives a change of account: the data is sealed again for the new one', async () => {
    const { file, keeper, context, open, restarted, makeSheet } = await anInstallation(aStore())
    await setPassphrase(context, keeper, { current: byPhrase(PHRASE), next: null })
    const code = await makeSheet()
    const moved = await restarted(aStore('autre'))
    await expect(open(moved)).rejects.toMatchObject({ code: 'data-locked' })
    await unlock(file, moved, byCode(code))
    await setPassphrase(await open(moved), moved, { current: null, next: null })
    expect((await getOverview(await open(aKeeper(aStore('autre'))), '1.0.0')).organisations).toHaveLength(1)
    await expect(open(aKeeper(aStore()))).rejects.toMatchObject({ code: 'data-locked' })
  })
})
