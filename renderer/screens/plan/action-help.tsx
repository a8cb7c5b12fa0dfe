import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { ActionOrigin, PlanAction } from '../../../main/ipc/contract'
import { costLabels } from '../../../questionnaires/roles'
import type { Measure } from '../../../questionnaires/schema'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { actionHelperWords, rolesText } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { ActionOrigins } from './action-origins'
import { effortWords } from './plan-model'
import { ReadyMessage } from './ready-message'

type ActionHelpProps = {
  readonly action: PlanAction
  readonly onQuestion: (origin: ActionOrigin) => void
}

const words = plan.detail

/** Why, how, with whom and at what cost; or, for what is not known yet, whom to ask and with which words. */
export function ActionHelp({ action, onQuestion }: ActionHelpProps) {
  const { kind, measure, origins, references, effortHours } = action
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {kind === 'inquiry' && <Inquiry origins={origins} />}
      {kind === 'measure' && measure !== null && <MeasureHelp action={action} measure={measure} />}
      {effortHours > 0 && (
        <Part title={words.effort}>
          <Typography>{effortWords(effortHours)}</Typography>
        </Part>
      )}
      {origins.length > 0 && (
        <Part title={words.origins}>
          <ActionOrigins origins={origins} onQuestion={onQuestion} />
        </Part>
      )}
      {references.length > 0 && (
        <Part title={words.references}>
          {references.map(({ label, items }) => (
            <Typography key={label} variant="body2">
              {label}
              {'\u00a0: '}
              {items.join(', ')}
            </Typography>
          ))}
        </Part>
      )}
    </Box>
  )
}

function MeasureHelp({ action, measure }: { readonly action: PlanAction; readonly measure: Measure }) {
  const outside = action.helpers.filter((helper) => helper !== 'self')
  return (
    <>
      <Part title={words.why}>
        <Typography>
          <GlossaryText>{measure.why}</GlossaryText>
        </Typography>
      </Part>
      <Part title={words.steps}>
        <Box component="ol" sx={{ m: 0, pl: 3 }}>
          {measure.how.map((step) => (
            <Typography component="li" key={step}>
              <GlossaryText>{step}</GlossaryText>
            </Typography>
          ))}
        </Box>
      </Part>
      {measure.saas !== undefined && (
        <Part title={words.saas}>
          <Typography>
            <GlossaryText>{measure.saas}</GlossaryText>
          </Typography>
        </Part>
      )}
      <Part title={words.who}>
        <Typography>{rolesText(measure.who)}</Typography>
        {outside.length > 0 && (
          <Typography>{words.help(outside.map((helper) => actionHelperWords[helper]).join(', '))}</Typography>
        )}
      </Part>
      <Part title={words.cost}>
        <Typography>{costLabels[measure.cost]}</Typography>
      </Part>
    </>
  )
}

function Inquiry({ origins }: { readonly origins: readonly ActionOrigin[] }) {
  return origins.map(({ assessmentId, questionId, why, answeredBy, ask }) => (
    <Box key={`${assessmentId} ${questionId}`} sx={{ display: 'grid', gap: 2 }}>
      <Part title={words.why}>
        <Typography>
          <GlossaryText>{why}</GlossaryText>
        </Typography>
      </Part>
      <Part title={words.askWhom}>
        <Typography>{rolesText(answeredBy)}</Typography>
      </Part>
      <Part title={words.ask}>
        <ReadyMessage text={ask} />
      </Part>
    </Box>
  ))
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section">
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
