import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RadarDrawing } from '../../questionnaires/radar'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aMaturityDefinition, maturityScoring } from '../../questionnaires/testing/a-maturity-definition'
import { zipEntries } from '../exports/read-back'
import { aPdf } from '../exports/testing/a-pdf'
import { aPng } from '../exports/testing/a-workbook'
import { type DemoOptions, runDemo } from './demo'
import { DemoInputError } from './demo-input'
import { aContext, aLibrary } from './testing/a-context'

let folder: string
let out: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
  out = join(folder, 'nouveau', 'resultats')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Both families, and a questionnaire with one profile only. */
const library = aLibrary(
  aDefinition(),
  aMaturityDefinition(),
  aMaturityDefinition({
    id: 'essai-moyenne',
    level: 'organisation',
    scoring: maturityScoring('mean-of-domains'),
    profiles: aMaturityDefinition().profiles.filter(({ id }) => id === 'complet'),
  }),
)

async function demo(options: Partial<DemoOptions>): Promise<{ summary: string; drawn: RadarDrawing[] }> {
  const drawn: RadarDrawing[] = []
  const { database, ...context } = await aContext({ definitions: library })
  await database.close()
  const summary = await runDemo(
    { out, ...options },
    {
      ...context,
      drawRadar: async (drawing) => {
        drawn.push(drawing)
        return { png: aPng, svg: '' }
      },
      printPdf: async () => aPdf(9),
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
    expect((await readdir(out)).toSorted()).toEqual(['plan-action.xlsx', 'radar.png', 'rapport.pdf', 'resultats.json'])
    expect(summary).toContain('Questionnaire d’essai, version 1.0.0, entité essentielle')
    expect(summary).toContain('resultats.json, radar.png, plan-action.xlsx, rapport.pdf')
  })

  it('draws the radar of the results, and puts it in the workbook', async () => {
    const { drawn } = await demo({ questionnaire: 'essai', profile: 'EE' })
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.axes.length).toBeGreaterThan(0)
    expect(await readFile(join(out, 'radar.png'))).toEqual(aPng)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plan-action.xlsx'))
    // exceljs reads no chart.
    expect([...zipEntries(await readFile(join(out, 'plan-action.xlsx'))).keys()]).toContain('xl/charts/chart1.xml')
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

describe('the demonstration of a questionnaire of levels', () => {
  const levelFile = (answers: object, rest: object = {}) =>
    answersFile({ questionnaire: 'essai-maturite', profile: 'complet', answers, ...rest })

  it('tells the level, what is held and the milestones, and writes the same files', async () => {
    const { summary, drawn } = await demo({ questionnaire: 'essai-maturite', profile: 'complet' })
    expect(summary).toMatch(/Niveau d’ensemble\u00a0: \d,\d sur 4 \(«\u00a0/)
    expect(summary).toMatch(/Points indispensables\u00a0: \d tenus? sur \d\./)
    expect(summary).toContain('Jalons Seconde ligne d’essai\u00a0: objectifs non publiés.')
    expect(drawn[0]).toMatchObject({ unit: 'level', view: 'domains' })
    expect((await readdir(out)).toSorted()).toEqual(['plan-action.xlsx', 'radar.png', 'rapport.pdf', 'resultats.json'])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plan-action.xlsx'))
    expect(workbook.getWorksheet('Ressaisie')).toBeDefined()
  })

  it('takes the only profile there is', async () => {
    await demo({ questionnaire: 'essai-moyenne' })
    expect(await results()).toMatchObject({ profile: 'complet', method: 'mean-of-domains' })
  })

  it('gives no level to a profile that asks the core alone', async () => {
    const { summary } = await demo({ questionnaire: 'essai-maturite', profile: 'demarrage' })
    expect(summary).not.toContain('Niveau d’ensemble')
    expect(await results()).toMatchObject({ overall: { shown: false }, band: null, core: { applicable: 2 } })
  })

  it('counts the answers of a file, with every bound as a fraction', async () => {
    const evidence = { title: 'Compte rendu', date: '2026-06-01' }
    const path = await levelFile({
      serveur: { value: 'yes' },
      dossier: { value: 'aucun' },
      copie: { value: 3, evidence },
      essai: { value: 1 },
      couverture: { value: 60 },
      'dernier-essai': { value: '2026-05-01' },
      nominatif: { value: 'unknown' },
      personnes: { value: 40 },
      equipees: { value: 30 },
      delai: { value: 10 },
      accueil: { value: 2 },
      exercice: { value: 'not-applicable', reason: 'Confié au siège.' },
      charte: { value: 'no' },
    })
    await demo({ answersFile: path })
    // The rest: 2 + 3 + 1 + 2 × 2 out of 4 × 5. Index: 1/3 × (3/5 + 2/5 × 1/2).
    expect(await results()).toMatchObject({
      method: 'gated-index',
      overall: {
        shown: true,
        applicable: 7,
        notApplicable: 1,
        unknown: 1,
        unanswered: 0,
        levels: [0, 2, 2, 2, 0],
        prudent: { num: 4, den: 15 },
        optimistic: { num: 8, den: 15 },
        evidenced: { num: 1, den: 5 },
      },
      band: 'À bâtir',
      core: { applicable: 3, prudent: { num: 1, den: 3 }, optimistic: { num: 2, den: 3 } },
      rest: { prudent: { num: 10, den: 20 } },
      domains: [
        { id: 'sauvegarde', title: 'Sauvegarde et restauration', prudent: { num: 6, den: 12 } },
        { id: 'comptes', optimistic: { num: 8, den: 12 }, unknown: 1 },
        { id: 'equipes', applicable: 1, notApplicable: 1, prudent: { num: 4, den: 8 } },
      ],
      indication: { label: 'Accompagnement sur place' },
      milestones: [{ id: 'ligne-deux', objectives: [] }],
      setAside: [{ question: 'engagement', because: 'D’après votre situation, cette question ne se pose pas.' }],
      contradictions: [],
    })
  })

  it('gives each objective with its status, its figure and its threshold', async () => {
    const path = await levelFile({ personnes: { value: 40 }, equipees: { value: 30 } })
    await demo({ answersFile: path })
    const { milestones } = await results()
    expect(milestones[0].objectives[1]).toEqual({
      id: 'B',
      year: 2027,
      title: 'Personnes équipées',
      status: 'on-track',
      requirements: [{ question: 'equipees', atLeast: 100, onTrackFrom: 60, status: 'on-track', figure: 75 }],
    })
  })

  it('takes a part larger than its whole, and says that it is to be looked at again', async () => {
    const path = await levelFile({ personnes: { value: 40 }, equipees: { value: 41 } })
    const { summary } = await demo({ answersFile: path })
    expect(summary).toContain('À revoir\u00a0: «\u00a0Personnes équipées\u00a0» (41) ne peut pas dépasser')
    expect((await results()).contradictions).toMatchObject([{ questions: ['equipees', 'personnes'] }])
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
    expect(await refused({ questionnaire: 'essai' })).toEqual([
      '--profile est attendu\u202f; admis\u00a0: EI, EE, volontaire',
    ])
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
