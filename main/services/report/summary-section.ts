import { milestoneStatusWords } from '../../../questionnaires/milestone-words'
import type { CoverageResult } from '../../../questionnaires/scoring/coverage'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { type MilestoneStatus, milestoneStates } from '../../../questionnaires/scoring/milestones'
import { bandOf, levelWords, overallLevel } from '../../../questionnaires/scoring/reading'
import { leastAdvanced, strengths } from '../../../questionnaires/scoring/strengths'
import type { PrintedBlock, PrintedFigure } from '../../ipc/printed/report'
import { heading, lead, list } from './blocks'
import { costSentence, planSentences } from './plan-section'
import { audienceOf, entityOf, type ReportInput } from './report-input'
import { counted, enumeration, longDay, n, outOf4, quoted, shareWords } from './words'

export const SUMMARY_TITLE = 'Synthèse'

/** How many domains a sentence names. */
const MAX_NAMED = 3

/** One page that a director can read aloud: the figures, then sentences, then what is asked of the readers. */
export function summaryBlocks(input: ReportInput): readonly PrintedBlock[] {
  return [
    { block: 'figures', items: summaryFigures(input) },
    ...summarySentences(input).map(lead),
    ...askedOfReaders(input),
  ]
}

/** The same, cut to what holds beside a radar and the first actions. */
export function shortSummaryBlocks(input: ReportInput): readonly PrintedBlock[] {
  const sentences = resultSentences(input)
  return [
    { block: 'figures', items: summaryFigures(input) },
    lead([sentences[0], ...planSentences(input).slice(0, 1)].filter(Boolean).join(' ')),
  ]
}

function summarySentences(input: ReportInput): readonly string[] {
  const { costs } = audienceOf(input).parts
  const paragraphs = [
    [openingSentence(input)],
    resultSentences(input),
    uncertaintySentences(input),
    [...strengthSentences(input), ...(audienceOf(input).parts.gaps ? gapSentences(input) : [])],
    milestoneSentences(input),
    [...planSentences(input), ...(costs ? costSentence(input) : [])],
  ]
  return paragraphs.flatMap((sentences) => (sentences.length === 0 ? [] : [sentences.join(' ')]))
}

function openingSentence(input: ReportInput): string {
  const { definition, score, asOf } = input
  const { applicable, notApplicable, unanswered } = score.overall
  const asked = applicable + notApplicable
  const noun = score.method === 'coverage' ? 'moyens examinés' : 'questions notées'
  return `Au ${longDay(asOf)}, ${entityOf(input)} a répondu à ${n(asked - unanswered)} des ${n(asked)} ${noun} du questionnaire ${quoted(definition.title)}. C’est une auto-évaluation\u00a0: elle dit ce que l’établissement déclare.`
}

function resultSentences(input: ReportInput): readonly string[] {
  const { score } = input
  if (!score.overall.evaluated)
    return ['Rien n’est encore évalué\u00a0: le rapport sera utile après les premières réponses.']
  return score.method === 'coverage' ? coverageSentences(score) : maturitySentences(input, score)
}

function coverageSentences({ overall }: CoverageResult): readonly string[] {
  const { prudent, applicable, alternative, partial, absent } = overall
  const replaced = alternative === 0 ? '' : `, dont ${n(alternative)} par une mesure alternative motivée`
  return [
    `${counted(prudent.num, 'moyen est en place', 'moyens sont en place')} sur ${n(applicable)} applicables, soit ${shareWords(prudent)}${replaced}. ${counted(partial, 'autre est commencé', 'autres sont commencés')} et ${counted(absent, 'reste à lancer', 'restent à lancer')}.`,
  ]
}

function maturitySentences({ definition }: ReportInput, score: MaturityResult): readonly string[] {
  const { overall, core } = score
  const level = overallLevel(score)
  const band = level === null ? null : bandOf(definition, level)
  return [
    ...(level === null
      ? ['Le niveau d’ensemble n’est pas encore calculé\u00a0: seuls des points indispensables ont une réponse.']
      : [
          `Notre niveau d’ensemble est de ${outOf4(overall.prudent)}${band === null ? '.' : `, au palier ${quoted(band.label)}. ${band.text}`}`,
        ]),
    ...(core === null || core.applicable === 0 ? [] : [coreSentence(core.prudent.num, core.applicable)]),
  ]
}

function coreSentence(held: number, applicable: number): string {
  if (held === applicable) return `Les ${n(applicable)} points indispensables sont tous tenus.`
  if (held === 0)
    return `Aucun des ${n(applicable)} points indispensables n’est encore tenu\u00a0: c’est par eux que l’on commence.`
  return `${n(held)} des ${n(applicable)} points indispensables ${held < 2 ? 'est tenu' : 'sont tenus'}\u202f; ${counted(applicable - held, 'reste', 'restent')} à traiter d’abord.`
}

function uncertaintySentences({ score }: ReportInput): readonly string[] {
  const { unknown, unanswered, prudent, optimistic, evidenced, evaluated } = score.overall
  if (!evaluated) return []
  const share = score.method === 'coverage'
  if (!share && overallLevel(score) === null) return []
  const figure = share ? shareWords : levelWords
  const unit = share ? '' : ' sur 4'
  const holes = [
    ...(unknown > 0 ? [`${counted(unknown, 'réponse', 'réponses')} «\u00a0je ne sais pas\u00a0»`] : []),
    ...(unanswered > 0 ? [`${counted(unanswered, 'question', 'questions')} sans réponse`] : []),
  ]
  return [
    holes.length === 0
      ? 'Toutes les réponses sont connues.'
      : `Il reste ${enumeration(holes)}\u00a0: une fois tout renseigné, le résultat sera compris entre ${figure(prudent)} et ${figure(optimistic)}${unit}.`,
    `En ne comptant que les réponses appuyées par une preuve datée et en cours de validité, il est de ${figure(evidenced)}${unit}. L’écart n’est pas une faute\u00a0: il dit ce qui reste à documenter.`,
  ]
}

function strengthSentences({ score }: ReportInput): readonly string[] {
  const { held } = strengths<Titled>({ method: score.method, domains: score.domains })
  const named = held.slice(0, MAX_NAMED)
  return named.length === 0
    ? []
    : [`L’établissement peut s’appuyer sur ${enumeration(named.map(({ title }) => quoted(title)))}.`]
}

type Titled = CoverageResult['domains'][number] | MaturityResult['domains'][number]

function gapSentences({ score }: ReportInput): readonly string[] {
  const named = leastAdvanced<Titled>({ method: score.method, domains: score.domains }).slice(0, MAX_NAMED)
  const noun =
    score.method === 'coverage' ? 'Les objectifs les moins avancés sont' : 'Les thématiques les moins avancées sont'
  const one = score.method === 'coverage' ? 'L’objectif le moins avancé est' : 'La thématique la moins avancée est'
  const figure = ({ prudent }: Titled) => (score.method === 'coverage' ? shareWords(prudent) : outOf4(prudent))
  return named.length === 0
    ? []
    : [
        `${named.length === 1 ? one : noun} ${enumeration(named.map((domain) => `${quoted(domain.title)} (${figure(domain)})`))}.`,
      ]
}

/** « Objectifs HOP’EN 2 : 3 atteints, 1 en bonne voie. » */
function milestoneSentences({ definition, profileId, answers, asOf }: ReportInput): readonly string[] {
  const statuses: readonly MilestoneStatus[] = ['met', 'on-track', 'at-risk', 'unknown']
  return milestoneStates(definition, profileId, answers, asOf).flatMap(({ line, objectives }) => {
    const counts = statuses.flatMap((status) => {
      const count = objectives.filter((objective) => objective.status === status).length
      const plural = count > 1 && (status === 'met' || status === 'unknown') ? 's' : ''
      return count === 0 ? [] : [`${n(count)}\u00a0${milestoneStatusWords[status].toLowerCase()}${plural}`]
    })
    return counts.length === 0 ? [] : [`Objectifs de la ligne ${quoted(line.title)}\u00a0: ${enumeration(counts)}.`]
  })
}

/** The figures of the screen. */
function summaryFigures({ score }: ReportInput): readonly PrintedFigure[] {
  const { overall } = score
  const unknowns = {
    label: 'Ce qui n’est pas connu',
    value: n(overall.unknown + overall.unanswered),
    note: `${counted(overall.unknown, '«\u00a0je ne sais pas\u00a0»', '«\u00a0je ne sais pas\u00a0»')}, ${n(overall.unanswered)} sans réponse`,
  }
  if (score.method === 'coverage') {
    const { overall: counts } = score
    return [
      {
        label: 'En place',
        value: `${n(counts.prudent.num)} sur ${n(counts.applicable)}`,
        note: `soit ${shareWords(counts.prudent)}`,
      },
      { label: 'Avec preuve citée', value: shareWords(counts.evidenced), note: counted(counts.evidenced.num, 'moyen') },
      { label: 'Partiels, absents', value: `${n(counts.partial)}, ${n(counts.absent)}`, note: 'commencés, à lancer' },
      unknowns,
    ]
  }
  const { core } = score
  const shown = overallLevel(score) !== null
  return [
    ...(core === null || core.applicable === 0
      ? []
      : [{ label: 'Points indispensables', value: `${n(core.prudent.num)} sur ${n(core.applicable)}`, note: 'tenus' }]),
    ...(shown
      ? [
          { label: 'Niveau déclaré', value: outOf4(overall.prudent), note: 'd’après nos réponses' },
          { label: 'Avec preuve citée', value: outOf4(overall.evidenced), note: 'preuve datée, non expirée' },
        ]
      : []),
    unknowns,
  ]
}

/** What the readers are asked to do. */
export function askedOfReaders(input: ReportInput): readonly PrintedBlock[] {
  const { request } = input
  const asked = decisions[request.audience]
  return asked === null ? [] : [heading(asked.title), list(asked.items)]
}

const decisions: Record<
  ReportInput['request']['audience'],
  { readonly title: string; readonly items: readonly string[] } | null
> = {
  direction: {
    title: 'Ce qui est proposé',
    items: [
      'Retenir les premières actions, et nommer pour chacune un pilote et une échéance.',
      'Prévoir au budget le temps et les achats qu’elles demandent.',
      'Refaire le point dans six mois, avec ce même rapport.',
    ],
  },
  gouvernance: {
    title: 'Ce qui est demandé à l’instance',
    items: [
      'Prendre acte du résultat déclaré, et de ce qui n’est pas encore connu.',
      'Donner son avis sur les priorités du plan d’action et sur les moyens à y consacrer.',
      'Fixer la date du prochain point.',
    ],
  },
  dialogue: {
    title: 'Ce qui est proposé au dialogue de gestion',
    items: [
      'Partager la situation déclarée et la trajectoire du plan d’action.',
      'Repérer les actions qui demandent un appui ou un financement.',
      'Convenir de la date du prochain point.',
    ],
  },
  usagers: null,
}
