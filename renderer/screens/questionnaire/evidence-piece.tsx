import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { formatDay } from '../../format'
import { evidenceTexts } from '../../texts/evidence'
import { questionnaireTexts } from '../../texts/questionnaire'

const texts = questionnaireTexts.evidence

type EvidencePieceItemProps = {
  readonly piece: EvidencePiece
  /** The day on which it should count, YYYY-MM-DD. */
  readonly asOf: string
  /** Absent when nothing can be changed. */
  readonly actions: { readonly onEdit: () => void; readonly onDetach: () => void } | undefined
}

/** A cited piece: where it is, and whether it counts. */
export function EvidencePieceItem({ piece, asOf, actions }: EvidencePieceItemProps) {
  const facts = [
    piece.location !== '' && texts.place(piece.location),
    piece.holder !== '' && texts.holder(piece.holder),
    dateFact(piece, asOf),
    piece.link !== '' && evidenceTexts.link(piece.link),
    fileFact(piece),
    piece.expires !== null && (piece.expires < asOf ? texts.expired : texts.expires)(formatDay(piece.expires)),
  ].filter((fact) => fact !== false)
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1, mb: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {piece.title}
      </Typography>
      {facts.map((fact) => (
        <Typography key={fact} variant="caption" component="p" sx={{ overflowWrap: 'anywhere' }}>
          {fact}
        </Typography>
      ))}
      {actions && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" aria-label={texts.named(texts.edit, piece.title)} onClick={actions.onEdit}>
            {texts.edit}
          </Button>
          <Button size="small" aria-label={texts.named(texts.detach, piece.title)} onClick={actions.onDetach}>
            {texts.detach}
          </Button>
        </Box>
      )}
    </Box>
  )
}

function fileFact({ file }: EvidencePiece): string | false {
  if (file === null) return false
  return (file.copied ? evidenceTexts.file.shortCopy : evidenceTexts.file.shortFingerprint)(file.name)
}

function dateFact({ date }: EvidencePiece, asOf: string): string {
  if (date === null) return texts.undated
  return date > asOf ? texts.future(formatDay(date)) : texts.dated(formatDay(date))
}
