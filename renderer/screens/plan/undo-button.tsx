import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { SaveStatus } from '../../components/autosaver'
import { textScale } from '../../text-scale'
import { plan } from '../../texts/plan'
import { useUndoKey } from './use-undo-key'

type UndoButtonProps = {
  readonly status: SaveStatus
  /** What it would take back; null when there is nothing. */
  readonly note: string | null
  readonly onUndo: () => void
}

/** Width of the window, in CSS px for text of the usual size, from which what it takes back is written on the button. */
const NOTE_FROM = 1200

/** Takes back the last change of the plan; so does Ctrl+Z. */
export function UndoButton({ status, note, onUndo }: UndoButtonProps) {
  const undoable = note !== null && status.state !== 'saving'
  const noted = useMediaQuery(`(min-width: ${NOTE_FROM * textScale()}px)`)
  useUndoKey(undoable ? onUndo : null)
  if (note === null) return null
  return (
    <Button
      size="small"
      startIcon={<UndoOutlined />}
      aria-keyshortcuts="Control+Z"
      // Where there is no room, its name and its tooltip say what it takes back.
      aria-label={plan.undo(note)}
      {...(!noted && { title: plan.undo(note) })}
      onClick={() => undoable && onUndo()}
      sx={{ maxWidth: 380, flexShrink: 0, lineHeight: 1.25, textAlign: 'left' }}
    >
      {noted ? plan.undo(note) : plan.undoShort}
    </Button>
  )
}
