import { brokenIds } from './broken-ids'
import { type Comparison, comparisonsOf, ExpressionError, parseExpression } from './expressions'
import { allQuestions, measuresById, questionsById } from './questions'
import { isStatusQuestion, isTyped, isValidValue } from './scales'
import type { Question, QuestionnaireDefinition } from './schema'
import { hasLevel } from './scoring/level'
import { measuresOf } from './triggers'

/** What a schema cannot say, with the place where it stands in the document. */
export type BrokenReference = { readonly path: readonly PropertyKey[]; readonly message: string }

/** Unique ids, references and conditions that lead somewhere, questions that suit the scoring method. */
export function brokenReferences(definition: QuestionnaireDefinition): readonly BrokenReference[] {
  return [
    ...brokenIds(definition),
    ...brokenDomains(definition),
    ...brokenConditions(definition),
    ...brokenMilestones(definition),
    ...brokenChanges(definition),
  ]
}

type Path = readonly PropertyKey[]

function brokenDomains(definition: QuestionnaireDefinition): BrokenReference[] {
  const broken: BrokenReference[] = []
  const fault = (path: Path, message: string) => broken.push({ path, message })
  const unique = (kind: string) => {
    const seen = new Set<string>()
    return (id: string, path: Path) => {
      if (seen.has(id)) fault(path, `${kind} « ${id} » : identifiant déjà employé`)
      seen.add(id)
    }
  }
  const domainSeen = unique('domaine')
  const questionSeen = unique('question')
  const measureSeen = unique('mesure')
  const pillars = new Set(definition.pillars.map((pillar) => pillar.id))
  const tags = new Set(definition.profiles.map((profile) => profile.tag))
  const sources = new Set(definition.referenceSources.map((source) => source.id))
  const questions = questionsById(definition)
  const measures = measuresById(definition)
  const used = new Set(allQuestions(definition).flatMap((question) => measuresOf(question).map((m) => m.measure)))

  if (definition.profiles.length === 0) fault(['profiles'], 'un profil au moins est attendu')
  definition.domains.forEach((domain, d) => {
    const at = ['domains', d]
    domainSeen(domain.id, [...at, 'id'])
    if (domain.pillar !== undefined && !pillars.has(domain.pillar)) {
      fault([...at, 'pillar'], `domaine ${domain.id} : pilier inconnu « ${domain.pillar} »`)
    }
    const checkSources = (references: typeof domain.references, path: Path, where: string) =>
      references.forEach((reference, r) => {
        if (sources.has(reference.source)) return
        fault([...path, r, 'source'], `${where} : source de référence inconnue « ${reference.source} »`)
      })
    checkSources(domain.references, [...at, 'references'], `domaine ${domain.id}`)
    domain.questions.forEach((question, q) => {
      const path = [...at, 'questions', q]
      const where = `question ${question.id}`
      questionSeen(question.id, [...path, 'id'])
      for (const { measure } of measuresOf(question)) {
        if (measures.has(measure)) continue
        fault(
          [...path, isStatusQuestion(question) ? 'measure' : 'measures'],
          `${where} : mesure inconnue « ${measure} »`,
        )
      }
      question.applies?.forEach((tag, t) => {
        if (!tags.has(tag)) fault([...path, 'applies', t], `${where} : aucun profil ne porte « ${tag} »`)
      })
      checkSources(question.references, [...path, 'references'], where)
      for (const message of unsuited(definition, question, domain.context === true))
        fault(path, `${where} : ${message}`)
      if (question.scale === 'count') {
        if (question.min >= question.max) fault([...path, 'max'], `${where} : « max » doit dépasser « min »`)
        if (question.of !== undefined && questions.get(question.of)?.scale !== 'count') {
          fault([...path, 'of'], `${where} : « of » nomme « ${question.of} », qui n’est pas une question de nombre`)
        }
      }
    })
    domain.measures.forEach((measure, m) => {
      measureSeen(measure.id, [...at, 'measures', m, 'id'])
      if (!used.has(measure.id)) fault([...at, 'measures', m], `mesure « ${measure.id} » : aucune question n’y mène`)
    })
  })
  return broken
}

/** What a question says that its scale or the scoring method does not allow. */
function unsuited(definition: QuestionnaireDefinition, question: Question, context: boolean): string[] {
  const messages: string[] = []
  const status = isStatusQuestion(question)
  const coverage = definition.scoring.method === 'coverage'
  if (context && (status || hasLevel(question))) messages.push('une question de contexte ne porte pas de niveau')
  if (!context && coverage && !status) messages.push('la méthode « coverage » n’admet que des questions à statut')
  if (!context && !coverage && status) messages.push('une question à statut demande la méthode « coverage »')
  if (question.core === true && !hasLevel(question))
    messages.push('un point indispensable demande une échelle à niveaux')
  if (question.scale === 'maturity-0-4' && (question.heldFrom !== undefined) !== (question.core === true)) {
    messages.push('« core » et « heldFrom » vont ensemble')
  }
  if ('measures' in question) {
    for (const { on, from, upTo, measure } of question.measures) {
      const listed = question.scale === 'yes-no' || question.scale === 'choice'
      if (listed !== (on !== undefined) || (listed && (from !== undefined || upTo !== undefined))) {
        messages.push(`mesure « ${measure} » : « on » pour un choix, « from » et « upTo » pour un niveau ou un chiffre`)
      }
      const wrong = on?.find((value) => !isValidValue(question, value))
      if (wrong !== undefined) messages.push(`mesure « ${measure} » : réponse inconnue « ${wrong} »`)
      if (!listed && from === undefined && upTo === undefined) {
        messages.push(`mesure « ${measure} » : « from » ou « upTo » est attendu`)
      }
      if (from !== undefined && upTo !== undefined && from > upTo) {
        messages.push(`mesure « ${measure} » : « from » dépasse « upTo »`)
      }
    }
  }
  return messages
}

/** Every condition of a definition with its place, and whether it may name the score. */
export function conditionsOf(
  definition: QuestionnaireDefinition,
): readonly { readonly path: Path; readonly when: string; readonly score: boolean }[] {
  const questions = definition.domains.flatMap((domain, d) =>
    domain.questions.flatMap((question, q) =>
      question.when === undefined
        ? []
        : [{ path: ['domains', d, 'questions', q, 'when'], when: question.when, score: false }],
    ),
  )
  const listed = (key: string, items: readonly { readonly when?: string | undefined }[], score = false) =>
    items.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: [...key.split('.'), index, 'when'], when, score }],
    )
  return [
    ...questions,
    ...listed('deactivate', definition.deactivate ?? []),
    ...listed('checks', definition.checks ?? []),
    ...listed('indication.cases', definition.indication?.cases ?? [], true),
    ...listed('milestones', definition.milestones ?? []),
  ]
}

function brokenConditions(definition: QuestionnaireDefinition): BrokenReference[] {
  const questions = questionsById(definition)
  const broken: BrokenReference[] = conditionsOf(definition).flatMap(({ path, when, score }) => {
    try {
      return comparisonsOf(parseExpression(when)).flatMap((comparison) => {
        const message = wrongComparison(definition, questions, comparison, score)
        return message === null ? [] : [{ path, message: `condition « ${when} » : ${message}` }]
      })
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      return [{ path, message: `condition « ${when} » : ${error.message}` }]
    }
  })
  const named = (key: 'deactivate' | 'checks') =>
    (definition[key] ?? []).forEach((rule, index) => {
      rule.questions.forEach((id, q) => {
        if (questions.has(id)) return
        broken.push({ path: [key, index, 'questions', q], message: `question inconnue « ${id} »` })
      })
    })
  named('deactivate')
  named('checks')
  return broken
}

function wrongComparison(
  definition: QuestionnaireDefinition,
  questions: ReadonlyMap<string, Question>,
  { left, comparator, right }: Comparison,
  score: boolean,
): string | null {
  const equality = comparator === '=' || comparator === '!='
  if (left === 'profile') {
    if (!equality) return 'un profil se compare par = ou !='
    return definition.profiles.some(({ id }) => id === right) ? null : `profil inconnu « ${right} »`
  }
  if (left === 'score') {
    if (!score) return '« score » n’est admis que dans l’indication'
    return typeof right === 'number' ? null : '« score » se compare à un nombre'
  }
  const question = questions.get(left)
  if (!question) return `question inconnue « ${left} »`
  const other = typeof right === 'string' ? questions.get(right) : undefined
  if (other) {
    const comparable = (other.scale ?? 'status') === (question.scale ?? 'status')
    return comparable ? null : `« ${left} » et « ${right} » n’ont pas la même échelle`
  }
  if (!isTyped(question) && !isValidValue(question, right)) {
    return `« ${right} » n’est ni une réponse possible à « ${left} » ni une question connue`
  }
  if (isTyped(question) && (question.scale === 'date') !== (typeof right === 'string')) {
    return `« ${right} » ne se compare pas à « ${left} »`
  }
  if (!equality && question.scale !== 'maturity-0-4' && !isTyped(question)) {
    return `« ${left} » se compare par = ou !=`
  }
  return null
}

function brokenMilestones(definition: QuestionnaireDefinition): BrokenReference[] {
  const questions = questionsById(definition)
  return (definition.milestones ?? []).flatMap((line, l) =>
    line.objectives.flatMap((objective, o): BrokenReference[] => {
      const path = ['milestones', l, 'objectives', o]
      const where = `jalon ${line.id} ${objective.id} (${objective.year})`
      const window = line.windows.some(({ year }) => year === objective.year)
        ? []
        : [{ path, message: `${where} : aucune fenêtre de relève pour ${objective.year}` }]
      return [
        ...window,
        ...objective.requires.flatMap(({ question: id, atLeast, equals, notBefore }, r): BrokenReference[] => {
          const at = [...path, 'requires', r]
          const question = questions.get(id)
          if (!question) return [{ path: at, message: `${where} : question inconnue « ${id} »` }]
          const figure = isTyped(question) || question.scale === 'maturity-0-4'
          const dated = notBefore === undefined || question.scale === 'date'
          const ok =
            dated &&
            (question.scale === 'date'
              ? atLeast === undefined && equals === undefined
              : figure
                ? atLeast !== undefined && equals === undefined
                : atLeast === undefined && equals !== undefined && isValidValue(question, equals))
          return ok ? [] : [{ path: at, message: `${where} : seuil mal écrit pour « ${id} »` }]
        }),
      ]
    }),
  )
}

/** The equivalence table read on its own: the version before is compared in `upgrade.ts`. */
function brokenChanges(definition: QuestionnaireDefinition): BrokenReference[] {
  const ids = new Set(allQuestions(definition).map(({ id }) => id))
  return (definition.equivalence?.changes ?? []).flatMap(({ kind, from, to }, index): BrokenReference[] => {
    const path = ['equivalence', 'changes', index]
    const unknown = to.filter((id) => !ids.has(id))
    const shapes: Record<typeof kind, boolean> = {
      reworded: from.length === 1 && to.length === 1,
      'scale-changed': from.length === 1 && to.length === 1,
      split: from.length === 1 && to.length > 1,
      merged: from.length > 1 && to.length === 1,
      added: from.length === 0 && to.length === 1,
      removed: from.length === 1 && to.length === 0,
    }
    return [
      ...unknown.map((id) => ({ path, message: `équivalence : question inconnue « ${id} »` })),
      ...(shapes[kind]
        ? []
        : [{ path, message: `équivalence « ${kind} » : nombre de questions avant ou après inattendu` }]),
    ]
  })
}
