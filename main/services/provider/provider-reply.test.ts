import { readFile, writeFile } from 'node:fs/promises'
import ExcelJS, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../questionnaires/clean-text'
import { contract, type ProviderReply } from '../../ipc/contract'
import { hostileTexts } from '../../workbooks/testing/hostile-texts'
import { savedAs } from '../../workbooks/testing/libre-office'
import { saveAnswer } from '../answers'
import { listBackups } from '../backups/make-backup'
import { closeAssessment } from '../closing'
import { aDatabaseOnDisk, anAnswerInput } from '../testing/a-context'
import { aReply } from './testing/a-sheet'

function ready(reply: ProviderReply) {
  if (reply.outcome !== 'ready') throw new Error(`not ready: ${JSON.stringify(reply)}`)
  expect(contract.chooseProviderReply.output.parse(reply)).toEqual(reply)
  return reply
}

/** `_x0000_` is how a workbook writes NUL. */
const asTyped = (text: string) => cleanText(text.replaceAll('_x0000_', ''))

/** Changes the title of a column. */
function renamed(sheet: Worksheet, title: string): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value === title) cell.value = 'À remplir'
    })
  })
}

const everyScale = {
  copie: { answer: 'Niveau 3', comment: 'Copie chaque nuit', evidence: 'Contrat de sauvegarde, mars 2026' },
  couverture: { answer: 72 },
  personnes: { answer: '1 200 personnes' },
  'dernier-essai': { answer: new Date('2026-10-01T00:00:00Z') },
  charte: { answer: 'je ne sais pas' },
  delai: { answer: 'na', comment: 'Personne ne part' },
}
const everyValue = [
  ['copie', 3],
  ['couverture', 72],
  ['dernier-essai', '2026-10-01'],
  ['personnes', 1200],
  ['delai', 'not-applicable'],
  ['charte', 'unknown'],
]

describe('the reply of a provider', () => {
  it('is shown whole, then written as declared by whoever filled it in', async () => {
    const { choose, apply, content } = await aReply(everyScale)
    const reply = ready(await choose())
    expect(reply).toMatchObject({
      role: 'prestataire',
      preparedOn: '2026-11-21',
      filledBy: 'Jean Le Bras, technicien',
      unanswered: 1,
      refused: [],
    })
    expect(reply.answers.map(({ questionId, value }) => [questionId, value])).toEqual(everyValue)
    await apply(reply.token, ['delai', 'copie'])
    const { answers, evidence } = await content()
    expect(answers.map(({ questionId }) => questionId)).toEqual(['copie', 'delai'])
    expect(answers[0]).toMatchObject({
      value: 3,
      comment: 'Copie chaque nuit',
      answeredBy: 'Jean Le Bras, technicien',
      provenance: { kind: 'declared', role: 'prestataire', by: 'Jean Le Bras, technicien', on: '2026-11-21' },
      evidenceIds: evidence.map(({ id }) => id),
    })
    expect(answers[1]).toMatchObject({ value: 'not-applicable', reason: 'Personne ne part' })
    expect(evidence.map(({ piece }) => [piece.title, piece.holder, piece.date])).toEqual([
      ['Contrat de sauvegarde, mars 2026', 'Jean Le Bras, technicien', null],
    ])
  })

  it('is written after a copy of the data', async () => {
    const { database, databaseFile } = await aDatabaseOnDisk()
    const { choose, apply } = await aReply({ copie: { answer: 3 } }, undefined, { database })
    await apply(ready(await choose()).token, ['copie'])
    expect((await listBackups(databaseFile)).map(({ kind }) => kind)).toEqual(['before-import'])
  })

  it('comes back the same once LibreOffice has saved it', async () => {
    const { file, choose } = await aReply(everyScale)
    await writeFile(file, await savedAs(await readFile(file), 'xlsx', 'xlsx'))
    const reply = ready(await choose())
    expect(reply).toMatchObject({ filledBy: 'Jean Le Bras, technicien', unanswered: 1, refused: [] })
    expect(reply.answers.map(({ questionId, value }) => [questionId, value])).toEqual(everyValue)
  }, 120_000)

  it('keeps what stood: comments are added once, private notes and pieces stay', async () => {
    const { context, assessment, choose, apply, content } = await aReply({
      copie: { answer: 3, comment: 'Copie chaque nuit', evidence: 'Contrat' },
    })
    const answer = anAnswerInput({ value: 1, comment: 'À revoir', privateNote: 'Entre nous' })
    await saveAnswer(context, { assessmentId: assessment.id, questionId: 'copie', answer })
    const reply = ready(await choose())
    expect(reply.answers[0]).toMatchObject({
      changedSince: true,
      present: { words: 'Niveau 1', comment: 'À revoir', evidence: '' },
      given: { words: 'Niveau 3' },
    })
    await apply(reply.token, ['copie'])
    const again = ready(await choose())
    expect(again.answers[0]?.present).toMatchObject({ words: 'Niveau 3', evidence: 'Contrat' })
    await apply(again.token, ['copie'])
    const { answers, evidence } = await content()
    expect(answers[0]).toMatchObject({
      value: 3,
      comment: 'À revoir\nCopie chaque nuit',
      privateNote: 'Entre nous',
    })
    expect(evidence).toHaveLength(1)
  })

  it('leaves an answer to whoever gave it when only a comment comes back', async () => {
    const { context, assessment, choose, apply, content } = await aReply({ copie: { comment: 'Copie chaque nuit' } })
    await saveAnswer(context, { assessmentId: assessment.id, questionId: 'copie', answer: anAnswerInput({ value: 2 }) })
    await apply(ready(await choose()).token, ['copie'])
    expect((await content()).answers[0]).toMatchObject({ value: 2, provenance: null, comment: 'Copie chaque nuit' })
  })

  it('keeps the verification of an answer that is confirmed, not of one that changes', async () => {
    const { context, assessment, choose, apply, content } = await aReply({
      copie: { answer: 3 },
      essai: { answer: 2 },
    })
    const verification = { by: 'Mme Morel', on: '2026-10-01' }
    for (const questionId of ['copie', 'essai']) {
      const answer = anAnswerInput({ value: 3, verification })
      await saveAnswer(context, { assessmentId: assessment.id, questionId, answer })
    }
    await apply(ready(await choose()).token, ['copie', 'essai'])
    const { answers } = await content()
    expect(answers.map(({ verification: kept }) => kept)).toEqual([verification, null])
  })

  it('makes one piece of a document named for several questions', async () => {
    const { choose, apply, content } = await aReply({
      copie: { answer: 3, evidence: 'Contrat' },
      essai: { answer: 2, evidence: 'Contrat' },
    })
    await apply(ready(await choose()).token, ['copie', 'essai'])
    const { answers, evidence } = await content()
    expect(evidence).toHaveLength(1)
    expect(answers.map(({ evidenceIds }) => evidenceIds)).toEqual([[evidence[0]?.id], [evidence[0]?.id]])
  })

  it('writes nothing of what is not accepted, and refuses an answer changed since it was shown', async () => {
    const { context, assessment, choose, apply, content } = await aReply({ copie: { answer: 3 }, essai: { answer: 2 } })
    const { token } = ready(await choose())
    await apply(token, [])
    expect((await content()).answers).toEqual([])
    await expect(apply(token, ['copie'])).rejects.toMatchObject({ code: 'not-found' })
    const second = ready(await choose())
    await saveAnswer(context, {
      assessmentId: assessment.id,
      questionId: 'essai',
      answer: anAnswerInput({ value: 4 }),
    })
    await expect(apply(second.token, ['copie', 'essai'])).rejects.toMatchObject({ code: 'conflict' })
    expect((await content()).answers.map(({ questionId }) => questionId)).toEqual(['essai'])
  })

  it('refuses cells it cannot read, with what is expected, and keeps the rest of the line', async () => {
    const { choose } = await aReply({
      copie: { answer: 'plutôt bien', comment: 'Copie chaque nuit' },
      couverture: { answer: 172 },
      personnes: { answer: { formula: '1+1', result: 2 } },
      'dernier-essai': { answer: 'l’an dernier' },
      essai: { answer: 2 },
    })
    const reply = ready(await choose())
    expect(reply.answers.map(({ questionId, value, given }) => [questionId, value, given.comment])).toEqual([
      ['copie', null, 'Copie chaque nuit'],
      ['essai', 2, ''],
    ])
    expect(reply.refused.map(({ label, text, reason }) => [label, text, reason])).toEqual([
      ['Copie à part', 'plutôt bien', expect.stringContaining('Niveau 0, Niveau 1')],
      ['Part des données sauvegardées', '172', 'Un pourcentage entre 0 et 100 est attendu.'],
      ['Date du dernier essai', 'l’an dernier', 'Une date est attendue, comme 31/01/2027.'],
      ['Personnes qui se connectent', '2', expect.stringContaining('formule')],
    ])
    expect(reply.unanswered).toBe(2)
    expect(reply.answers[0]?.notUnderstood).toEqual({
      text: 'plutôt bien',
      reason: expect.stringContaining('Niveau 0, Niveau 1'),
    })
    expect(reply.answers[1]?.notUnderstood).toBeNull()
    const [note] = reply.notes
    expect(note).toContain('ne sont pas relues')
  })

  it('tells which answers lack the reason they need, unless it stands here already', async () => {
    const { context, assessment, choose } = await aReply({
      copie: { answer: 'Non applicable' },
      delai: { answer: 'Non applicable', comment: 'Personne ne part' },
      essai: { answer: 'Non applicable' },
      couverture: { answer: 72 },
    })
    const answer = anAnswerInput({ value: 'not-applicable', reason: 'Rien à restaurer' })
    await saveAnswer(context, { assessmentId: assessment.id, questionId: 'essai', answer })
    const { answers } = ready(await choose())
    expect(Object.fromEntries(answers.map(({ questionId, reasonMissing }) => [questionId, reasonMissing]))).toEqual({
      copie: true,
      delai: false,
      essai: false,
      couverture: false,
    })
  })

  it.each([
    ['answer', (sheet: Worksheet) => renamed(sheet, 'Votre réponse'), 'La colonne «\u00a0Votre réponse\u00a0» manque'],
    ['comments', (sheet: Worksheet) => renamed(sheet, 'Précisions'), 'La colonne «\u00a0Précisions\u00a0» manque'],
    ['ids', (sheet: Worksheet) => sheet.spliceColumns(8, 1), '«\u00a0Identifiant (ne pas modifier)\u00a0»'],
  ])('says that the column of the %s is missing from the questions', async (_, change, said) => {
    const { choose } = await aReply({ copie: { answer: 3, comment: 'Chaque nuit' } }, change)
    expect(await choose()).toMatchObject({
      outcome: 'refused',
      reasons: [expect.stringMatching(new RegExp(`${said.replace(/[()]/g, '.')}.*fichier que vous lui avez envoyé`))],
    })
  })

  it('says that the questions are missing when no sheet has their columns', async () => {
    const { choose } = await aReply({}, (sheet) => sheet.eachRow((row) => row.splice(1, 8)))
    expect(await choose()).toMatchObject({ reasons: [expect.stringContaining('La feuille des questions manque')] })
  })

  it('keeps the first of two lines filled for one question, and refuses lines of other questions', async () => {
    const { choose } = await aReply(
      { copie: { answer: 3 }, essai: { answer: 2 }, charte: { answer: 'Oui' } },
      (sheet) => {
        sheet.eachRow((row) => {
          const id = row.getCell(8)
          if (id.value === 'essai') id.value = 'copie'
          if (id.value === 'charte') id.value = 'nominatif'
        })
      },
    )
    const reply = ready(await choose())
    expect(reply.answers.map(({ questionId, value }) => [questionId, value])).toEqual([['copie', 3]])
    expect(reply.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('deux lignes'),
      expect.stringContaining('aucune des questions'),
    ])
  })

  it('knows a line that lost its id by the text of its question, and lists the line it cannot place', async () => {
    const { choose } = await aReply(
      { copie: { answer: 3 }, essai: { comment: 'Deux fois par an' }, charte: { answer: 'Oui' } },
      (sheet) => {
        sheet.eachRow((row) => {
          const id = row.getCell(8)
          if (id.value === 'charte') row.getCell(3).value = 'Votre charte\u202f?'
          if (['copie', 'essai', 'charte', 'delai'].includes(String(id.value))) id.value = null
        })
        sheet.getCell(40, 5).value = 'Bonne journée'
      },
    )
    const reply = ready(await choose())
    expect(reply.answers.map(({ questionId, value, given }) => [questionId, value, given.comment])).toEqual([
      ['copie', 3, ''],
      ['essai', null, 'Deux fois par an'],
    ])
    expect(reply.refused).toEqual([
      { row: expect.any(Number), label: '', text: 'Oui', reason: expect.stringContaining('perdu son identifiant') },
      { row: 40, label: '', text: 'Bonne journée', reason: expect.stringContaining('perdu son identifiant') },
    ])
  })

  it('takes what looks like more than a text as a text, cleaned as if it had been typed here', async () => {
    const ids = ['copie', 'essai', 'charte', 'couverture', 'personnes', 'delai']
    const said = (index: number) => hostileTexts[index % hostileTexts.length] ?? ''
    const { choose, apply, content } = await aReply(
      Object.fromEntries(ids.map((id, index) => [id, { comment: said(index), evidence: said(index + ids.length) }])),
      (sheet) => {
        sheet.getCell(4, 4).value = hostileTexts.join(' ')
      },
    )
    const reply = ready(await choose())
    await apply(reply.token, ids)
    const { answers, evidence } = await content()
    const titleOf = new Map(evidence.map(({ id, piece }) => [id, piece.title]))
    const kept = ids.map((id) => {
      const answer = answers.find(({ questionId }) => questionId === id)
      return [answer?.comment, titleOf.get(answer?.evidenceIds[0] ?? '')]
    })
    expect(kept).toEqual(ids.map((_, index) => [asTyped(said(index)), asTyped(said(index + ids.length))]))
    expect(reply.filledBy).toBe(cleanText(reply.filledBy))
  })

  it('is not taken with a comment longer than one may be here, and the rest is', async () => {
    const { choose } = await aReply({ copie: { answer: 3, comment: 'W'.repeat(100_000) } })
    const reply = ready(await choose())
    expect(reply.answers.map(({ value, given }) => [value, given.comment])).toEqual([[3, '']])
    expect(reply.refused).toMatchObject([
      { label: 'Copie à part', reason: expect.stringMatching(/^Ce texte est trop long/) },
    ])
  })

  it('is refused when it is for another assessment, or is not such a sheet', async () => {
    const { file, open, choose } = await aReply({})
    const other = await open()
    expect(await choose(other.id)).toMatchObject({
      outcome: 'refused',
      reasons: [expect.stringMatching(/autre évaluation.*«\u00a0Maturité d’essai, Novembre 2026\u00a0» \(.+\)/)],
    })
    const foreign = new ExcelJS.Workbook()
    foreign.addWorksheet('Feuil1').addRow(['Bonjour'])
    await foreign.xlsx.writeFile(file)
    expect(await choose()).toMatchObject({
      outcome: 'refused',
      reasons: [expect.stringContaining('fiche de questions')],
    })
    await writeFile(file, 'Bonjour')
    expect(await choose()).toMatchObject({ outcome: 'refused', fileName: 'Questions.xlsx' })
  })

  it('is refused without a name when it comes from an assessment of another computer', async () => {
    const { file, choose } = await aReply({})
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    const origin = workbook.getWorksheet('Sextant')
    if (origin) origin.getCell('B3').value = '00000000-0000-4000-8000-000000000000'
    await workbook.xlsx.writeFile(file)
    expect(await choose()).toMatchObject({ reasons: [expect.stringContaining('l’évaluation dont elle vient')] })
  })

  it('is refused by a closed assessment, and changes nothing', async () => {
    const { context, assessment, choose, apply, content } = await aReply({ copie: { answer: 3 } })
    const { token } = ready(await choose())
    await closeAssessment(context, assessment.id)
    await expect(apply(token, ['copie'])).rejects.toMatchObject({ code: 'assessment-closed' })
    await expect(choose()).rejects.toMatchObject({ code: 'assessment-closed' })
    expect((await content()).answers).toEqual([])
  })
})
