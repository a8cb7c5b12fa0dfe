import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { type ReactNode, useId, useState } from 'react'

type IconMenuProps = {
  /** What the menu holds, said of its button. */
  readonly name: string
  readonly icon: ReactNode
  readonly items: readonly { readonly key: string; readonly label: string; readonly choose: () => void }[]
}

/** A menu behind a button that is only an icon. */
export function IconMenu({ name, icon, items }: IconMenuProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Tooltip title={name}>
        <IconButton
          id={`${id}-button`}
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {icon}
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {items.map(({ key, label, choose }) => (
          <MenuItem
            key={key}
            onClick={() => {
              setAnchor(null)
              choose()
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
