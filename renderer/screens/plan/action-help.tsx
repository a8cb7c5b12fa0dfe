import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { PlanAction } from '../../../main/ipc/contract'
import { costLabels, helperLabels } from '../../../questionnaires/roles'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { rolesText } from '../../texts/actions'
import { domainName, questionName } from '../../texts/names'
import { plan } from '../../texts/plan'
import { citedReferences, effortWords, type Origin, originsOf } from './plan-model'
import { ReadyMessage } from './ready-message'

type ActionHelpProps = {
  readonly action: PlanAction
  readonly definition: QuestionnaireDefinition
  readonly onQuestion: (questionId: string) => void
}

const words = plan.detail

/** Why, how, with whom and at what cost; or, for what is not known yet, whom to ask and with which words. */
export function ActionHelp({ action, definition, onQuestion }: ActionHelpProps) {
  const origins = originsOf(definition, action)
  const references = citedReferences(definition, origins)
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {action.kind === 'inquiry' ? <Inquiry origins={origins} /> : <Measure action={action} />}
      <Part title={words.effort}>
        <Typography>{effortWords(action.effortHours)}</Typography>
      </Part>
      <Part title={words.origins}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {origins.map(({ question, domain }) => (
            <li key={question.id}>
              <Link
                component="button"
                type="button"
                variant="body1"
                sx={{ textAlign: 'left' }}
                onClick={() => onQuestion(question.id)}
              >
                {questionName(question)}
              </Link>
              <Typography variant="body2" color="textSecondary">
                {domainName(domain)}
              </Typography>
            </li>
          ))}
        </Box>
      </Part>
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

function Measure({ action: { measure } }: { readonly action: PlanAction }) {
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
        {measure.helpedBy.length > 0 && (
          <Typography>{words.help(measure.helpedBy.map((helper) => helperLabels[helper]).join(', '))}</Typography>
        )}
      </Part>
      <Part title={words.cost}>
        <Typography>{costLabels[measure.cost]}</Typography>
      </Part>
    </>
  )
}

function Inquiry({ origins }: { readonly origins: readonly Origin[] }) {
  return origins.map(({ question }) => (
    <Box key={question.id} sx={{ display: 'grid', gap: 2 }}>
      <Part title={words.why}>
        <Typography>
          <GlossaryText>{question.why}</GlossaryText>
        </Typography>
      </Part>
      <Part title={words.askWhom}>
        <Typography>{rolesText(question.answeredBy)}</Typography>
      </Part>
      <Part title={words.ask}>
        <ReadyMessage text={question.ask} />
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
