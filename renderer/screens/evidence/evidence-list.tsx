import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip, { type ChipProps } from '@mui/material/Chip'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type Ref, useState } from 'react'
import type { RegisteredEvidence } from '../../../main/ipc/contract'
import { type EvidenceTime, evidenceTime } from '../../../questionnaires/evidence-expiry'
import { formatDay } from '../../format'
import { evidenceTexts as texts } from '../../texts/evidence'
import { questionnaireTexts } from '../../texts/questionnaire'
import { byAssessment, documentName } from './evidence-model'

/** Hundreds of pieces are shown by so many at a time. */
const PAGE = 50
/** Questions named for an assessment; the dialog of the piece names them all. */
const NAMED = 3

const words = questionnaireTexts.evidence

type EvidenceListProps = {
  readonly ref?: Ref<HTMLUListElement>
  readonly pieces: readonly RegisteredEvidence[]
  readonly asOf: string
  readonly onOpen: (id: string) => void
}

/** The pieces, one under the other, each with all that is said of it. */
export function EvidenceList({ ref, pieces, asOf, onOpen }: EvidenceListProps) {
  const [shown, setShown] = useState(PAGE)
  const left = pieces.length - shown
  return (
    <>
      <Box
        component="ul"
        ref={ref}
        aria-label={texts.list}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, p: 0, m: 0, listStyle: 'none' }}
      >
        {pieces.slice(0, shown).map((evidence) => (
          <Paper key={evidence.id} component="li" sx={{ p: 1.5 }}>
            <PieceRow evidence={evidence} asOf={asOf} onOpen={() => onOpen(evidence.id)} />
          </Paper>
        ))}
      </Box>
      {left > 0 && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, left))}
        </Button>
      )}
    </>
  )
}

type PieceRowProps = {
  readonly evidence: RegisteredEvidence
  readonly asOf: string
  readonly onOpen: () => void
}

function PieceRow({ evidence, asOf, onOpen }: PieceRowProps) {
  const { piece } = evidence
  const time = evidenceTime(piece, asOf)
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          rowGap: 0.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2.2fr) minmax(0, 1.5fr) minmax(0, 1.3fr)' },
          '& p': { overflowWrap: 'anywhere' },
        }}
      >
        <div>
          <Button
            onClick={onOpen}
            aria-label={texts.open(piece.title)}
            sx={{ p: 0, minWidth: 0, justifyContent: 'start', textAlign: 'left', overflowWrap: 'anywhere' }}
          >
            {piece.title}
          </Button>
          {piece.document !== '' && documentName(piece.document) !== piece.title && (
            <Typography variant="caption" component="p" color="textSecondary">
              {documentName(piece.document)}
            </Typography>
          )}
        </div>
        <div>
          <Typography variant="body2">{piece.location === '' ? texts.noPlace : words.place(piece.location)}</Typography>
          {piece.holder !== '' && <Typography variant="body2">{words.holder(piece.holder)}</Typography>}
          {piece.link !== '' && <Typography variant="body2">{texts.link(piece.link)}</Typography>}
          {piece.file && (
            <Typography variant="body2">
              {(piece.file.copied ? texts.file.shortCopy : texts.file.shortFingerprint)(piece.file.name)}
            </Typography>
          )}
        </div>
        <div>
          <TimeChip time={time} />
          {piece.date !== null && <Typography variant="body2">{words.dated(formatDay(piece.date))}</Typography>}
          {piece.expires !== null && (
            <Typography variant="body2">
              {/* That it no longer counts is said by its state. */}
              {words.expires(formatDay(piece.expires))}
            </Typography>
          )}
        </div>
      </Box>
      <Uses evidence={evidence} />
    </>
  )
}

const chipColors: Record<EvidenceTime, ChipProps['color']> = {
  expired: 'error',
  undated: 'secondary',
  future: 'secondary',
  expiring: 'secondary',
  current: 'success',
}

/** The state of a piece, in words first. */
function TimeChip({ time }: { readonly time: EvidenceTime }) {
  return <Chip size="small" variant="outlined" color={chipColors[time] ?? 'default'} label={texts.times[time]} />
}

function Uses({ evidence: { uses, heldBy } }: { readonly evidence: RegisteredEvidence }) {
  const text = { variant: 'caption', component: 'p', sx: { mt: 0.5, overflowWrap: 'anywhere' } } as const
  if (uses.length === 0) {
    return <Typography {...text}>{heldBy.includes('action') ? texts.forAction : texts.noUse}</Typography>
  }
  return byAssessment(uses).map(([name, cited]) => (
    <Typography key={cited[0]?.assessmentId} {...text}>
      <Box component="span" sx={{ fontWeight: 650 }}>
        {texts.usesOf(name)}
      </Box>{' '}
      {cited
        .slice(0, NAMED)
        .map(({ label }) => label)
        .join(', ')}
      {cited.length > NAMED && ` ${texts.others(cited.length - NAMED)}`}
    </Typography>
  ))
}
