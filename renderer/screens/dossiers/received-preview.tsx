import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DossierPreview } from '../../../main/ipc/contract'
import { formatLongDay, today } from '../../format'
import { dossierTexts } from '../../texts/dossiers'
import { CountsList } from './counts-list'

const texts = dossierTexts.receive
const dayOf = (instant: string): string => formatLongDay(today(new Date(instant)))

/** What a dossier would add, and what there is already. */
export function ReceivedPreview({ preview }: { readonly preview: DossierPreview }) {
  const { organisation, establishments, counts, handedOverAt, lastChangeAt, privateNotes, here, questionnaires } =
    preview
  return (
    <>
      <Box>
        <Typography variant="h3" component="p">
          {organisation}
        </Typography>
        <Typography>
          {texts.handedOver(dayOf(handedOverAt))} {lastChangeAt !== null && texts.lastChange(dayOf(lastChangeAt))}
        </Typography>
      </Box>
      {establishments.length > 0 && (
        <Box>
          <Typography sx={{ fontWeight: 600 }}>{texts.establishments}</Typography>
          <Typography>{establishments.join(', ')}</Typography>
        </Box>
      )}
      <Box>
        <Typography sx={{ fontWeight: 600 }}>{texts.contents}</Typography>
        <CountsList counts={counts} />
      </Box>
      {privateNotes && <Typography>{texts.privateNotes}</Typography>}
      {here && (
        <Alert severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
          {texts.here(here.name)}
          {here.newerInFile === 0 && here.newerHere === 0 && ` ${texts.same}`}
          {here.newerInFile > 0 && ` ${texts.newerInFile(here.newerInFile)}`}
          {here.newerHere > 0 && ` ${texts.newerHere(here.newerHere)}`}
        </Alert>
      )}
      {questionnaires.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
          {texts.questionnaires(questionnaires.join(', '))}
        </Alert>
      )}
    </>
  )
}
