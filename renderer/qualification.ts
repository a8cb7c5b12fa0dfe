import type { OrganisationDetails } from '../questionnaires/entities'
import { isQualificationStarted } from '../questionnaires/nis2'
import { readSize } from '../questionnaires/nis2-size'

/**
 * Whether the NIS 2 qualification says something of the entity. An activity alone does not: the door of the hospitals
 * sets it, and the size is what most results hang on.
 */
export function isQualified(details: OrganisationDetails): boolean {
  const { nis2, nis2Override } = details
  if (!isQualificationStarted(details)) return false
  if (nis2Override !== null || nis2.ose || nis2.designated !== null || nis2.activity === 'other-health') return true
  return readSize(nis2).needed === null
}
