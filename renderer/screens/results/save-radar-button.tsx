import ArrowDropDownOutlined from '@mui/icons-material/ArrowDropDownOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useId, useState } from 'react'
import type { RadarView } from '../../../questionnaires/radar'
import { type Outcome, OutcomeSnackbar } from '../../components/outcome-snackbar'
import { asDesktopError, callDesktop } from '../../desktop-api'
import { results } from '../../texts/results'

type SaveRadarButtonProps = { readonly assessmentId: string; readonly view: RadarView }

const words = results.saveRadar

/** Saves the radar on screen as a picture or as a drawing. */
export function SaveRadarButton({ assessmentId, view }: SaveRadarButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const id = useId()
  const save = async (format: 'png' | 'svg') => {
    setAnchor(null)
    try {
      const saved = await callDesktop('saveRadar', { assessmentId, view, format })
      setOutcome(
        saved.outcome === 'saved'
          ? { kind: 'done', text: words.saved(saved.fileName) }
          : { kind: 'neutral', text: words.cancelled },
      )
    } catch (error) {
      setOutcome({ kind: 'failed', error: asDesktopError(error) })
    }
  }
  return (
    <>
      <Button
        id={`${id}-button`}
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ArrowDropDownOutlined />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words.button}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        <MenuItem onClick={() => void save('png')}>{words.png}</MenuItem>
        <MenuItem onClick={() => void save('svg')}>{words.svg}</MenuItem>
      </Menu>
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  )
}
