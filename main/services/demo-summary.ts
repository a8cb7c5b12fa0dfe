import { failedChecks } from '../../questionnaires/applicability'
import { milestoneStatusWords } from '../../questionnaires/milestone-words'
import { profileOf } from '../../questionnaires/questions'
import type { CoverageResult } from '../../questionnaires/scoring/coverage'
import { type Fraction, ratio } from '../../questionnaires/scoring/fraction'
import type { MaturityResult } from '../../questionnaires/scoring/maturity'
import { type MilestoneStatus, milestoneStates } from '../../questionnaires/scoring/milestones'
import { bandOf, levelWords, overallLevel } from '../../questionnaires/scoring/reading'
import type { GatheredWorkbook } from './export-workbook'

/**
 * What the demonstration found, in a few lines of French.
 *
 * @param out the folder of the results, as it was given
 */
export function demoSummary(gathered: GatheredWorkbook, out: string): string {
  const { definition, profileId, answers, asOf, score, plan } = gathered
  const profile = profileOf(definition, profileId)
  const first = plan.filter((action) => action.priority === 1).length
  return [
    `${definition.title}, version ${definition.version}, ${profile.label.toLowerCase()}, au ${frenchDay(asOf)}.`,
    ...(score.method === 'coverage' ? [coverageLine(score)] : maturityLines(gathered, score)),
    ...failedChecks(definition, profile, answers).map(({ message }) => `À revoir\u00a0: ${message}`),
    `Plan d’action\u00a0: ${plan.length} action${plan.length > 1 ? 's' : ''}, dont ${first} de priorité P1.`,
    `Écrits dans ${out}\u00a0: resultats.json, radar.png, plan-action.xlsx, rapport.pdf.`,
  ].join('\n')
}

const NOTHING_EVALUATED = 'Rien n’est encore évalué.'

function coverageLine({ overall }: CoverageResult): string {
  if (!overall.evaluated) return NOTHING_EVALUATED
  const percent = (share: Fraction) => new Intl.NumberFormat('fr-FR', { style: 'percent' }).format(ratio(share) ?? 0)
  return (
    `${overall.prudent.num} ${overall.prudent.num > 1 ? 'moyens tenus' : 'moyen tenu'} sur ${overall.applicable} applicables (${percent(overall.prudent)})\u202f; ` +
    `${percent(overall.optimistic)} si tout ce qui est inconnu était en place\u202f; ${percent(overall.evidenced)} avec preuve.`
  )
}

function maturityLines(
  { definition, profileId, answers, asOf }: GatheredWorkbook,
  result: MaturityResult,
): readonly string[] {
  const { overall, core } = result
  if (!overall.evaluated) return [NOTHING_EVALUATED]
  const level = overallLevel(result)
  const band = level === null ? null : bandOf(definition, level)
  return [
    ...(level === null
      ? []
      : [
          `Niveau d’ensemble\u00a0: ${levelWords(overall.prudent)} sur 4${band === null ? '' : ` («\u00a0${band.label}\u00a0»)`}\u202f; ` +
            `${levelWords(overall.optimistic)} si tout ce qui est inconnu était au niveau 4\u202f; ${levelWords(overall.evidenced)} avec preuve.`,
        ]),
    ...(core === null || core.applicable === 0
      ? []
      : [
          `Points indispensables\u00a0: ${core.prudent.num} ${core.prudent.num > 1 ? 'tenus' : 'tenu'} sur ${core.applicable}.`,
        ]),
    ...milestoneStates(definition, profileId, answers, asOf).map(({ line, objectives }) => {
      const counts = Object.entries(milestoneStatusWords).flatMap(([status, words]) => {
        const count = objectives.filter((objective) => objective.status === status).length
        return count === 0 ? [] : [`${count} ${words.toLowerCase()}${count > 1 && agrees.has(status) ? 's' : ''}`]
      })
      return `Jalons ${line.title}\u00a0: ${counts.length === 0 ? 'objectifs non publiés' : counts.join(', ')}.`
    }),
  ]
}

/** Statuses that take an « s »: « 2 atteints », but « 2 en bonne voie ». */
const agrees: ReadonlySet<string> = new Set<MilestoneStatus>(['met', 'unknown'])

const frenchDay = (day: string): string => day.split('-').reverse().join('/')
