import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import type { ActionHelper, PlanAction } from '../../../main/ipc/contract'
import { actionHelpers, actionHelperWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import type { Draft } from './use-draft'

type HelpersFieldProps = { readonly action: PlanAction; readonly draft: Draft }

const words = plan.detail

/** « Qui peut aider » : as the measure says until a person says otherwise. */
export function HelpersField({ action, draft: { edits, change, flush } }: HelpersFieldProps) {
  const shown = edits.helpers ?? action.helpers
  const toggle = (helper: ActionHelper) =>
    change({
      helpers: actionHelpers.filter((candidate) => (candidate === helper) !== shown.includes(candidate)),
    })
  return (
    <FormControl component="fieldset" sx={{ gridColumn: '1 / -1' }} onBlur={flush}>
      <FormLabel component="legend">{words.helpers}</FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
        <FormGroup row>
          {actionHelpers.map((helper) => (
            <FormControlLabel
              key={helper}
              label={actionHelperWords[helper]}
              control={<Checkbox checked={shown.includes(helper)} onChange={() => toggle(helper)} />}
            />
          ))}
        </FormGroup>
        {edits.helpers !== null && action.kind !== 'manual' && (
          <Button size="small" onClick={() => change({ helpers: null })}>
            {words.helpersReset}
          </Button>
        )}
      </Box>
    </FormControl>
  )
}
