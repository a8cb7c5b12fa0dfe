import { allQuestions, profileOf } from '../../../questionnaires/questions'
import { answerRows } from '../../exports/answer-rows'
import { frenchDay } from '../../exports/cell-text'
import { maturityFigures } from '../../exports/maturity-figures'
import { maturityPlanRules, maturityScoringRules } from '../../exports/maturity-method-words'
import { planOrderRules, scoringRules } from '../../exports/method-words'
import type { PrintedBlock } from '../../ipc/printed/report'
import { column, heading, list, row, small, table, text } from './blocks'
import type { ReportInput } from './report-input'

export const METHOD_TITLE = 'Méthode'
export const SOURCES_TITLE = 'Sources et avertissements'

/** How the figures and the order of the plan are made: the sentences of the workbook. */
export function methodBlocks(input: ReportInput): readonly PrintedBlock[] {
  const { definition, profileId, score, asOf } = input
  const profile = profileOf(definition, profileId)
  const rows = answerRows(input)
  const { scoring } = definition
  const scores =
    score.method === 'coverage'
      ? scoringRules({
          profile,
          asked: rows.filter(({ counted }) => counted === 'scored').length,
          total: allQuestions(definition).length,
          asOf,
        })
      : maturityScoringRules({ definition, profile, figures: maturityFigures(input, score, rows), asOf })
  const order =
    scoring.method === 'coverage' ? planOrderRules(definition, scoring.priorityTag) : maturityPlanRules(definition)
  return [
    heading('Comment les scores sont calculés'),
    list(scores),
    heading('Comment le plan est ordonné'),
    list(order),
  ]
}

export function sourceBlocks({ definition, fingerprint, example }: ReportInput): readonly PrintedBlock[] {
  return [
    text(definition.statusNote),
    text(definition.disclaimer),
    ...(example ? [text('Les données de ce rapport sont celles d’un établissement fictif.')] : []),
    text(
      '«\u00a0Déclaré\u00a0» veut dire\u00a0: d’après les réponses de l’établissement. «\u00a0Preuve citée\u00a0» n’est pas «\u00a0prouvé\u00a0»\u00a0: Sextant ne lit pas les documents.',
    ),
    table(
      'Sources du questionnaire',
      [column('Source', 38), column('Éditeur', 18), column('Date', 12), column('Remarque')],
      definition.sources.map(({ title, publisher, date, note }) =>
        row([title, publisher, frenchDay(date), note ?? '']),
      ),
    ),
    small(
      `Questionnaire ${definition.id}, version ${definition.version}${definition.stage === 'draft' ? ' (brouillon)' : ''}. Empreinte SHA-256\u00a0: ${fingerprint}`,
    ),
  ]
}
