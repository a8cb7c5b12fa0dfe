import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ActionOrigin } from '../../../main/ipc/contract'
import { questionName } from '../../texts/names'
import { plan } from '../../texts/plan'

type ActionOriginsProps = {
  readonly origins: readonly ActionOrigin[]
  readonly onQuestion: (origin: ActionOrigin) => void
}

const words = plan.detail

/** The questions that call for an action, questionnaire by questionnaire, with their present answers. */
export function ActionOrigins({ origins, onQuestion }: ActionOriginsProps) {
  const titles = [...new Set(origins.map(({ questionnaireTitle }) => questionnaireTitle))]
  return titles.map((title) => (
    <Box key={title} sx={{ '& + &': { mt: 1 } }}>
      <Typography variant="body2" color="textSecondary">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {origins
          .filter(({ questionnaireTitle }) => questionnaireTitle === title)
          .map((origin) => (
            <li key={`${origin.assessmentId} ${origin.questionId}`}>
              <Link
                component="button"
                type="button"
                variant="body1"
                sx={{ textAlign: 'left' }}
                onClick={() => onQuestion(origin)}
              >
                {questionName({ id: origin.questionId, label: origin.label })}
              </Link>
              <Typography variant="body2">
                {words.present(origin.words === '' ? words.unanswered : origin.words)}
              </Typography>
            </li>
          ))}
      </Box>
    </Box>
  ))
}
