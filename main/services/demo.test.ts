import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RadarDrawing } from '../../questionnaires/radar'
import { aPng } from '../exports/testing/a-workbook'
import { type DemoOptions, runDemo } from './demo'
import { DemoInputError } from './demo-input'
import { aContext } from './testing/a-context'

let folder: string
let out: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
  out = join(folder, 'nouveau', 'resultats')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function demo(options: Partial<DemoOptions>): Promise<{ summary: string; drawn: RadarDrawing[] }> {
  const drawn: RadarDrawing[] = []
  const { database, ...context } = await aContext()
  await database.close()
  const summary = await runDemo(
    { out, ...options },
    {
      ...context,
      drawRadar: async (drawing) => {
        drawn.push(drawing)
        return { png: aPng, svg: '' }
      },
    },
  )
  return { summary, drawn }
}

const answersFile = async (content: object): Promise<string> => {
  const path = join(folder, 'reponses.json')
  const file = { format: 1, questionnaire: 'essai', version: '1.0.0', profile: 'EE', asOf: '2026-06-30' }
  await writeFile(path, JSON.stringify({ ...file, ...content }))
  return path
}
const results = async () => JSON.parse(await readFile(join(out, 'resultats.json'), 'utf8'))

describe('the demonstration', () => {
  it('writes its three files in a new folder, and nothing else', async () => {
    const { summary } = await demo({ questionnaire: 'essai', profile: 'EE' })
    expect((await readdir(out)).toSorted()).toEqual(['plan-action.xlsx', 'radar.png', 'resultats.json'])
    expect(summary).toContain('Questionnaire d’essai, version 1.0.0, entité essentielle')
    expect(summary).toContain('resultats.json, radar.png, plan-action.xlsx')
  })

  it('draws the radar of the results, and puts it in the workbook', async () => {
    const { drawn } = await demo({ questionnaire: 'essai', profile: 'EE' })
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.axes.length).toBeGreaterThan(0)
    expect(await readFile(join(out, 'radar.png'))).toEqual(aPng)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plan-action.xlsx'))
    expect(workbook.getWorksheet('Synthèse')?.getImages()).toHaveLength(1)
    expect(workbook.getWorksheet('Synthèse')?.getCell('A3').value).toContain('EXEMPLE FICTIF')
  })

  it('counts the answers of a file at its own date', async () => {
    const evidence = { title: 'Compte rendu', date: '2026-06-30', expires: '2026-06-30' }
    const path = await answersFile({
      answers: {
        '1.1': { value: 'in-place', evidence },
        '1.2': { value: 'partial' },
        '2.1': { value: 'not-applicable', reason: 'Service hébergé.' },
        '2.2': { value: 'unknown' },
      },
    })
    await demo({ answersFile: path })
    expect(await results()).toMatchObject({
      format: 1,
      questionnaire: 'essai',
      version: '1.0.0',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      profile: 'EE',
      asOf: '2026-06-30',
      overall: {
        applicable: 7,
        inPlace: 1,
        partial: 1,
        absent: 0,
        alternative: 0,
        notApplicable: 1,
        unknown: 1,
        unanswered: 4,
        evaluated: true,
        prudent: { num: 1, den: 7 },
        optimistic: { num: 6, den: 7 },
        evidenced: { num: 1, den: 7 },
      },
      pillars: [
        { id: 'gouvernance', title: 'Gouvernance', applicable: 3, prudent: { num: 1, den: 3 } },
        { id: 'protection', title: 'Protection', applicable: 4, evaluated: true },
      ],
      objectives: [
        { id: '1', title: 'Gouvernance de la sécurité', pillar: 'gouvernance', inPlace: 1 },
        { id: '2', notApplicable: 1, unknown: 1 },
        { id: '3', evaluated: false },
      ],
    })
  })
})

describe('a demonstration asked wrongly', () => {
  const refused = async (options: Partial<DemoOptions>): Promise<readonly string[]> => {
    const error = await demo(options).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof DemoInputError)) throw error ?? new Error('not refused')
    expect(await readdir(folder)).not.toContain('nouveau')
    return error.problems
  }

  it('is refused for an unknown questionnaire or profile, and writes nothing', async () => {
    expect(await refused({ questionnaire: 'autre', profile: 'EE' })).toEqual([
      'questionnaire inconnu «\u00a0autre\u00a0»',
    ])
    expect(await refused({ questionnaire: 'essai', profile: 'OIV' })).toEqual([
      'profil inconnu «\u00a0OIV\u00a0»\u202f; admis\u00a0: EI, EE, volontaire',
    ])
    expect(await refused({ questionnaire: 'essai' })).toHaveLength(1)
  })

  it('is refused when the file contradicts the command line', async () => {
    const path = await answersFile({ answers: {} })
    expect(await refused({ answersFile: path, profile: 'EI' })).toEqual([
      '--profile vaut «\u00a0EI\u00a0» et le fichier de réponses dit «\u00a0EE\u00a0»',
    ])
  })

  it('is refused for a version that is not there', async () => {
    const path = await answersFile({ version: '9.0.0', answers: {} })
    expect(await refused({ answersFile: path })).toEqual([
      'version «\u00a09.0.0\u00a0» de essai\u00a0: elle n’est pas disponible (1.0.0 l’est)',
    ])
  })

  it('is refused question by question, and writes nothing', async () => {
    const path = await answersFile({ answers: { '1.1': { value: 'oui' }, '9.9': { value: 'absent' } } })
    expect(await refused({ answersFile: path })).toHaveLength(2)
  })

  it('is refused when the file cannot be read, or the folder is a file', async () => {
    expect(await refused({ answersFile: join(folder, 'absent.json') })).toEqual([
      'fichier de réponses\u00a0: il ne peut pas être lu (ENOENT)',
    ])
    await writeFile(join(folder, 'fichier'), '')
    expect((await refused({ questionnaire: 'essai', profile: 'EE', out: join(folder, 'fichier') }))[0]).toContain(
      'n’est pas un dossier',
    )
  })
})
