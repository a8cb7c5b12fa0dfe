import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { formatDay, today } from '../../format'
import { type Move, moves, comparisonTexts as texts } from '../../texts/comparison'
import { questionName } from '../../texts/names'
import type { ScoredAssessment } from '../../use-scored-assessment'
import { ChangesTable } from './changes-table'
import { type Comparison, compareAssessments, comparedOf, isComparable, type MovedQuestion } from './comparison-model'
import type { OtherCampaign } from './use-comparison'

type ComparisonPanelProps = {
  readonly scored: ScoredAssessment
  readonly other: OtherCampaign
  readonly onQuestion: (questionId: string) => void
}

/** What changed since another campaign: differences by domain, and the answers that explain them. */
export function ComparisonPanel({ scored, other, onQuestion }: ComparisonPanelProps) {
  const { candidates, chosenId, choose, error } = other
  return (
    <Card
      title={scored.content.assessment.previousId === null ? texts.otherTitle : texts.title}
      action={
        <TextField
          select
          size="small"
          label={texts.choose}
          value={chosenId ?? ''}
          onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 240 }}
        >
          <MenuItem value="">{texts.nothing}</MenuItem>
          {candidates.map(({ id, details, createdAt }) => (
            <MenuItem key={id} value={id}>
              {`${details.label} (${formatDay(today(new Date(createdAt)))})`}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {chosenId === null && <Typography>{texts.hint}</Typography>}
      {error && <FailureAlert error={error} />}
      {chosenId !== null && !error && !other.scored && <Typography role="status">{texts.loading}</Typography>}
      {other.scored && <Compared scored={scored} before={other.scored} onQuestion={onQuestion} />}
    </Card>
  )
}

type ComparedProps = {
  readonly scored: ScoredAssessment
  readonly before: ScoredAssessment
  readonly onQuestion: (questionId: string) => void
}

function Compared({ scored, before, onQuestion }: ComparedProps) {
  const comparison = useMemo(
    () => (isComparable(before, scored) ? compareAssessments(comparedOf(before), comparedOf(scored)) : null),
    [before, scored],
  )
  if (comparison === null) return <Typography>{texts.notComparable}</Typography>
  const { questionnaireVersion } = before.content.assessment
  const unit = scored.score.method === 'coverage' ? 'share' : 'level'
  return (
    <>
      {questionnaireVersion !== scored.content.assessment.questionnaireVersion && (
        <Alert severity="info" variant="outlined" sx={{ color: 'text.primary', mb: 2 }}>
          {texts.version(questionnaireVersion)}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <div>
          <ChangesTable comparison={comparison} unit={unit} />
          <Typography variant="caption" component="p" sx={{ mt: 0.5 }}>
            {texts.exact}
          </Typography>
        </div>
        <Moved comparison={comparison} onQuestion={onQuestion} />
      </Box>
    </>
  )
}

type MovedProps = { readonly comparison: Comparison; readonly onQuestion: (questionId: string) => void }

function Moved({ comparison, onQuestion }: MovedProps) {
  const { moved, newlyAsked, noLongerAsked, toConfirm } = comparison
  return (
    <Box>
      <Typography variant="h3">{texts.moved(moved.length)}</Typography>
      {moves.map((move) => (
        <Group
          key={move}
          move={move}
          questions={moved.filter((question) => question.move === move)}
          onQuestion={onQuestion}
        />
      ))}
      <Box sx={{ mt: 1.5 }}>
        {newlyAsked > 0 && <Typography variant="body2">{texts.newlyAsked(newlyAsked)}</Typography>}
        {noLongerAsked > 0 && <Typography variant="body2">{texts.noLongerAsked(noLongerAsked)}</Typography>}
        <Typography variant="body2">{texts.toConfirm(toConfirm)}</Typography>
      </Box>
    </Box>
  )
}

type GroupProps = {
  readonly move: Move
  readonly questions: readonly MovedQuestion[]
  readonly onQuestion: (questionId: string) => void
}

function Group({ move, questions, onQuestion }: GroupProps) {
  if (questions.length === 0) return null
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography component="h4" sx={{ fontWeight: 650 }}>
        {texts.groups[move](questions.length)}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {questions.map((moved) => (
          <Box component="li" key={moved.question.id} sx={{ py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
            <Link
              component="button"
              type="button"
              variant="body2"
              sx={{ textAlign: 'left' }}
              onClick={() => onQuestion(moved.question.id)}
            >
              {questionName(moved.question)}
            </Link>
            <Typography variant="body2">{change(moved)}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** « Niveau 1 → Niveau 3 », or why the question counts no more. */
function change({ before, after, because }: MovedQuestion): string {
  const from = before ?? texts.noAnswer
  return because === null ? `${from} → ${after ?? texts.noAnswer}` : `${from} → ${texts.setAside(because)}`
}
