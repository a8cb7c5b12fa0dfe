import type { EvidenceRegister, EvidenceUse, RegisteredEvidence } from '../../../../main/ipc/contract'
import type { EvidencePiece } from '../../../../questionnaires/answers'
import { anEvidence, anId } from '../../../testing/builders'

/** An answer « en place » of the assessment of the test overview. */
export function aUse(questionId: string, rest: Partial<EvidenceUse> = {}): EvidenceUse {
  return {
    assessmentId: anId(3),
    questionnaireId: 'essai',
    questionnaireTitle: 'NIS 2\u00a0: alignement',
    assessmentLabel: 'Novembre 2026',
    establishmentId: null,
    entity: 'Association Les Tilleuls',
    questionId,
    label: `Question ${questionId}`,
    words: 'En place',
    claimed: true,
    closed: false,
    ...rest,
  }
}

export function registered(
  number: number,
  piece: Partial<EvidencePiece> = {},
  rest: Partial<Pick<RegisteredEvidence, 'uses' | 'heldBy'>> = {},
): RegisteredEvidence {
  return {
    ...anEvidence({ id: anId(number), piece }),
    createdAt: '2026-11-22T09:42:00.000Z',
    uses: [],
    heldBy: [],
    ...rest,
  }
}

type Given = {
  readonly pieces?: readonly RegisteredEvidence[]
  readonly questions?: readonly EvidenceUse[]
  /** The questions that call for each document. */
  readonly documents?: Readonly<Record<string, readonly string[]>>
}

export function aRegister({ pieces = [], questions = [], documents = {} }: Given = {}): EvidenceRegister {
  return {
    pieces: [...pieces],
    questions: [...questions],
    wanted: Object.entries(documents).map(([documentId, ids]) => ({
      documentId,
      uses: questions.filter(({ questionId }) => ids.includes(questionId)),
    })),
  }
}
