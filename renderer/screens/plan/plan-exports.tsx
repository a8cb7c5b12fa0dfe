import ArrowDropDownOutlined from '@mui/icons-material/ArrowDropDownOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { lazy, Suspense, useState } from 'react'
import type { Plan } from '../../../main/ipc/contract'
import { ExportFileDialog } from '../../components/export-file'
import { plan } from '../../texts/plan'

// Seldom opened: loaded when it is.
const PlanImport = lazy(async () => ({ default: (await import('../plan-import/plan-import')).PlanImport }))

type PlanExportsProps = {
  readonly establishmentId: string
  /** The plan, once an edited workbook was applied. */
  readonly onImported: (plan: Plan) => void
}

const texts = plan.exports

/** The ways out of the plan, and the way back of a workbook that others completed. */
export function PlanExports({ establishmentId, onImported }: PlanExportsProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState<'workbook' | 'csv' | 'import' | null>(null)
  const choose = (what: typeof open) => {
    setAnchor(null)
    setOpen(what)
  }
  const close = () => setOpen(null)
  return (
    <>
      <Button
        variant="contained"
        endIcon={<ArrowDropDownOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {texts.button}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('workbook')}>{texts.workbook}</MenuItem>
        <MenuItem onClick={() => choose('csv')}>{texts.csv}</MenuItem>
        <MenuItem onClick={() => choose('import')}>{texts.read}</MenuItem>
      </Menu>
      <ExportFileDialog
        open={open === 'workbook'}
        title={texts.workbookTitle}
        about={texts.workbookAbout}
        build={(recipient) => ({ what: 'plan', establishmentId, recipient })}
        onClose={close}
      />
      <ExportFileDialog
        open={open === 'csv'}
        title={texts.csvTitle}
        about={texts.csvAbout}
        asksRecipient={false}
        build={() => ({ what: 'plan-csv', establishmentId })}
        onClose={close}
      />
      {open === 'import' && (
        <Suspense fallback={null}>
          <PlanImport
            establishmentId={establishmentId}
            onDone={(imported) => {
              close()
              onImported(imported)
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
