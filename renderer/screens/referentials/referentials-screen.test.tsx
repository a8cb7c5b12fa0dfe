import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { QuestionnaireFile, QuestionnaireVersion, TrustedKey } from '../../../main/ipc/contract'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { DesktopError } from '../../desktop-api'
import { anId, aQuestionnaireVersion } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { errorTexts } from '../../texts/errors'
import { publishersTexts } from '../../texts/publishers'
import { referentialsTexts as texts } from '../../texts/referentials'
import { upgradeTexts } from '../../texts/upgrade'
import { ReferentialsScreen } from './referentials-screen'

const fingerprint = '0123456789abcdef'.repeat(4)

/** The test questionnaire, then a version that reworded 1.1, added 1.9 and removed 3.2. */
const first = aDefinition({ sources: [{ title: 'Guide', publisher: 'ANSSI', date: '2026-03-17', note: 'Projet.' }] })
const second: QuestionnaireDefinition = {
  ...first,
  version: '1.1.0',
  domains: first.domains.map((domain) => ({
    ...domain,
    questions: domain.questions
      .filter(({ id }) => id !== '3.2')
      .flatMap((question) =>
        question.id === '1.1'
          ? [
              {
                ...question,
                text: 'Qui est responsable\u202f?',
                ...('answers' in question && { answers: { ...question.answers, partial: 'À moitié' } }),
              },
              { ...question, id: '1.9', label: 'Remplaçant', text: 'Qui remplace\u202f?' },
            ]
          : [question],
      ),
  })),
  equivalence: {
    from: '1.0.0',
    summary: 'Des mots plus simples.',
    changes: [
      { kind: 'reworded', from: ['1.1'], to: ['1.1'], answers: 'review', note: 'Question précisée.' },
      { kind: 'added', from: [], to: ['1.9'], answers: 'keep', note: 'Un oubli.' },
      { kind: 'removed', from: ['3.2'], to: [], answers: 'set-aside', note: 'Déjà demandé ailleurs.' },
    ],
  },
}
const maturity = aMaturityDefinition({
  referenceSources: [{ id: 'essai', label: 'Essai, question', linksAnswers: true }],
  domains: aMaturityDefinition().domains.map((domain) => ({
    ...domain,
    questions: domain.questions.map((question) => ({
      ...question,
      references: question.id === 'copie' ? [{ source: 'essai', items: ['2.1'] }] : [],
    })),
  })),
})

function channelsFor(
  ...entries: readonly (readonly [QuestionnaireDefinition, Partial<QuestionnaireVersion>?])[]
): Answers {
  return {
    listQuestionnaires: () =>
      entries.map(([{ id, version, title, level }, overrides]) =>
        aQuestionnaireVersion({ id, version, title, level, fingerprint, ...overrides }),
      ),
    getTrustedKeys: () => [],
    getQuestionnaire: ({ id, version }) => {
      const found = entries.find(([definition]) => definition.id === id && definition.version === version)
      if (!found) throw new DesktopError('not-found', undefined)
      return { definition: found[0], fingerprint }
    },
  }
}

const shipped = channelsFor([first, { current: false, usedBy: 2 }], [second], [maturity])
const ready: QuestionnaireFile = {
  outcome: 'ready',
  fileName: 'maison.yaml',
  token: anId(7),
  id: 'maison',
  version: '1.0.0',
  title: 'Questionnaire maison',
  questionCount: 12,
  fingerprint,
  signature: { kind: 'none' },
  notes: '',
  remarks: ['question 1.1\u00a0: une remarque'],
}

/** A key that is trusted under a name. */
function keyOf(name: string): TrustedKey {
  return {
    id: anId(9),
    name,
    publicKey: 'RWQ85ilG9LqQZbINMrQ/0HysF4pv00ONw4bfH643MCwUkeXEiIoY0rlo',
    keyId: '6590BAF44629E63C',
    fingerprint: '0123 4567 89AB CDEF '.repeat(4).trim(),
    addedAt: '2026-11-22T10:00:00.000Z',
  }
}

const card = (title: string) => screen.findByRole('region', { name: title })
const addButton = () => screen.findByRole('button', { name: texts.add.action })

describe('the questionnaires at hand', () => {
  it('are described with their audience, size by profile, worth and sources', async () => {
    fakeDesktop(shipped)
    const { user } = renderScreen(<ReferentialsScreen />)
    const region = within(await card('Questionnaire d’essai'))
    expect(region.getByText('Les tests.')).toBeDefined()
    expect(region.getByText(texts.facts.levels.organisation)).toBeDefined()
    expect(
      region.getByText(plain('Entité importante, Démarche volontaire : 6 questions, environ 10 min')),
    ).toBeDefined()
    expect(region.getByText(/sans valeur hors des tests\.$/)).toBeDefined()
    expect(region.getByText(texts.stages.shipped.draft)).toBeDefined()
    expect(region.getByText(/ne remplace aucun texte/)).toBeDefined()
    await user.click(region.getByRole('button', { name: texts.sources.heading(1) }))
    expect(region.getByText('ANSSI, 17 mars 2026')).toBeDefined()
    expect(region.getByText('Projet.')).toBeDefined()
  })

  it('show their versions, the newest first, with where each comes from and who needs it', async () => {
    fakeDesktop(shipped)
    renderScreen(<ReferentialsScreen />)
    const region = within(await card('Questionnaire d’essai'))
    const [newest, oldest] = within(region.getByRole('list', { name: texts.versions.heading })).getAllByRole('listitem')
    expect(newest?.textContent).toContain(texts.versions.name('1.1.0') + texts.versions.current)
    expect(newest?.textContent).toContain(texts.versions.shipped)
    expect(newest?.textContent).toContain('0123456789ab…')
    expect(oldest?.textContent).toContain(texts.versions.older)
    expect(plain(oldest?.textContent ?? '')).toContain(plain('2 évaluations l’utilisent'))
    expect(region.queryByRole('button', { name: /Retirer/ })).toBeNull()
  })

  it('copy a fingerprint in full', async () => {
    fakeDesktop(shipped)
    const { user } = renderScreen(<ReferentialsScreen />)
    const region = within(await card('Questionnaire d’essai'))
    await user.click(region.getByRole('button', { name: texts.fingerprint.copy('1.1.0', 'Questionnaire d’essai') }))
    expect(await navigator.clipboard.readText()).toBe(fingerprint)
    expect(await region.findByText(texts.fingerprint.copied)).toBeDefined()
  })

  it('say why they cannot be read, and are read again on demand', async () => {
    const desktop = fakeDesktop({
      getTrustedKeys: () => [],
      listQuestionnaires: () => {
        throw new DesktopError('questionnaire-unreadable', 'R-1')
      },
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    expect(await screen.findByText(errorTexts['questionnaire-unreadable'].title)).toBeDefined()
    desktop.prepare(shipped)
    await user.click(screen.getByRole('button', { name: common.retry }))
    expect(await card('Questionnaire d’essai')).toBeDefined()
    expect(screen.queryByText(/R-1/)).toBeNull()
  })
})

describe('what changes between two versions', () => {
  it('shows each question before and after, and what becomes of its answer', async () => {
    fakeDesktop(shipped)
    const { user } = renderScreen(<ReferentialsScreen />)
    await card('Questionnaire d’essai')
    await user.click(
      screen.getByRole('button', { name: texts.versions.changesNamed('1.0.0', 'Questionnaire d’essai') }),
    )
    const dialog = within(screen.getByRole('dialog', { name: texts.changes.title('1.0.0', '1.1.0') }))
    expect(dialog.getByText('Des mots plus simples.')).toBeDefined()
    const [reworded, added, removed] = dialog.getAllByRole('listitem')
    for (const text of [upgradeTexts.kinds.reworded, texts.changes.answers.review, 'Question précisée.']) {
      expect(reworded?.textContent).toContain(text)
    }
    expect(reworded?.textContent).toContain(first.domains[0]?.questions[0]?.text)
    expect(reworded?.textContent).toContain('Qui est responsable')
    expect(plain(reworded?.textContent ?? '')).toContain(plain('Partiel : À moitié'))
    expect(reworded?.textContent).not.toContain('En place')
    expect(added?.textContent).toContain(texts.changes.added)
    expect(removed?.textContent).toContain(texts.changes.answers['set-aside'])
    expect(dialog.getByText(plain(texts.changes.unchanged(6)))).toBeDefined()
  })

  it('can be followed over several versions', async () => {
    const third: QuestionnaireDefinition = {
      ...second,
      version: '1.2.0',
      domains: second.domains.map((domain) => ({
        ...domain,
        questions: domain.questions.filter(({ id }) => id !== '1.9'),
      })),
      equivalence: {
        from: '1.1.0',
        summary: 'Une question de moins.',
        changes: [{ kind: 'removed', from: ['1.9'], to: [], answers: 'set-aside', note: 'Inutile.' }],
      },
    }
    fakeDesktop(channelsFor([first, { current: false }], [second, { current: false }], [third]))
    const { user } = renderScreen(<ReferentialsScreen />)
    await card('Questionnaire d’essai')
    await user.click(
      screen.getByRole('button', { name: texts.versions.changesNamed('1.1.0', 'Questionnaire d’essai') }),
    )
    expect(screen.getAllByRole('dialog')[0]?.textContent).not.toContain('Question précisée.')
    await user.click(screen.getByRole('combobox', { name: texts.changes.since }))
    await user.click(screen.getByRole('option', { name: texts.versions.name('1.0.0') }))
    const dialog = await screen.findByRole('dialog', { name: texts.changes.title('1.0.0', '1.2.0') })
    expect(dialog.textContent).toContain('Question précisée.')
    // Added, then removed: it never was in either of the two.
    expect(dialog.textContent).not.toContain('Remplaçant')
  })
})

describe('what questionnaires have in common', () => {
  it('is a table of shares by profile, with the linked questions on demand', async () => {
    fakeDesktop(shipped)
    const { user } = renderScreen(<ReferentialsScreen />)
    const region = within(await card(texts.coverage.heading))
    expect(region.getByText(/Toucher n’est pas couvrir/)).toBeDefined()
    await user.click(region.getByRole('button', { name: /^1 sur 8 \(13\s%\).*Entité essentielle$/ }))
    const dialog = within(screen.getByRole('dialog', { name: texts.coverage.linksTitle }))
    expect(dialog.getByText('2.1 · Sauvegarde quotidienne')).toBeDefined()
    expect(dialog.getByText(plain('Liée à « Copie à part », par Essai, question 2.1'))).toBeDefined()
    await user.click(dialog.getByRole('button', { name: common.close }))
    expect(region.getByText(texts.coverage.same, { selector: 'tr:first-child *' })).toBeDefined()
  })

  it('says that two are needed when there is one', async () => {
    fakeDesktop(channelsFor([first]))
    renderScreen(<ReferentialsScreen />)
    expect(await screen.findByText(texts.coverage.only)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('adding a questionnaire from a file', () => {
  it('lists what is wrong by line and installs nothing', async () => {
    const desktop = fakeDesktop({
      ...shipped,
      chooseQuestionnaireFile: () => ({
        outcome: 'refused',
        why: 'faults',
        fileName: 'abime.yaml',
        problems: [
          { line: 1234, message: 'domaine 1, question 1.1, «\u00a0text\u00a0»\u00a0: valeur absente' },
          { line: null, message: 'et 3 autres' },
        ],
      }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    const dialog = within(await screen.findByRole('dialog', { name: texts.add.refusedTitle }))
    expect(dialog.getByText(/abime\.yaml/)).toBeDefined()
    const items = dialog.getAllByRole('listitem').map(({ textContent }) => plain(textContent ?? ''))
    expect(items).toEqual([plain('Ligne 1 234 : domaine 1, question 1.1, « text » : valeur absente'), 'Et 3 autres'])
    await user.click(dialog.getByRole('button', { name: texts.add.copyProblems }))
    expect(await navigator.clipboard.readText()).toContain('valeur absente')
    desktop.prepare({ chooseQuestionnaireFile: () => ({ outcome: 'cancelled' }) })
    await user.click(dialog.getByRole('button', { name: texts.add.other }))
    expect(screen.getByRole('dialog', { name: texts.add.refusedTitle })).toBeDefined()
    expect(desktop.inputs('installQuestionnaire')).toEqual([])
  })

  it.each([
    ['signature', texts.add.unsafe],
    ['present', texts.add.present],
  ] as const)('has no list for its author when it is refused for another reason (%s)', async (why, { title, text }) => {
    const problems = [{ line: null, message: 'la signature est fausse' }]
    fakeDesktop({
      ...shipped,
      chooseQuestionnaireFile: () => ({ outcome: 'refused', why, fileName: 'maison.sextant-pack', problems }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    const dialog = within(await screen.findByRole('dialog', { name: title }))
    expect(dialog.getByText(plain(text))).toBeDefined()
    expect(dialog.queryByText(/à corriger/)).toBeNull()
    expect(dialog.queryByRole('button', { name: texts.add.copyProblems })).toBeNull()
    expect(dialog.queryByText('La signature est fausse') !== null).toBe(why === 'signature')
  })

  it('shows what it would add and installs it once confirmed', async () => {
    const added = aDefinition({ id: 'maison', title: 'Questionnaire maison (ajouté depuis un fichier, non vérifié)' })
    const desktop = fakeDesktop({
      ...shipped,
      chooseQuestionnaireFile: () => ready,
      installQuestionnaire: () => aQuestionnaireVersion({ id: 'maison', title: added.title, origin: 'file' }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    const dialog = within(await screen.findByRole('dialog', { name: texts.add.readyTitle }))
    expect(dialog.getByText('Questionnaire maison')).toBeDefined()
    expect(dialog.getByText(fingerprint)).toBeDefined()
    expect(dialog.getByText(plain(publishersTexts.file.noneTitle))).toBeDefined()
    expect(dialog.getByText(plain(publishersTexts.file.mark))).toBeDefined()
    expect(dialog.getByText(/une remarque/)).toBeDefined()
    desktop.prepare(channelsFor([second], [added, { origin: 'file', installedAt: '2026-11-22T10:00:00.000Z' }]))
    const add = dialog.getByRole('button', { name: publishersTexts.file.confirmUnverified })
    expect(add).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('checkbox', { name: publishersTexts.file.accept }))
    await user.click(add)
    expect(desktop.inputs('installQuestionnaire')).toEqual([{ token: anId(7), unverified: true }])
    const region = within(await card(added.title))
    expect(region.getByText(/Ajoutée depuis un fichier le 22 novembre 2026, non vérifiée/)).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says who signed it, what they wrote about it, and installs it without more ado', async () => {
    const desktop = fakeDesktop({
      ...shipped,
      chooseQuestionnaireFile: () => ({
        ...ready,
        notes: 'Remplace la grille de 2025.\nÀ lire.',
        signature: {
          kind: 'trusted',
          publisher: 'GRADeS',
          keyFingerprint: keyOf('GRADeS').fingerprint,
          comment: 'maison 1.0.0',
        },
      }),
      installQuestionnaire: () =>
        aQuestionnaireVersion({ id: 'maison', title: 'Questionnaire maison', origin: 'file' }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    const dialog = within(await screen.findByRole('dialog', { name: texts.add.readyTitle }))
    expect(dialog.getByText(plain(publishersTexts.file.signed('GRADeS')))).toBeDefined()
    expect(dialog.getByText(plain(publishersTexts.file.comment('maison 1.0.0')))).toBeDefined()
    expect(dialog.getByText(/Remplace la grille de 2025\./)).toBeDefined()
    expect(dialog.queryByRole('checkbox')).toBeNull()
    await user.click(dialog.getByRole('button', { name: texts.add.confirm }))
    expect(desktop.inputs('installQuestionnaire')).toEqual([{ token: anId(7), unverified: false }])
  })

  it('says that an unknown key signed it, and that the version in place was better vouched for', async () => {
    const signature = { publisher: 'GRADeS', keyFingerprint: 'AB12', trusted: true }
    fakeDesktop({
      ...channelsFor([first, { origin: 'file', installedAt: '2026-11-22T10:00:00.000Z', signature }]),
      chooseQuestionnaireFile: () => ({
        ...ready,
        id: 'essai',
        version: '1.2.0',
        signature: { kind: 'unknown-key', keyId: '6590BAF44629E63C' },
      }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    expect(await screen.findByText(plain(texts.versions.signed('GRADeS', '22 novembre 2026')))).toBeDefined()
    await user.click(await addButton())
    expect(await screen.findByText(plain(publishersTexts.file.unknown('6590BAF44629E63C')))).toBeDefined()
    expect(screen.getByText(plain(publishersTexts.file.weaker('GRADeS')))).toBeDefined()
    expect(screen.getByRole('button', { name: publishersTexts.file.confirmUnverified })).toHaveProperty(
      'disabled',
      true,
    )
  })

  it('says that what is there already will no longer be marked', async () => {
    const signature = { kind: 'trusted', publisher: 'GRADeS', keyFingerprint: 'AB12', comment: '' } as const
    fakeDesktop({
      ...channelsFor([first, { origin: 'file', installedAt: '2026-11-22T10:00:00.000Z' }]),
      chooseQuestionnaireFile: () => ({ ...ready, id: 'essai', version: '1.0.0', signature }),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    expect(await screen.findByText(plain(publishersTexts.file.verifies))).toBeDefined()
    expect(screen.queryByText(plain(texts.add.replaces('Questionnaire d’essai')))).toBeNull()
  })

  it('says which questionnaire gets a newer version', async () => {
    fakeDesktop({ ...shipped, chooseQuestionnaireFile: () => ({ ...ready, id: 'essai', version: '1.2.0' }) })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    expect(await screen.findByText(plain(texts.add.replaces('Questionnaire d’essai')))).toBeDefined()
  })

  it('keeps the file at hand and says why when it cannot be installed', async () => {
    fakeDesktop({
      ...shipped,
      chooseQuestionnaireFile: () => ready,
      installQuestionnaire: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    await user.click(await screen.findByRole('checkbox', { name: publishersTexts.file.accept }))
    await user.click(screen.getByRole('button', { name: publishersTexts.file.confirmUnverified }))
    expect(await screen.findByText(errorTexts['disk-full'].title)).toBeDefined()
    expect(screen.getByText('Questionnaire maison')).toBeDefined()
  })

  it('changes nothing when the person gives up', async () => {
    fakeDesktop({ ...shipped, chooseQuestionnaireFile: () => ({ outcome: 'cancelled' }) })
    const { user } = renderScreen(<ReferentialsScreen />)
    await user.click(await addButton())
    expect(await addButton()).toHaveProperty('disabled', false)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('removing a version added from a file', () => {
  const file = { origin: 'file', installedAt: '2026-11-22T10:00:00.000Z' } as const

  it('is offered for the newest one when nothing needs it, and asked for twice', async () => {
    const desktop = fakeDesktop({
      ...channelsFor([first, { ...file, current: false }], [second, file], [maturity, { ...file, usedBy: 1 }]),
      removeQuestionnaire: () => ({}),
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await card('Questionnaire d’essai')
    const [remove, ...others] = screen.getAllByRole('button', { name: /^Retirer/ })
    expect(others).toEqual([])
    if (remove) await user.click(remove)
    desktop.prepare(channelsFor([first, file], [maturity]))
    await user.click(screen.getByRole('button', { name: texts.removal.confirm }))
    expect(await screen.findByText(texts.removal.done)).toBeDefined()
    expect(desktop.inputs('removeQuestionnaire')).toEqual([{ id: 'essai', version: '1.1.0' }])
    expect(screen.queryByText(texts.versions.name('1.1.0'))).toBeNull()
  })

  it('says why it could not be done', async () => {
    fakeDesktop({
      ...channelsFor([first, file]),
      removeQuestionnaire: () => {
        throw new DesktopError('conflict', undefined)
      },
    })
    const { user } = renderScreen(<ReferentialsScreen />)
    await card('Questionnaire d’essai')
    await user.click(screen.getByRole('button', { name: /^Retirer/ }))
    await user.click(screen.getByRole('button', { name: texts.removal.confirm }))
    expect(await screen.findByText(errorTexts.conflict.title)).toBeDefined()
  })
})

describe('the publishers that are trusted', () => {
  const open = async (answers: Answers) => {
    const desktop = fakeDesktop({ ...shipped, ...answers })
    const { user } = renderScreen(<ReferentialsScreen />)
    return { desktop, user, region: within(await card(publishersTexts.title)) }
  }

  it('are none at first, and it is said what that means', async () => {
    const { region } = await open({})
    expect(await region.findByText(plain(publishersTexts.none))).toBeDefined()
  })

  it('show the fingerprint of their key, its number and what it signed', async () => {
    const key = keyOf('GRADeS')
    const signature = { publisher: 'GRADeS', keyFingerprint: key.fingerprint, trusted: true }
    const { region, user } = await open({ ...channelsFor([first, { signature }]), getTrustedKeys: () => [key] })
    const item = await region.findByRole('listitem')
    expect(item.textContent).toContain('0123 4567 89AB CDEF 0123 4567')
    expect(item.textContent).toContain('6590BAF44629E63C')
    expect(plain(item.textContent ?? '')).toContain('1 questionnaire signé : Questionnaire d’essai, version 1.0.0')
    await user.click(region.getByRole('button', { name: publishersTexts.fingerprintOf('GRADeS') }))
    expect(await navigator.clipboard.readText()).toBe(key.fingerprint)
  })

  it('are added from a pasted key, once its fingerprint was compared and it has a name of its own', async () => {
    const taken = { outcome: 'name-taken', name: 'Ans' } as const
    const { fingerprint: shown, keyId, publicKey } = keyOf('')
    const { desktop, region, user } = await open({
      checkPublisherKey: () => ({ outcome: 'ready', publicKey, keyId, fingerprint: shown, knownAs: null }),
      trustKey: ({ name }) => (name === 'ANS' ? taken : { outcome: 'trusted', key: keyOf(name) }),
    })
    await user.click(region.getByRole('button', { name: publishersTexts.add.action }))
    const dialog = within(screen.getByRole('dialog', { name: publishersTexts.add.title }))
    await user.click(dialog.getByRole('textbox', { name: publishersTexts.add.key }))
    await user.paste(publicKey)
    await user.click(dialog.getByRole('button', { name: publishersTexts.add.read }))
    expect(await dialog.findByText(plain(publishersTexts.add.compare))).toBeDefined()
    const confirm = dialog.getByRole('button', { name: publishersTexts.add.confirm })
    expect(confirm).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('checkbox', { name: publishersTexts.add.compared }))
    await user.click(confirm)
    expect(dialog.getByText(plain(publishersTexts.add.nameMissing))).toBeDefined()
    expect(desktop.inputs('trustKey')).toEqual([])
    const name = dialog.getByRole('textbox', { name: new RegExp(publishersTexts.add.name) })
    await user.type(name, 'ANS')
    await user.click(confirm)
    expect(await dialog.findByText(plain(publishersTexts.add.nameTaken('Ans')))).toBeDefined()
    expect(document.activeElement).toBe(name)
    await user.clear(name)
    await user.type(name, ' GRADeS ')
    expect(dialog.queryByText(plain(publishersTexts.add.nameTaken('Ans')))).toBeNull()
    desktop.prepare({ getTrustedKeys: () => [keyOf('GRADeS')] })
    await user.click(confirm)
    expect(await screen.findByText(plain(publishersTexts.add.done('GRADeS')))).toBeDefined()
    expect(desktop.inputs('trustKey').at(-1)).toEqual({ name: 'GRADeS', publicKey })
    expect(desktop.inputs('listQuestionnaires')).toHaveLength(2)
    expect(await region.findByRole('heading', { name: 'GRADeS' })).toBeDefined()
  })

  it('are refused with the reason when the key is none, or is there already', async () => {
    const { publicKey, keyId, fingerprint: shown } = keyOf('')
    const { desktop, region, user } = await open({
      choosePublisherKey: () => ({ outcome: 'refused', reason: 'Ce n’est pas une clé publique.' }),
    })
    await user.click(region.getByRole('button', { name: publishersTexts.add.action }))
    const dialog = within(screen.getByRole('dialog', { name: publishersTexts.add.title }))
    await user.click(dialog.getByRole('button', { name: publishersTexts.add.file }))
    expect(await dialog.findByText('Ce n’est pas une clé publique.')).toBeDefined()
    desktop.prepare({
      choosePublisherKey: () => ({ outcome: 'ready', publicKey, keyId, fingerprint: shown, knownAs: 'ANS' }),
    })
    await user.click(dialog.getByRole('button', { name: publishersTexts.add.file }))
    expect(await dialog.findByText(plain(publishersTexts.add.known('ANS')))).toBeDefined()
    desktop.prepare({ choosePublisherKey: () => ({ outcome: 'cancelled' }) })
    await user.click(dialog.getByRole('button', { name: publishersTexts.add.file }))
    expect(dialog.queryByText(plain(publishersTexts.add.compare))).toBeNull()
  })

  it('are removed once it was said what becomes of what they signed', async () => {
    const key = keyOf('GRADeS')
    const signature = { publisher: 'GRADeS', keyFingerprint: key.fingerprint, trusted: true }
    const file = { origin: 'file', installedAt: '2026-11-22T10:00:00.000Z' } as const
    const { desktop, region, user } = await open({
      ...channelsFor([first, { ...file, signature }]),
      getTrustedKeys: () => [key],
      removeTrustedKey: () => ({}),
    })
    await user.click(await region.findByRole('button', { name: publishersTexts.removal.named('GRADeS') }))
    const dialog = within(screen.getByRole('dialog', { name: publishersTexts.removal.title('GRADeS') }))
    const names = publishersTexts.version('Questionnaire d’essai', '1.0.0')
    expect(dialog.getByText(new RegExp(plain(publishersTexts.removal.signed(names)).slice(0, 60)))).toBeDefined()
    desktop.prepare(channelsFor([first, { ...file, signature: { ...signature, trusted: false } }]))
    await user.click(dialog.getByRole('button', { name: publishersTexts.removal.confirm }))
    expect(await screen.findByText(plain(publishersTexts.removal.done('GRADeS')))).toBeDefined()
    expect(desktop.inputs('removeTrustedKey')).toEqual([{ id: key.id }])
    expect(await screen.findByText(plain(texts.versions.noLongerTrusted('GRADeS', '22 novembre 2026')))).toBeDefined()
    expect(await region.findByText(plain(publishersTexts.none))).toBeDefined()
  })

  it('may fail to be read, and the questionnaires are still there', async () => {
    const { region } = await open({
      getTrustedKeys: () => {
        throw new DesktopError('database-unreadable', undefined)
      },
    })
    expect(await region.findByText(errorTexts['database-unreadable'].title)).toBeDefined()
    expect(await card('Questionnaire d’essai')).toBeDefined()
  })
})
