import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { roleLabels } from '../../../questionnaires/roles'
import type { Role } from '../../../questionnaires/schema'
import { Card } from '../../components/card'
import { today } from '../../format'
import { providerTexts as texts } from '../../texts/provider'
import type { ScoredAssessment } from '../../use-scored-assessment'
import { askableQuestions, firstChoice, questionsFor, rolesAsked } from './askable'
import { PrepareDialog } from './prepare-dialog'
import { QuestionPicker } from './question-picker'

type AskPanelProps = { readonly establishmentId: string; readonly assessment: ScoredAssessment }

/** Whom to ask, then what. */
export function AskPanel({ establishmentId, assessment }: AskPanelProps) {
  const { definition, content, answers } = assessment
  const { id: assessmentId, details } = content.assessment
  const questions = useMemo(
    () => askableQuestions(definition, details.profile, answers, today()),
    [definition, details.profile, answers],
  )
  const roles = useMemo(() => rolesAsked(questions), [questions])
  const [picked, setPicked] = useState<Role | null>(null)
  const role = picked ?? roles[0]?.role
  if (role === undefined) return <Typography>{texts.role.none}</Typography>
  return (
    <>
      <Typography>{texts.about}</Typography>
      <Card title={texts.role.title}>
        <RadioGroup
          aria-label={texts.role.title}
          value={role}
          onChange={(_, value) => setPicked(roles.find((asked) => asked.role === value)?.role ?? null)}
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))', columnGap: 2 }}
        >
          {roles.map(({ role: offered, count }) => (
            <FormControlLabel
              key={offered}
              value={offered}
              control={<Radio size="small" />}
              label={texts.role.option(roleLabels[offered], count)}
            />
          ))}
        </RadioGroup>
      </Card>
      <ForRole
        key={role}
        role={role}
        questions={questions}
        establishmentId={establishmentId}
        assessmentId={assessmentId}
      />
    </>
  )
}

type ForRoleProps = {
  readonly role: Role
  readonly questions: ReturnType<typeof askableQuestions>
  readonly establishmentId: string
  readonly assessmentId: string
}

/** What is chosen is chosen for one role: another one begins afresh. */
function ForRole({ role, questions, establishmentId, assessmentId }: ForRoleProps) {
  const own = useMemo(() => questionsFor(role, questions), [role, questions])
  const [chosen, setChosen] = useState(() => firstChoice(role, questions))
  const [preparing, setPreparing] = useState(false)
  // In the order of the questionnaire, and only what is still asked.
  const questionIds = own.map(({ question }) => question.id).filter((id) => chosen.has(id))
  return (
    <Box>
      <QuestionPicker
        role={role}
        questions={own}
        chosen={chosen}
        onChange={setChosen}
        onPrepare={() => setPreparing(true)}
      />
      <PrepareDialog
        open={preparing}
        role={role}
        questionIds={questionIds}
        establishmentId={establishmentId}
        assessmentId={assessmentId}
        onClose={() => setPreparing(false)}
      />
    </Box>
  )
}
