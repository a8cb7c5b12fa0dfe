import { MAX_LEVEL } from '../../../questionnaires/scales'
import type { CoverageResult } from '../../../questionnaires/scoring/coverage'
import { type DomainExplanation, type ExcludedQuestion, explainMaturity } from '../../../questionnaires/scoring/explain'
import { overallFormula } from '../../../questionnaires/scoring/formula-words'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { levelWords } from '../../../questionnaires/scoring/reading'
import { answerRows } from '../../exports/answer-rows'
import { coverageFigures } from '../../exports/coverage-figures'
import { shortDomainLabels } from '../../exports/domain-labels'
import { answerWords, NOT_EVALUATED } from '../../exports/words'
import type { PrintedBlock, PrintedRow } from '../../ipc/printed/report'
import { column, heading, list, row, small, table, text } from './blocks'
import { audienceOf, type ReportInput } from './report-input'
import { n, shareWords } from './words'

export const SCORE_TITLE = 'Feuille de score'

/** Sums, weights and exclusions: with them anyone can compute the figures again. */
export function scoreBlocks(input: ReportInput): readonly PrintedBlock[] {
  const { score } = input
  return [
    text('Ces sommes suffisent à refaire chaque chiffre du rapport.'),
    ...(score.method === 'coverage' ? coverageBlocks(input, score) : maturityBlocks(input, score)),
  ]
}

function coverageBlocks(input: ReportInput, score: CoverageResult): readonly PrintedBlock[] {
  const figures = coverageFigures(input.definition, score)
  const short = shortDomainLabels(input.definition)
  const line = ({ label, counts }: (typeof figures)['overall'], total = false): PrintedRow =>
    row(
      [
        label,
        ...[counts.inPlace, counts.alternative, counts.partial, counts.absent, counts.unknown, counts.unanswered].map(
          n,
        ),
        n(counts.notApplicable),
        n(counts.applicable),
        counts.evaluated ? shareWords(counts.prudent) : NOT_EVALUATED,
        counts.evaluated ? shareWords(counts.evidenced) : '–',
      ],
      0,
      total,
    )
  const count = (header: string) => column(header, 6.8, 'end')
  const excluded = answerRows(input).filter(({ status, counted }) => status === 'notApplicable' && counted === 'scored')
  return [
    table(
      'Moyens comptés par objectif',
      [
        column('Objectif'),
        ...['En place', 'Mes. alt.', 'Partiel', 'Absent', 'Ne sait pas', 'Sans rép.', 'Non appl.'].map(count),
        column('Appli\u00adcables', 7.5, 'end'),
        column('Score', 7, 'end'),
        column('Avec preuve', 7.5, 'end'),
      ],
      [
        ...figures.domains.map((domain) => line({ ...domain, label: short.get(domain.id ?? '') ?? domain.label })),
        ...figures.pillars.map((pillar) => line({ ...pillar, label: `Pilier ${pillar.label}` }, true)),
        line(figures.overall, true),
      ],
    ),
    small(
      '«\u00a0Mes. alt.\u00a0»\u00a0: mesure alternative motivée. Score = (en place + mesures alternatives) ÷ applicables. Les moyens, un par un, sont dans le classeur Excel, avec la réponse donnée à chacun.',
    ),
    ...exclusionBlocks(
      input,
      excluded.map(({ identifier, label, reason }) => ({ name: `${identifier} – ${label}`, reason, written: true })),
    ),
  ]
}

function maturityBlocks(input: ReportInput, score: MaturityResult): readonly PrintedBlock[] {
  const { definition, profileId, answers, asOf } = input
  const explanation = explainMaturity(definition, profileId, answers, asOf)
  const shown = explanation.domains.filter(({ counted, excluded }) => counted.length + excluded.length > 0)
  const hasCore = score.core !== null
  return [
    table(
      'Sommes par thématique',
      [
        column('Thématique'),
        column('Questions comptées', 11, 'end'),
        column('Somme des poids', 9, 'end'),
        column('Somme niveau × poids', 11, 'end'),
        column('Niveau sur 4', 9, 'end'),
        column('Au mieux', 9, 'end'),
        column('Avec preuve', 9, 'end'),
        ...(hasCore ? [column('Points indisp. tenus', 11, 'end')] : []),
      ],
      [
        ...shown.map((domain) => domainRow(domain.domain.title, [domain], hasCore, false)),
        domainRow('Toutes les questions', shown, hasCore, true),
      ],
    ),
    ...(score.showsOverall
      ? [
          text(`Niveau d’ensemble\u00a0: ${overallFormula(score, explanation, 'prudent')}.`),
          text(`Au mieux, une fois tout renseigné\u00a0: ${overallFormula(score, explanation, 'optimistic')}.`),
          text(`Avec preuve citée\u00a0: ${overallFormula(score, explanation, 'evidenced')}.`),
        ]
      : []),
    heading('Question par question'),
    itemTable(input, shown, hasCore),
    small(
      'Au mieux\u00a0: si ce qui n’est pas connu était au niveau 4. Avec preuve\u00a0: en ne comptant que les réponses appuyées par une pièce datée et non expirée.',
    ),
    ...exclusionBlocks(
      input,
      explanation.domains.flatMap(({ excluded }) => excluded.map(exclusionOf)),
    ),
  ]
}

function domainRow(label: string, domains: readonly DomainExplanation[], hasCore: boolean, total: boolean): PrintedRow {
  const lines = domains.flatMap(({ counted }) => counted)
  const sum = (value: (domain: DomainExplanation) => number) => domains.reduce((all, domain) => all + value(domain), 0)
  const possible = sum(({ points }) => points.possible)
  const level = (value: (domain: DomainExplanation) => number) => levelWords({ num: sum(value), den: possible })
  const core = lines.filter(({ held }) => held !== null)
  return row(
    [
      label,
      n(lines.length),
      n(possible / MAX_LEVEL),
      n(sum(({ points }) => points.prudent)),
      level(({ points }) => points.prudent),
      level(({ points }) => points.optimistic),
      level(({ points }) => points.evidenced),
      ...(hasCore
        ? [core.length === 0 ? '–' : `${n(core.filter(({ held }) => held).length)} sur ${n(core.length)}`]
        : []),
    ],
    0,
    total,
  )
}

function itemTable({ answers }: ReportInput, domains: readonly DomainExplanation[], hasCore: boolean): PrintedBlock {
  return table(
    'Questions comptées',
    [
      column('Question'),
      column('Réponse', 18),
      column('Niveau × poids', 16, 'end'),
      column('Preuve', 10),
      ...(hasCore ? [column('Point indispensable', 18)] : []),
    ],
    domains.flatMap(({ counted }) =>
      counted.map(({ question, status, level, weight, backed, held, heldFrom }) =>
        row([
          question.label,
          status === 'unanswered'
            ? 'Sans réponse'
            : answerWords(question, { value: answers[question.id]?.value ?? null }),
          `${n(level ?? 0)} × ${n(weight)} = ${n((level ?? 0) * weight)}`,
          backed ? 'oui' : 'non',
          ...(hasCore ? [held === null ? '–' : `${held ? 'tenu' : 'non tenu'} (dès ${n(heldFrom ?? 0)})`] : []),
        ]),
      ),
    ),
  )
}

type Exclusion = { readonly name: string; readonly reason: string; readonly written: boolean }

function exclusionOf({ question, why, reason }: ExcludedQuestion): Exclusion {
  switch (why) {
    case 'not-applicable':
      return { name: question.label, reason, written: true }
    case 'set-aside':
      return { name: question.label, reason, written: false }
    case 'followed':
      return { name: question.label, reason: 'suivie, jamais notée', written: false }
  }
}

/** What has no share in the figures. A reason that someone wrote may name a provider: it stays behind with the names. */
function exclusionBlocks(input: ReportInput, exclusions: readonly Exclusion[]): readonly PrintedBlock[] {
  if (exclusions.length === 0) return [small('Aucune question n’est exclue des calculs.')]
  const { names } = audienceOf(input).parts
  return [
    heading('Hors des calculs'),
    list(
      exclusions.map(
        ({ name, reason, written }) =>
          `${name}\u00a0: ${written && !names ? 'non applicable, avec un motif écrit' : reason.replace(/\s*\n\s*/g, ' ')}`,
      ),
    ),
  ]
}
