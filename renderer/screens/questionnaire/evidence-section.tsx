import CheckOutlined from '@mui/icons-material/CheckOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { StoredEvidence } from '../../../main/ipc/contract'
import { type EvidenceState, evidenceState } from '../../../questionnaires/answers'
import type { NamedDocument } from '../../../questionnaires/documents'
import { useFocusLater } from '../../components/use-focus-later'
import { formatDay, today } from '../../format'
import { questionnaireTexts } from '../../texts/questionnaire'
import { EvidenceDialog } from './evidence-dialog'
import { EvidencePieceItem } from './evidence-piece'
import type { AnswerPatch, CurrentAnswer } from './use-answers'
import type { Evidence } from './use-evidence'
import { VerificationDialog } from './verification-dialog'

const texts = questionnaireTexts.evidence
const states: readonly EvidenceState[] = ['declared', 'cited', 'verified']

type EvidenceSectionProps = {
  readonly answer: CurrentAnswer
  readonly evidence: Evidence
  /** The named documents that the question asks for. */
  readonly documents: readonly NamedDocument[]
  readonly readOnly: boolean
  readonly onChange: (patch: AnswerPatch) => void
}

type OpenDialog = { readonly kind: 'cite' | 'verify' } | { readonly kind: 'edit'; readonly id: StoredEvidence['id'] }

/** What backs the answer, and who saw it. */
export function EvidenceSection({ answer, evidence, documents, readOnly, onChange }: EvidenceSectionProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const cite = useRef<HTMLButtonElement>(null)
  const detachedRank = useRef(0)
  const focusNextPiece = useFocusLater(() => {
    const items = list.current?.children
    const next = items?.[Math.min(detachedRank.current, items.length - 1)]
    return next?.querySelector('button') ?? cite.current
  })
  const close = () => setDialog(null)
  const asOf = today()
  const cited = answer.evidenceIds.flatMap((id) => evidence.pieces.find((piece) => piece.id === id) ?? [])
  const backing = evidenceState({ ...answer, evidence: cited.map(({ piece }) => piece) }, asOf)
  // Who has not answered has declared nothing; a piece may be cited all the same.
  const state = answer.value === null && backing === 'declared' ? null : backing
  const { verification } = answer
  const edited = dialog?.kind === 'edit' && cited.find(({ id }) => id === dialog.id)
  return (
    <>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 650 }}>
        {texts.title}
      </Typography>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, p: 0, my: 1, listStyle: 'none' }}>
        {states.map((candidate) => (
          <li key={candidate} aria-current={candidate === state ? 'true' : undefined}>
            <StateChip state={candidate} current={candidate === state} />
          </li>
        ))}
      </Box>
      <Typography variant="body2">{state === null ? texts.unanswered : texts.explained[state]}</Typography>
      {cited.length > 0 && (
        <Box component="ul" ref={list} aria-label={texts.pieces} sx={{ p: 0, my: 1, listStyle: 'none' }}>
          {cited.map((stored, rank) => (
            <EvidencePieceItem
              key={stored.id}
              piece={stored.piece}
              asOf={asOf}
              actions={
                readOnly
                  ? undefined
                  : {
                      onEdit: () => setDialog({ kind: 'edit', id: stored.id }),
                      onDetach: () => {
                        detachedRank.current = rank
                        onChange({ evidenceIds: answer.evidenceIds.filter((id) => id !== stored.id) })
                        focusNextPiece()
                      },
                    }
              }
            />
          ))}
        </Box>
      )}
      {verification && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {texts.verified(verification.by, formatDay(verification.on))}
          {state !== 'verified' && ` · ${texts.waiting}`}
        </Typography>
      )}
      {!readOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button ref={cite} size="small" variant="outlined" onClick={() => setDialog({ kind: 'cite' })}>
            {texts.cite}
          </Button>
          {verification ? (
            <Button
              size="small"
              onClick={() => {
                onChange({ verification: null })
                // What takes the place of this button cannot be pressed then.
                if (cited.length === 0) focusNextPiece()
              }}
            >
              {texts.withdraw}
            </Button>
          ) : (
            <Button
              size="small"
              variant="outlined"
              disabled={cited.length === 0}
              onClick={() => setDialog({ kind: 'verify' })}
            >
              {texts.verify}
            </Button>
          )}
        </Box>
      )}
      {!readOnly && !verification && cited.length === 0 && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.5 }}>
          {texts.needsPiece}
        </Typography>
      )}
      {dialog?.kind === 'cite' && (
        <EvidenceDialog
          edited={null}
          available={evidence.pieces.filter(({ id }) => !answer.evidenceIds.includes(id))}
          documents={documents}
          save={evidence.save}
          onFile={evidence.changed}
          onDone={(id) => {
            close()
            onChange({ evidenceIds: [...answer.evidenceIds, id] })
          }}
          onClose={close}
        />
      )}
      {edited && (
        <EvidenceDialog
          edited={edited}
          available={[]}
          documents={documents}
          save={evidence.save}
          onFile={evidence.changed}
          onDone={close}
          onClose={close}
        />
      )}
      {dialog?.kind === 'verify' && (
        <VerificationDialog
          answeredBy={answer.answeredBy}
          onDone={(made) => {
            close()
            onChange({ verification: made })
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function StateChip({ state, current }: { readonly state: EvidenceState; readonly current: boolean }) {
  return (
    <Chip
      size="small"
      label={texts.states[state]}
      variant={current ? 'filled' : 'outlined'}
      color={current ? 'primary' : 'default'}
      {...(current && { icon: <CheckOutlined /> })}
    />
  )
}
