import type { AssessmentSummary } from '../../../main/ipc/contract'
import type { Digest } from './digest'

/** What is left to do in an assessment, which names the way in. Until its digest is there, it is taken up again. */
export function wayIn(
  { closedAt }: AssessmentSummary,
  digest: Digest | undefined,
): 'read' | 'begin' | 'review' | 'resume' {
  if (closedAt !== null) return 'read'
  if (digest?.answered === 0) return 'begin'
  return digest !== undefined && digest.answered >= digest.asked ? 'review' : 'resume'
}
