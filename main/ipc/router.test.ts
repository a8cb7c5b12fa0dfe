import { describe, expect, it } from 'vitest'
import { EvidencePiece } from '../../questionnaires/answer-schemas'
import { ContactDetails } from '../../questionnaires/contact-schemas'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { DatabaseError } from '../db/errors'
import { type Channel, channels } from './channels'
import { contract, type Input, type Output } from './contract'
import type { Handlers } from './handlers/types'
import { AppError } from './result'
import { createRouter } from './router'

const id = '6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d'
const instant = '2026-11-21T09:00:00.000Z'

const organisation = contract.saveOrganisation.output.parse({ id, archivedAt: null, details: { name: 'CH d’essai' } })
const establishment = contract.saveEstablishment.output.parse({
  id,
  organisationId: id,
  archivedAt: null,
  details: { name: 'EHPAD d’essai' },
})
const assessmentDetails = { profile: 'EE', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null }
const assessment = {
  id,
  organisationId: id,
  establishmentId: null,
  questionnaireId: 'essai',
  questionnaireVersion: '1.0.0',
  createdAt: instant,
  updatedAt: instant,
  archivedAt: null,
  closedAt: null,
  previousId: null,
  details: assessmentDetails,
}
const piece = EvidencePiece.parse({ title: 'Contrat' })
const contact = { id, organisationId: id, establishmentId: null, details: ContactDetails.parse({ role: 'dpo' }) }
const edits = contract.saveAction.input.shape.edits.parse({
  priority: null,
  owner: '',
  doneBy: '',
  dueDate: null,
  status: 'to-do',
  statusReason: '',
  comment: '',
})
const settings = contract.saveSettings.output.parse({})
const savedAt = { savedAt: instant, revision: 1 }
const [domain] = aDefinition().domains
const [measure] = domain?.measures ?? []
if (!measure) throw new Error('the test definition has a measure')
const action: Output<'saveAction'> = {
  key: 'essai/x',
  kind: 'measure',
  title: 'Titre',
  priority: 1,
  computedPriority: 1,
  level: 1,
  domainId: '1',
  domainTitle: 'Domaine',
  domainShort: 'Domaine',
  establishmentId: null,
  measure,
  effortHours: 2,
  helpers: ['self'],
  origins: [],
  references: [],
  called: true,
  edits,
}

const plan: Output<'getPlan'> = { actions: [action], assessments: [], undo: { at: instant, note: 'Titre' } }

const share = { num: 1, den: 2 }
const shares = { prudent: share, optimistic: share, evidenced: share, evaluated: true }
const questionnaireVersion: Output<'installQuestionnaire'> = {
  id: 'essai',
  version: '1.0.0',
  title: 'Essai',
  level: 'organisation',
  audience: 'Les tests.',
  questionCount: 8,
  minutes: 12,
  fingerprint: 'abc',
  stage: 'draft',
  origin: 'file',
  installedAt: instant,
  signature: { publisher: 'GRADeS', keyFingerprint: 'AB12', trusted: true },
  notes: 'Première version.',
  current: true,
  usedBy: 0,
}

const trustedKey: Output<'getTrustedKeys'>[number] = {
  id,
  name: 'GRADeS',
  publicKey: 'RW…',
  keyId: '6590BAF44629E63C',
  fingerprint: 'AB12',
  addedAt: instant,
}

const counts = { establishments: 1, assessments: 1, answers: 2, evidence: 1, copies: 1, actions: 0, contacts: 0 }
const copiesOut = [{ at: instant, what: 'Classeur de l’évaluation', name: 'plan.xlsx' }]
const certificate: Output<'eraseDossier'> = {
  organisation: 'CH d’essai',
  startedAt: instant,
  finishedAt: instant,
  application: 'Sextant 0.1.0',
  counts,
  rewritten: ['sextant-2026-11-21.db'],
  unreachable: [{ name: 'sextant-2026-11-20.db', reason: 'elle est abîmée' }],
  copiesOut,
}

/** For each channel, what a page may send and what a handler may answer. */
const examples: { readonly [C in Channel]: { readonly input: Input<C>; readonly output: Output<C> } } = {
  getOverview: {
    input: {},
    output: {
      appVersion: '0.1.0',
      organisations: [organisation],
      establishments: [],
      assessments: [assessment],
      settings,
    },
  },
  saveOrganisation: { input: { id: null, details: { name: 'CH d’essai' } }, output: organisation },
  saveEstablishment: {
    input: { id: null, organisationId: null, details: { name: 'EHPAD d’essai' } },
    output: establishment,
  },
  setArchived: { input: { kind: 'assessment', id, archived: true }, output: {} },
  createExample: { input: {}, output: { establishmentId: id, assessmentId: id } },
  eraseExample: { input: {}, output: {} },
  getQuestionnaire: {
    input: { id: 'essai', version: '1.0.0' },
    output: { definition: aDefinition(), fingerprint: 'abc' },
  },
  createAssessment: {
    input: { organisationId: id, establishmentId: null, questionnaireId: 'essai', details: assessmentDetails },
    output: assessment,
  },
  updateAssessment: { input: { id, details: assessmentDetails }, output: assessment },
  getAssessment: { input: { assessmentId: id }, output: { assessment, answers: [], setAside: [], evidence: [] } },
  saveAnswer: {
    input: {
      assessmentId: id,
      questionId: '1.1',
      answer: { value: 'partial', reason: '', comment: '', privateNote: '', verification: null },
    },
    output: savedAt,
  },
  saveEvidence: {
    input: { id: null, organisationId: id, piece: { title: 'Contrat' } },
    output: { id, organisationId: id, piece },
  },
  setEvidenceLinks: { input: { assessmentId: id, questionId: '1.1', evidenceIds: [id] }, output: savedAt },
  getReusableAnswers: {
    input: { assessmentId: id },
    output: [
      {
        questionId: '1.1',
        requirement: 'ReCyF 13.2',
        assessmentId: id,
        questionnaireId: 'autre',
        questionnaireTitle: 'Autre',
        questionnaireVersion: '1.0.0',
        sourceQuestionId: '2.1',
        sourceText: 'Et ailleurs ?',
        words: 'Niveau 3',
        proposed: 'in-place',
        comment: '',
        answeredBy: '',
        updatedAt: instant,
        evidenceIds: [],
      },
    ],
  },
  closeAssessment: { input: { assessmentId: id }, output: assessment },
  reopenAssessment: { input: { assessmentId: id, reason: 'Oubli' }, output: assessment },
  getAssessmentEvents: {
    input: { assessmentId: id },
    output: [{ id, at: instant, kind: 'closed', by: '', note: '' }],
  },
  previewUpgrade: {
    input: { assessmentId: id },
    output: {
      fromVersion: '1.0.0',
      toVersion: '1.1.0',
      summary: 'Mieux.',
      counts: { kept: 1, toReview: 0, setAside: 0, added: 0 },
      changes: [],
      before: shares,
      after: shares,
      unchangedBefore: shares,
      unchangedAfter: shares,
      actions: { unchanged: 1, added: 0, gone: 0, edited: 0 },
    },
  },
  upgradeAssessment: { input: { assessmentId: id }, output: assessment },
  undoUpgrade: { input: { assessmentId: id }, output: assessment },
  listQuestionnaires: { input: {}, output: [questionnaireVersion] },
  chooseQuestionnaireFile: {
    input: {},
    output: {
      outcome: 'refused',
      why: 'faults',
      fileName: 'x.yaml',
      problems: [{ line: 3, message: 'clé inconnue' }],
    },
  },
  installQuestionnaire: { input: { token: id, unverified: false }, output: questionnaireVersion },
  removeQuestionnaire: { input: { id: 'essai', version: '1.0.0' }, output: {} },
  getTrustedKeys: { input: {}, output: [trustedKey] },
  checkPublisherKey: { input: { text: 'RW…' }, output: { outcome: 'refused', reason: 'Ce n’est pas une clé.' } },
  choosePublisherKey: {
    input: {},
    output: { outcome: 'ready', publicKey: 'RW…', keyId: '6590BAF44629E63C', fingerprint: 'AB12', knownAs: null },
  },
  trustKey: { input: { name: 'GRADeS', publicKey: 'RW…' }, output: { outcome: 'trusted', key: trustedKey } },
  removeTrustedKey: { input: { id }, output: {} },
  getPlan: { input: { establishmentId: id }, output: plan },
  saveAction: { input: { establishmentId: id, key: 'essai/x', edits }, output: action },
  saveActions: {
    input: { establishmentId: id, note: '2 actions', changes: [{ key: 'essai/x', edits }] },
    output: plan,
  },
  addAction: { input: { establishmentId: id, edits }, output: action },
  removeAction: { input: { establishmentId: id, key: 'manuel/x' }, output: {} },
  undoPlanChange: { input: { establishmentId: id }, output: plan },
  choosePlanFile: {
    input: { establishmentId: id },
    output: { outcome: 'refused', fileName: 'x.xlsx', reasons: ['Ce fichier est vide.'] },
  },
  applyPlanFile: {
    input: { token: id, changed: [{ key: 'essai/x', fields: ['owner'] }], added: [12], abandoned: [] },
    output: plan,
  },
  getEvidence: { input: { establishmentId: id }, output: { pieces: [], wanted: [], questions: [] } },
  setEvidenceUses: { input: { id, uses: [{ assessmentId: id, questionId: '1.1' }] }, output: {} },
  removeEvidence: { input: { id }, output: {} },
  attachEvidenceFile: { input: { id, keeping: 'copy' }, output: { outcome: 'cancelled' } },
  detachEvidenceFile: { input: { id }, output: { id, organisationId: id, piece } },
  getWeakSpots: {
    input: { establishmentId: id },
    output: [
      {
        kind: 'no-evidence',
        title: 'Sauvegardes',
        detail: 'Aucune preuve citée',
        context: 'Essai',
        place: { screen: 'questionnaire', assessmentId: id, questionId: '1.1' },
      },
    ],
  },
  getContacts: { input: { establishmentId: id }, output: [contact] },
  saveContact: {
    input: { id: null, establishmentId: id, forWholeOrganisation: true, details: { role: 'dpo' } },
    output: contact,
  },
  removeContact: { input: { id }, output: {} },
  chooseProviderReply: { input: { assessmentId: id }, output: { outcome: 'cancelled' } },
  applyProviderReply: { input: { token: id, questionIds: ['1.1'] }, output: {} },
  exportFile: {
    input: { what: 'workbook', assessmentId: id, recipient: '' },
    output: { outcome: 'saved', fileName: 'plan.xlsx' },
  },
  getProgress: { input: {}, output: { step: 'Écriture du classeur', done: 1, total: 3 } },
  cancelTask: { input: {}, output: {} },
  saveRadar: { input: { assessmentId: id, view: 'pillars', format: 'png' }, output: { outcome: 'cancelled' } },
  saveSettings: { input: {}, output: settings },
  getProtection: { input: {}, output: { way: 'passphrase', systemAvailable: false, recoverySheetAt: instant } },
  protect: { input: { passphrase: 'quatre mots au hasard' }, output: {} },
  unlock: { input: { kind: 'passphrase', text: 'quatre mots au hasard' }, output: {} },
  lock: { input: {}, output: {} },
  setPassphrase: { input: { current: { kind: 'recovery', text: '7K2M' }, next: null }, output: {} },
  prepareRecoverySheet: { input: {}, output: { token: id, code: '7K2M' } },
  confirmRecoverySheet: { input: { token: id }, output: {} },
  handOverDossier: {
    input: {
      organisationId: id,
      lock: { kind: 'passphrase', passphrase: 'quatre mots au hasard' },
      privateNotes: false,
      copies: true,
    },
    output: { outcome: 'saved', fileName: 'x.sextant-dossier' },
  },
  chooseDossier: { input: {}, output: { outcome: 'locked', fileName: 'x.sextant-dossier', token: id } },
  openDossier: {
    input: { token: id, passphrase: 'quatre mots au hasard' },
    output: {
      outcome: 'ready',
      preview: {
        token: id,
        fileName: 'x.sextant-dossier',
        organisation: 'CH d’essai',
        establishments: ['EHPAD d’essai'],
        counts,
        handedOverAt: instant,
        lastChangeAt: null,
        privateNotes: false,
        here: { name: 'CH d’essai', lastChangeAt: instant, newerInFile: 1, newerHere: 0 },
        questionnaires: [],
      },
    },
  },
  receiveDossier: { input: { token: id }, output: { outcome: 'received', organisationId: id, establishmentId: null } },
  getReceivingKey: { input: {}, output: { recipient: null } },
  createReceivingKey: { input: {}, output: { recipient: 'age1x' } },
  previewErasure: {
    input: { organisationId: id },
    output: { organisation: 'CH d’essai', counts, backups: 2, copiesOut },
  },
  eraseDossier: { input: { organisationId: id, name: 'CH d’essai' }, output: certificate },
  getErasure: { input: {}, output: { state: 'done', certificate } },
  resumeErasure: { input: {}, output: certificate },
  closeErasure: { input: {}, output: {} },
  getDataStatus: {
    input: {},
    output: {
      databaseBytes: 1,
      backups: [{ id: 'sextant-2026-11-21-090000-quotidienne', kind: 'daily', at: instant, bytes: 1 }],
      failure: { at: instant, code: 'disk-full' },
      lastExportAt: null,
      copyElsewhereDue: true,
      onNetwork: false,
    },
  },
  backUpNow: { input: {}, output: { id: 'sextant-2026-11-21-090000-manuelle', kind: 'manual', at: instant, bytes: 1 } },
  verifyBackup: { input: { id: 'sextant-2026-11-21' }, output: { state: 'whole' } },
  chooseBackupFile: { input: {}, output: { outcome: 'chosen', token: id, fileName: 'Sextant.sextant-sauvegarde' } },
  previewRestore: {
    input: { source: { from: 'file', token: id }, secret: { kind: 'recovery', text: 'ABCD' } },
    output: {
      outcome: 'ready',
      token: id,
      preview: {
        madeAt: instant,
        establishments: ['EHPAD d’essai'],
        copy: { establishments: 1, assessments: 1, answers: 0, lastAnswerAt: null },
        evidenceFiles: 0,
        opening: null,
        today: null,
        changes: {
          establishmentsLost: [],
          establishmentsBack: ['EHPAD d’essai'],
          assessmentsLost: 0,
          assessmentsBack: 1,
          answersLost: 0,
          answersBack: 0,
          actionsLost: 0,
          actionsBack: 4,
        },
      },
    },
  },
  restoreBackup: { input: { token: id }, output: {} },
  openDataFolder: { input: {}, output: {} },
  takeOpenedFile: { input: {}, output: { kind: 'dossier' } },
  windowReady: { input: {}, output: {} },
  getDiagnostics: { input: {}, output: { text: 'Fichier de diagnostic' } },
  reportCrash: { input: { name: 'TypeError', stack: '' }, output: { reference: '1a2b3c4d' } },
}

/** A router whose handlers all do the same thing, with what it logged and the channels it called. */
function aRouter(handle: (channel: Channel) => Promise<unknown>) {
  const called: Channel[] = []
  const logged: { reference: string; error: unknown }[] = []
  // One function stands for them all: only the table of examples says which value goes with which channel.
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      () => {
        called.push(channel)
        return handle(channel)
      },
    ]),
  ) as unknown as Handlers
  const route = createRouter({
    handlerOf: async (channel) => handlers[channel],
    newReference: () => 'ref-1',
    log: (reference, error) => logged.push({ reference, error }),
  })
  return { route, called, logged }
}

const leaky = 'SQLITE_ERROR: near "SELECT payload FROM answers" at /home/aicha/.config/sextant.db'

describe.each(channels)('%s', (channel) => {
  it('calls its handler and puts its value in the envelope', async () => {
    const { route, called, logged } = aRouter(async () => examples[channel].output)
    expect(await route(channel, examples[channel].input)).toEqual({ ok: true, value: examples[channel].output })
    expect(called).toEqual([channel])
    expect(logged).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'assessmentId'],
    ['a list', []],
    ['an unknown key', { ...examples[channel].input, path: '/etc/passwd' }],
    ['a polluted prototype', JSON.parse('{"__proto__": {"id": 1}, "constructor": 1}')],
  ])('refuses %s without calling its handler', async (_what, rawInput) => {
    const { route, called } = aRouter(async () => examples[channel].output)
    expect(await route(channel, rawInput)).toEqual({ ok: false, error: { code: 'invalid-input' } })
    expect(called).toEqual([])
  })

  it('tells a thrown error as « unexpected » with a reference, and leaks nothing of it', async () => {
    const failure = new Error(leaky)
    const { route, logged } = aRouter(() => Promise.reject(failure))
    const result = await route(channel, examples[channel].input)
    expect(result).toEqual({ ok: false, error: { code: 'unexpected', reference: 'ref-1' } })
    expect(logged).toEqual([{ reference: 'ref-1', error: failure }])
  })

  it('does not let a value out that the contract does not describe', async () => {
    const { route, logged } = aRouter(async () => ({ secret: 'SECRET' }))
    const result = await route(channel, examples[channel].input)
    expect(result).toEqual({ ok: false, error: { code: 'unexpected', reference: 'ref-1' } })
    expect(logged).toHaveLength(1)
  })
})

describe('a text too long', () => {
  const { answer } = examples.saveAnswer.input

  it.each([
    [
      'saveAnswer',
      { ...examples.saveAnswer.input, answer: { ...answer, comment: 'x'.repeat(20_001) } },
      'comment',
      20_000,
    ],
    ['saveOrganisation', { id: null, details: { name: 'x'.repeat(201) } }, 'name', 200],
  ] as const)(
    '(%s) is told by its field and its limit, and by nothing of it',
    async (channel, rawInput, field, most) => {
      const { route } = aRouter(async () => null)
      expect(await route(channel, rawInput)).toEqual({
        ok: false,
        error: { code: 'invalid-input', tooLong: { field, most } },
      })
    },
  )
})

describe('a wrong value in the right place', () => {
  it.each([
    ['getAssessment', { assessmentId: '../../etc/passwd' }],
    ['saveAnswer', { ...examples.saveAnswer.input, answer: { ...examples.saveAnswer.input.answer, value: true } }],
    [
      'saveAnswer',
      { ...examples.saveAnswer.input, answer: { ...examples.saveAnswer.input.answer, comment: 'x'.repeat(20_001) } },
    ],
    ['saveOrganisation', { id: null, details: { name: '   ' } }],
    ['saveAction', { ...examples.saveAction.input, edits: { ...edits, dueDate: '31/03/2027' } }],
    ['setEvidenceLinks', { ...examples.setEvidenceLinks.input, evidenceIds: Array(101).fill(id) }],
  ] as const)('is refused by %s', async (channel, rawInput) => {
    const { route, called } = aRouter(async () => examples[channel].output)
    expect(await route(channel, rawInput)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(called).toEqual([])
  })
})

describe('a failure that has a name', () => {
  it.each([
    [new AppError('not-found', leaky)],
    [new AppError('conflict', leaky)],
    [new AppError('export-target-busy', leaky)],
  ])('of ordinary life crosses as its code alone (%#)', async (failure) => {
    const { route, logged } = aRouter(() => Promise.reject(failure))
    expect(await route('getOverview', {})).toEqual({ ok: false, error: { code: failure.code } })
    expect(logged).toEqual([])
  })

  it.each([
    [new DatabaseError('disk-full', leaky)],
    [new DatabaseError('database-unreadable', leaky)],
    [new AppError('questionnaire-unreadable', leaky)],
  ])('that someone must look into crosses as its code and a reference (%#)', async (failure) => {
    const { route, logged } = aRouter(() => Promise.reject(failure))
    expect(await route('getOverview', {})).toEqual({ ok: false, error: { code: failure.code, reference: 'ref-1' } })
    expect(logged).toEqual([{ reference: 'ref-1', error: failure }])
  })

  it('crosses even when what is thrown is not an error, or is thrown at once', async () => {
    const text = aRouter(() => Promise.reject('a text'))
    expect(await text.route('getOverview', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    const sudden = aRouter(() => {
      throw new Error(leaky)
    })
    expect(await sudden.route('getOverview', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })
})
