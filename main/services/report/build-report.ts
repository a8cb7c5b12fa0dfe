import type { PrintedReport, PrintedSection } from '../../ipc/printed/report'
import { section, small, text } from './blocks'
import { reportCover, reportFrame } from './cover'
import { FIRST_TITLE, firstActionBlocks, firstActionTable } from './first-actions'
import { PLAN_TITLE, planBlocks } from './plan-section'
import { audienceOf, type ReportInput } from './report-input'
import { milestoneBlocks, radarBlock, resultBlocks } from './results-section'
import { SCORE_TITLE, scoreBlocks } from './score-section'
import { METHOD_TITLE, methodBlocks, SOURCES_TITLE, sourceBlocks } from './sources-section'
import { askedOfReaders, SUMMARY_TITLE, shortSummaryBlocks, summaryBlocks } from './summary-section'
import { inPlaceBlocks, usersAdvice, usersSummary } from './users-section'
import { shortened } from './words'

/**
 * The report of an assessment for an audience, in words: what the page lays out.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function buildReport(given: ReportInput): PrintedReport {
  const { length } = given.request
  const input = length === 'full' ? given : withShortNames(given)
  return {
    document: 'report',
    frame: reportFrame(input),
    length,
    cover: reportCover(input),
    sections: length === 'full' ? fullSections(input) : shortSections(input),
  }
}

/** Characters of a name, or of a sentence of an added questionnaire, on the one page: any longer, it would make a second. */
const MAX_NAME = 120
const MAX_SENTENCE = 400

function withShortNames(input: ReportInput): ReportInput {
  const { definition, organisation, establishment, label } = input
  return {
    ...input,
    organisation: shortened(organisation, MAX_NAME),
    establishment: establishment === null ? null : shortened(establishment, MAX_NAME),
    label: shortened(label, MAX_NAME),
    definition: {
      ...definition,
      title: shortened(definition.title, MAX_NAME),
      statusNote: shortened(definition.statusNote, MAX_SENTENCE),
    },
  }
}

/** How many pages a report has at least: its cover, then one for each section that begins a page. */
export function fewestPages({ length, sections }: PrintedReport): number {
  return length === 'one-page' ? 1 : 1 + sections.filter(({ newPage }) => newPage).length
}

function fullSections(input: ReportInput): readonly PrintedSection[] {
  const { parts } = audienceOf(input)
  const milestones = parts.gaps ? milestoneBlocks(input) : []
  return [
    section(SUMMARY_TITLE, true, parts.gaps ? summaryBlocks(input) : [...usersSummary(input), ...usersAdvice()]),
    ...(parts.gaps ? [] : [section('Ce qui est déjà en place', true, inPlaceBlocks(input))]),
    ...(parts.radar ? [section('Résultats', true, resultBlocks(input))] : []),
    ...(milestones.length > 0 ? [section('Objectifs suivis', false, milestones)] : []),
    ...(parts['first-actions'] ? [section(FIRST_TITLE, true, firstActionBlocks(input))] : []),
    ...(parts.plan ? [section(PLAN_TITLE, true, planBlocks(input))] : []),
    ...(parts['score-sheet']
      ? [section(SCORE_TITLE, true, scoreBlocks(input)), section(METHOD_TITLE, false, methodBlocks(input))]
      : []),
    section(SOURCES_TITLE, !parts['score-sheet'], sourceBlocks(input)),
  ]
}

function shortSections(input: ReportInput): readonly PrintedSection[] {
  const { definition, fingerprint } = input
  const { parts } = audienceOf(input)
  return [
    section(SUMMARY_TITLE, false, parts.gaps ? shortSummaryBlocks(input) : usersSummary(input)),
    ...(parts.gaps ? [] : [section('Ce qui est déjà en place', false, [...inPlaceBlocks(input), ...usersAdvice()])]),
    ...(parts.radar ? [section('Résultats', false, [radarBlock(input, 'short')])] : []),
    ...(parts['first-actions'] ? [section(FIRST_TITLE, false, firstActionTable(input))] : []),
    ...(parts.gaps ? [section('Et maintenant', false, askedOfReaders(input).slice(1))] : []),
    section(SOURCES_TITLE, false, [
      text(definition.statusNote),
      small(`Questionnaire ${definition.id}, version ${definition.version}. Empreinte SHA-256\u00a0: ${fingerprint}`),
    ]),
  ]
}
