import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useRef } from 'react'
import { domainName } from '../../../questionnaires/names'
import type { PaperQuestion } from '../../../questionnaires/paper'
import type { Question } from '../../../questionnaires/schema'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { fastEntryTexts as texts } from '../../texts/fast-entry'
import { ClosedBanner } from '../questionnaire/closed-banner'
import { lackOf, progressOf } from '../questionnaire/progress'
import { SavedState } from '../questionnaire/saved-state'
import { CurrentQuestion } from './current-question'
import { EntryBar } from './entry-bar'
import { EntryEnd } from './entry-end'
import { entryKey } from './entry-keys'
import { JumpField } from './jump-field'
import { QuestionRow } from './question-row'
import { rowState } from './sheet'
import { type EntryInput, useEntry } from './use-entry'

type FastEntryProps = EntryInput & { readonly establishmentId: string }

/** The sheet, question by question, with the one in hand open. */
export function FastEntry({ establishmentId, ...input }: FastEntryProps) {
  const { content, definition, profile } = input
  const { assessment } = content
  const readOnly = assessment.closedAt !== null
  const { goTo } = useNavigation()
  const entry = useEntry(input)
  const { sheet, asked, saving, typing, position, actions } = entry
  const { answers, status } = saving
  const jump = useRef<HTMLInputElement>(null)
  const openJump = () => jump.current?.focus()
  const openResults = () => goTo({ screen: 'results', establishmentId, assessmentId: assessment.id })

  const reasons = new Map(asked.setAside.map(({ question, because }) => [question.id, because]))
  const posed = sheet.filter(({ question }) => !reasons.has(question.id))
  const { answered, total } = progressOf(
    posed.map(({ question }) => question),
    answers,
  )
  const onEndKey = (event: KeyboardEvent<HTMLElement>) => {
    const pressed = entryKey(event.nativeEvent, [])
    if (pressed?.kind === 'previous') actions.move(-1)
    else if (pressed?.kind === 'undo') actions.undo()
    else if (pressed?.kind === 'jump') openJump()
    else return
    event.preventDefault()
  }

  const drawn = (row: PaperQuestion) => {
    const { question, number } = row
    if (question.id === position.currentId) {
      return (
        <CurrentQuestion
          asked={row}
          entry={entry}
          readOnly={readOnly}
          whole={wholeOf(question, sheet)}
          onJump={openJump}
        />
      )
    }
    const state = rowState(row, { answers, unread: typing.unread, because: reasons.get(question.id) })
    return (
      <QuestionRow
        id={question.id}
        number={number}
        name={question.label}
        kind={state.kind}
        words={state.words}
        onOpen={actions.open}
      />
    )
  }

  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle(definition.title, profile.label)}
      actions={
        <>
          {/* The bar reads out what was saved, question by question: once is enough. */}
          <div aria-hidden={status.state !== 'failed'}>
            <SavedState
              status={status}
              unread={typing.unread.size > 0}
              closedAt={assessment.closedAt}
              onRetry={saving.flush}
            />
          </div>
          <Button
            variant="outlined"
            onClick={() =>
              goTo({
                screen: 'questionnaire',
                establishmentId,
                assessmentId: assessment.id,
                ...(position.currentId !== null && { questionId: position.currentId }),
              })
            }
          >
            {texts.questionnaire}
          </Button>
        </>
      }
    >
      {assessment.closedAt !== null && <ClosedBanner closedAt={assessment.closedAt} onResults={openResults} />}
      <EntryBar
        answered={answered}
        total={total}
        said={entry.said}
        canUndo={entry.canUndo}
        readOnly={readOnly}
        onUndo={actions.undo}
      >
        <JumpField
          input={jump}
          sheet={sheet}
          asked={asked}
          onOpen={actions.open}
          onBack={() => position.goTo(position.currentId)}
        />
      </EntryBar>
      {[...new Set(sheet.map(({ domain }) => domain))].map((domain) => (
        <Box key={domain.id} component="section" sx={{ maxWidth: '60rem', mb: 1.5 }}>
          <Typography variant="h3" component="h2" color="primary" sx={{ px: 1.5 }}>
            {domainName(domain, 'full')}
          </Typography>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {sheet.map((row) => row.domain === domain && <li key={row.question.id}>{drawn(row)}</li>)}
          </Box>
        </Box>
      ))}
      <Box sx={{ maxWidth: '60rem' }}>
        <EntryEnd
          missing={posed.filter(({ question }) => lackOf(answers, question.id) !== null)}
          focus={position.currentId === null ? position.focus : null}
          onOpen={actions.open}
          onKeyDown={onEndKey}
          onResults={openResults}
        />
      </Box>
    </Screen>
  )
}

/** Name of the count that a question is a part of. */
function wholeOf(question: Question, sheet: readonly PaperQuestion[]): string | undefined {
  if (question.scale !== 'count' || question.of === undefined) return undefined
  const { of } = question
  return sheet.find((other) => other.question.id === of)?.question.label
}
