import Typography from '@mui/material/Typography'
import type { RestorePreview } from '../../../main/ipc/contract'
import { backupTexts } from '../../texts/backups'

const texts = backupTexts.dialog.opening

type OpeningAfterProps = { readonly opening: NonNullable<RestorePreview['opening']> }

/** What opens the data once a copy of another key is restored: not what was chosen on this computer. */
export function OpeningAfter({ opening: { by, sheet, replacesPassphrase } }: OpeningAfterProps) {
  return (
    <>
      <Typography>{replacesPassphrase ? `${texts.by[by]} ${texts.replaces}` : texts.by[by]}</Typography>
      <Typography>{sheet ? texts.sheet : texts.noSheet}</Typography>
    </>
  )
}
