import { MIN_RADAR_AXES, type RadarModel, type RadarView, radarModel } from '../../../questionnaires/radar'
import type { CoverageResult } from '../../../questionnaires/scoring/coverage'
import { explainMaturity } from '../../../questionnaires/scoring/explain'
import type { Fraction } from '../../../questionnaires/scoring/fraction'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { indicationOf, levelWords } from '../../../questionnaires/scoring/reading'
import { leastAdvanced, strengths } from '../../../questionnaires/scoring/strengths'
import { withTarget } from '../../../questionnaires/target'
import { milestoneTables } from '../../exports/milestone-rows'
import type { PrintedBlock, PrintedTable } from '../../ipc/printed/report'
import { column, heading, list, lists, row, small, table, text } from './blocks'
import { audienceOf, type ReportInput } from './report-input'
import { counted, n, outOf4, quoted, shareWords } from './words'

/** How many domains are named as those to strengthen. */
const MAX_GAPS = 5

/** The radar with its table, or the table alone while too few axes are evaluated to draw one. */
export function radarBlock(input: ReportInput, detail: 'full' | 'short'): PrintedBlock {
  const { definition, score, target } = input
  const views: readonly RadarView[] = ['pillars', 'domains']
  const models = views.map((view) => withTarget(radarModel(definition, score, view), target))
  const drawn = models.find(({ axes }) => axes.length >= MIN_RADAR_AXES)
  const model = drawn ?? models.at(-1) ?? radarModel(definition, score, 'domains')
  const numbers = radarTable(model, detail)
  return drawn === undefined
    ? { block: 'table', table: numbers }
    : { block: 'radar', title: radarTitles[drawn.unit][drawn.view], model: drawn, table: numbers }
}

const radarTitles = {
  share: { pillars: 'Part des moyens en place, par pilier', domains: 'Part des moyens en place, par objectif' },
  level: { pillars: 'Niveau par pilier', domains: 'Niveau par thématique' },
} as const

function radarTable({ unit, view, axes, notEvaluated }: RadarModel, detail: 'full' | 'short'): PrintedTable {
  const share = unit === 'share'
  const figure = (value: Fraction) => (share ? shareWords(value) : levelWords(value))
  const hasTarget = axes.some(({ target }) => target !== undefined)
  const full = detail === 'full'
  const nothing = 'non évalué'
  return {
    caption: share ? 'Les chiffres du radar' : 'Les chiffres du radar, sur 4',
    columns: [
      column(view === 'pillars' ? 'Pilier' : share ? 'Objectif' : 'Thématique'),
      ...(share && full ? [column('En place', null, 'end')] : []),
      column(share ? 'Part' : 'Niveau', null, 'end'),
      ...(full
        ? [column(share ? 'Si l’inconnu était en place' : 'Au mieux, une fois tout renseigné', null, 'end')]
        : []),
      column('Avec preuve citée', null, 'end'),
      ...(hasTarget ? [column('Cible', null, 'end')] : []),
    ],
    rows: [
      ...axes.map(({ label, fractions, target }) =>
        row([
          label,
          ...(share && full ? [`${n(fractions.prudent.num)} sur ${n(fractions.prudent.den)}`] : []),
          figure(fractions.prudent),
          ...(full ? [figure(fractions.optimistic)] : []),
          figure(fractions.evidenced),
          ...(hasTarget ? [target === undefined ? '–' : n(4 * target)] : []),
        ]),
      ),
      ...notEvaluated
        .filter(({ reason }) => reason !== 'not-asked')
        .map(({ label }) =>
          row([
            label,
            ...(share && full ? ['–'] : []),
            nothing,
            ...(full ? ['–'] : []),
            '–',
            ...(hasTarget ? ['–'] : []),
          ]),
        ),
    ],
  }
}

/** The radar, what it says of strengths and gaps, then the milestones and the indication of the questionnaire. */
export function resultBlocks(input: ReportInput): readonly PrintedBlock[] {
  const { definition, profileId, answers, score } = input
  const { strengths: withStrengths, gaps } = audienceOf(input).parts
  const indication = gaps ? indicationOf(definition, profileId, answers, score) : null
  return [
    text(
      score.method === 'coverage'
        ? 'Plus la surface s’étend, plus les moyens sont en place. La bande claire est ce qui n’est pas encore connu.'
        : 'Plus la surface s’étend, plus le niveau est élevé. La bande claire est ce qui n’est pas encore connu.',
    ),
    radarBlock(input, 'full'),
    ...lists([
      ...(withStrengths ? [{ title: 'Points d’appui', items: strengthLines(input) }] : []),
      ...(gaps ? [{ title: gapTitle(input), items: gapLines(input) }] : []),
    ]),
    ...(gaps ? lists([{ title: 'Points indispensables à traiter', items: missingCore(input) }]) : []),
    ...(indication === null
      ? []
      : [
          heading(indication.title),
          ...(indication.label === null ? [] : [text(`${indication.label}. ${indication.text}`)]),
          ...(indication.label === null ? [text(indication.text)] : []),
          small(indication.note),
        ]),
  ]
}

/** What is best held, said with its figure. */
function strengthLines({ score }: ReportInput): readonly string[] {
  const { held, mostAdvanced } = strengths<ScoredDomain>({ method: score.method, domains: score.domains })
  const named = held.length > 0 ? held : mostAdvanced ? [mostAdvanced] : []
  const line = (domain: ScoredDomain) =>
    `${domain.title}\u00a0: ${score.method === 'coverage' ? heldWords(domain) : `niveau ${outOf4(domain.prudent)}`}`
  return held.length > 0 ? named.map(line) : named.map((domain) => `Pas encore, mais déjà avancé – ${line(domain)}`)
}

type ScoredDomain = CoverageResult['domains'][number] | MaturityResult['domains'][number]

function gapTitle({ score }: ReportInput): string {
  return score.method === 'coverage' ? 'Objectifs les moins avancés' : 'Thématiques les moins avancées'
}

function gapLines({ score }: ReportInput): readonly string[] {
  if (score.method === 'coverage') {
    return leastAdvanced(score)
      .slice(0, MAX_GAPS)
      .map((domain) => {
        const rest = [
          ...(domain.partial > 0 ? [counted(domain.partial, 'partiel')] : []),
          ...(domain.absent > 0 ? [counted(domain.absent, 'absent')] : []),
          ...(domain.unknown > 0 ? [counted(domain.unknown, 'inconnu')] : []),
        ]
        return `${domain.title}\u00a0: ${[heldWords(domain), ...rest].join(', ')}`
      })
  }
  return leastAdvanced(score)
    .slice(0, MAX_GAPS)
    .map(({ title, prudent }) => `${title}\u00a0: niveau ${outOf4(prudent)}`)
}

const heldWords = ({ prudent }: { readonly prudent: Fraction }): string =>
  `${n(prudent.num)} en place sur ${n(prudent.den)}`

/** The core points that are not held, with what was answered. */
function missingCore({ definition, profileId, answers, asOf, score }: ReportInput): readonly string[] {
  if (score.method === 'coverage') return []
  return explainMaturity(definition, profileId, answers, asOf)
    .core.counted.filter(({ held }) => held === false)
    .map(({ question, level, status, heldFrom }) => {
      const said = level === null ? (status === 'unknown' ? 'pas encore connu' : 'sans réponse') : `niveau ${n(level)}`
      return `${question.label}\u00a0: ${said}, attendu au niveau ${n(heldFrom ?? 0)}`
    })
}

/** The objectives of the funding lines, with what is missing of each. */
export function milestoneBlocks({ definition, profileId, answers, asOf }: ReportInput): readonly PrintedBlock[] {
  return milestoneTables(definition, profileId, answers, asOf).flatMap(({ title, note, windows, objectives }) => [
    heading(title),
    small(note),
    list(windows),
    ...(objectives.length === 0
      ? [
          text(
            'Les objectifs de cette ligne ne sont pas publiés ici\u00a0: seul le calendrier des contrôles est donné.',
          ),
        ]
      : [
          table(
            `Objectifs – ${title}`,
            [column('Objectif', 30), column('État', 13), column('Ce qui manque')],
            objectives.map((objective) =>
              row([
                objective.title,
                objective.status,
                objective.requirements
                  .filter(({ missing }) => missing !== '')
                  .map(({ subject, missing }) => `${quoted(subject)}\u00a0: ${missing}`)
                  .join(' ') || '–',
              ]),
            ),
          ),
        ]),
  ])
}
