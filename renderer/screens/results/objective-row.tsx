import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined'
import TrendingUpOutlined from '@mui/icons-material/TrendingUpOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { AnswerSet } from '../../../questionnaires/answers'
import { milestoneStatusWords } from '../../../questionnaires/milestone-words'
import type { MilestoneStatus, ObjectiveState } from '../../../questionnaires/scoring/milestones'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { requirementSentence, milestoneTexts as texts } from '../../texts/milestones'
import { questionName } from '../../texts/names'

type ObjectiveRowProps = {
  readonly state: ObjectiveState
  readonly answers: AnswerSet
  readonly onQuestion: (questionId: string) => void
}

const looks: Record<MilestoneStatus, { readonly icon: ReactNode; readonly color: string }> = {
  met: { icon: <CheckCircleOutlined fontSize="small" />, color: 'success.main' },
  'on-track': { icon: <TrendingUpOutlined fontSize="small" />, color: 'primary.main' },
  'at-risk': { icon: <WarningAmberOutlined fontSize="small" />, color: 'secondary.main' },
  unknown: { icon: <HelpOutlineOutlined fontSize="small" />, color: 'text.primary' },
}

/** One objective: its state in a word and an icon, what it asks, and what each answer gives. */
export function ObjectiveRow({ state: { objective, status, requirements }, answers, onQuestion }: ObjectiveRowProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '10rem minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <MilestoneState status={status} />
      <Box>
        <Typography component="h3" sx={{ fontWeight: 650 }}>
          {objective.title}
        </Typography>
        <Typography variant="body2">
          <GlossaryText>{objective.text}</GlossaryText>
        </Typography>
        <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
          {requirements.map((requirement) => (
            <Box
              component="li"
              key={requirement.question.id}
              sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, py: 0.25 }}
            >
              <Link
                component="button"
                type="button"
                variant="body2"
                aria-label={texts.questionNamed(requirement.question.label)}
                sx={{ textAlign: 'left' }}
                onClick={() => onQuestion(requirement.question.id)}
              >
                {questionName(requirement.question)}
              </Link>
              <Typography variant="body2">{requirementSentence(requirement, answers)}</Typography>
              {requirements.length > 1 && (
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {milestoneStatusWords[requirement.status]}
                </Typography>
              )}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}

function MilestoneState({ status }: { readonly status: MilestoneStatus }) {
  const { icon, color } = looks[status]
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, alignSelf: 'start', color }}>
      {icon}
      <Typography component="span" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {milestoneStatusWords[status]}
      </Typography>
    </Box>
  )
}
