import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { dossierTexts } from '../../texts/dossiers'
import { type DossierDialog, DossierDialogs } from './dossier-dialogs'

const texts = dossierTexts.card

/** What can be done with all of an organisation at once. */
export function DossierCard({ organisation }: { readonly organisation: Organisation }) {
  const [open, setOpen] = useState<DossierDialog>(null)
  return (
    <Card title={texts.heading}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {texts.text}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button variant="outlined" onClick={() => setOpen('hand-over')}>
          {texts.handOver}
        </Button>
        <Button color="error" onClick={() => setOpen('erase')}>
          {texts.erase}
        </Button>
      </Box>
      <DossierDialogs organisation={organisation} open={open} onChange={setOpen} />
    </Card>
  )
}
