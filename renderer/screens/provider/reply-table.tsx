import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { answerMeaning } from '../../../questionnaires/answer-words'
import type { Question } from '../../../questionnaires/schema'
import { visuallyHidden } from '../../components/visually-hidden'
import { providerTexts } from '../../texts/provider'
import type { ReadyReply } from './use-reply'

const texts = providerTexts.reply

type ReplyAnswer = ReadyReply['answers'][number]

type ReplyTableProps = {
  readonly answers: readonly ReplyAnswer[]
  readonly questions: ReadonlyMap<string, Question>
  /** By question. */
  readonly accepted: ReadonlySet<string>
  readonly onToggle: (questionId: string) => void
}

/** What stands and what comes, question by question; in a narrow window each question is a block. */
export function ReplyTable({ answers, questions, accepted, onToggle }: ReplyTableProps) {
  const { columns } = texts
  return (
    <Table
      aria-label={texts.table}
      sx={{
        position: 'relative',
        tableLayout: 'fixed',
        '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere', px: 1 },
        '& tbody th, & td': {
          display: { xs: 'block', md: 'table-cell' },
          borderBottomWidth: { xs: 0, md: 1 },
          py: { xs: 0.5, md: 1.5 },
        },
        '& tbody tr': {
          display: { xs: 'block', md: 'table-row' },
          borderTop: { xs: 1, md: 0 },
          borderColor: { xs: 'divider' },
          py: { xs: 1, md: 0 },
        },
        '& thead': { display: { xs: 'none', md: 'table-header-group' } },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '3.5rem' }}>
            <Box component="span" sx={visuallyHidden}>
              {columns.accept}
            </Box>
          </TableCell>
          <TableCell sx={{ width: '30%' }}>{columns.question}</TableCell>
          <TableCell sx={{ width: '27%' }}>{columns.present}</TableCell>
          <TableCell>{columns.given}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {answers.map((answer) => (
          <Line
            key={answer.questionId}
            answer={answer}
            question={questions.get(answer.questionId)}
            accepted={accepted.has(answer.questionId)}
            onToggle={() => onToggle(answer.questionId)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

type LineProps = {
  readonly answer: ReplyAnswer
  readonly question: Question | undefined
  readonly accepted: boolean
  readonly onToggle: () => void
}

function Line({ answer, question, accepted, onToggle }: LineProps) {
  const { label, text, value, given, notUnderstood, reasonMissing, present, changedSince } = answer
  const meaning = question && value !== null ? answerMeaning(question, value) : null
  return (
    <TableRow>
      <TableCell>
        <Checkbox
          size="small"
          checked={accepted}
          onChange={onToggle}
          slotProps={{ input: { 'aria-label': texts.accept(label) } }}
        />
      </TableCell>
      <TableCell component="th" scope="row">
        <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
        <Small>{text}</Small>
      </TableCell>
      <TableCell>
        <Stacked>{texts.columns.present}</Stacked>
        <Typography>{present?.words || texts.noAnswer}</Typography>
        {present && present.comment !== '' && <Small>{texts.presentComment(present.comment)}</Small>}
        {present && present.evidence !== '' && <Small>{texts.presentEvidence(present.evidence)}</Small>}
        {changedSince && <Mark>{texts.changedSince}</Mark>}
      </TableCell>
      <TableCell>
        <Stacked>{texts.columns.given}</Stacked>
        <Typography sx={{ fontWeight: 600 }}>{givenWords(answer)}</Typography>
        {notUnderstood !== null && <Small>{notUnderstood.reason}</Small>}
        {reasonMissing && <Mark>{texts.reasonMissing}</Mark>}
        {meaning !== null && <Small>{meaning}</Small>}
        {value !== null && present?.words === given.words && <Small>{texts.same}</Small>}
        {given.comment !== '' && <Small>{texts.comment(given.comment)}</Small>}
        {given.evidence !== '' && <Small>{texts.evidence(given.evidence)}</Small>}
      </TableCell>
    </TableRow>
  )
}

/** What the sheet answers; what it tried to, when that is no answer. */
function givenWords({ value, given, notUnderstood }: ReplyAnswer): string {
  if (notUnderstood !== null) return texts.notUnderstood(notUnderstood.text)
  return value === null ? texts.onlyMore : given.words
}

/** What to look at before accepting. */
function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="body2" sx={{ fontWeight: 650, color: 'secondary.main' }}>
      {children}
    </Typography>
  )
}

function Small({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-line' }}>
      {children}
    </Typography>
  )
}

/** The name of the column, where the table has no header any more. */
function Stacked({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="caption" component="p" sx={{ display: { xs: 'block', md: 'none' } }}>
      {children}
    </Typography>
  )
}
