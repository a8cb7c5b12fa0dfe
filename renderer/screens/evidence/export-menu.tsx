import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useId, useState } from 'react'
import { ExportFileDialog } from '../../components/export-file'
import { evidenceTexts } from '../../texts/evidence'

const texts = evidenceTexts.exports

type ExportMenuProps = {
  readonly establishmentId: string
  /** How many copies the archive would hold. */
  readonly copies: number
}

/** The two files that leave the register. */
export function ExportMenu({ establishmentId, copies }: ExportMenuProps) {
  const menuId = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [asking, setAsking] = useState<'list' | 'archive' | null>(null)
  const ask = (what: 'list' | 'archive') => {
    setAnchor(null)
    setAsking(what)
  }
  const close = () => setAsking(null)
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={menuId}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {texts.menu}
      </Button>
      <Menu id={menuId} open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => ask('list')}>{texts.list}</MenuItem>
        <MenuItem onClick={() => ask('archive')}>{texts.archive}</MenuItem>
      </Menu>
      <ExportFileDialog
        open={asking === 'list'}
        title={texts.listTitle}
        about={texts.listAbout}
        build={(recipient) => ({ what: 'evidence-list', establishmentId, recipient })}
        onClose={close}
      />
      <ExportFileDialog
        open={asking === 'archive'}
        title={texts.archiveTitle}
        about={texts.archiveAbout(copies)}
        build={(recipient) => ({ what: 'evidence-archive', establishmentId, recipient })}
        onClose={close}
      />
    </>
  )
}
