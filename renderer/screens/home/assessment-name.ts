import type { AssessmentDetails } from '../../../main/ipc/contract'

/** « Novembre 2026 », « Novembre 2026 (Dossier patient) »: two assessments of one campaign are told apart. */
export function assessmentName({ label, perimeter }: AssessmentDetails): string {
  return perimeter === '' ? label : `${label} (${perimeter})`
}
