import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReusableAnswer } from '../../../main/ipc/contract'
import { choiceText } from '../../../questionnaires/answer-words'
import type { AnswerValue } from '../../../questionnaires/answers'
import type { Domain, Question } from '../../../questionnaires/schema'
import { formatDay, today } from '../../format'
import { keptAnswersTexts } from '../../texts/kept-answers'
import { isTaken, proposedValue } from './reuse'
import type { CurrentAnswer } from './use-answers'

const texts = keptAnswersTexts.reuse

type ReuseSectionProps = {
  readonly question: Question
  readonly domain: Domain
  readonly answer: CurrentAnswer
  readonly offers: readonly ReusableAnswer[]
  /** Whether a key takes the first offer over. */
  readonly shortcuts: boolean
  readonly onReuse: (offer: ReusableAnswer) => void
}

/** Answers given elsewhere to the same requirement, offered and never taken by themselves. */
export function ReuseSection({ question, domain, answer, offers, shortcuts, onReuse }: ReuseSectionProps) {
  return (
    <>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 650 }}>
        {texts.title}
      </Typography>
      <Typography variant="caption" component="p">
        {texts.intro}
      </Typography>
      {offers.map((offer, index) => (
        <Box
          key={`${offer.assessmentId} ${offer.sourceQuestionId}`}
          sx={{ bgcolor: 'action.selected', borderRadius: 1, p: 1.5, mt: 1, overflowWrap: 'anywhere' }}
        >
          {isTaken(offer, answer) ? (
            <>
              <Typography variant="caption" component="p">
                {offer.questionnaireTitle}
              </Typography>
              <Typography variant="body2">{texts.taken}</Typography>
            </>
          ) : (
            <Offer
              offer={offer}
              question={question}
              value={proposedValue(offer, question, domain)}
              given={answer.value}
              withKey={shortcuts && index === 0}
              onReuse={() => onReuse(offer)}
            />
          )}
        </Box>
      ))}
    </>
  )
}

type OfferProps = {
  readonly offer: ReusableAnswer
  readonly question: Question
  /** What it would give here. */
  readonly value: AnswerValue | null
  /** What is answered here already. */
  readonly given: AnswerValue | null
  readonly withKey: boolean
  readonly onReuse: () => void
}

function Offer({ offer, question, value, given, withKey, onReuse }: OfferProps) {
  return (
    <>
      <OfferFacts offer={offer} />
      <Typography variant="body2" sx={{ fontWeight: 650, mt: 0.5 }}>
        {value === null ? texts.noValue : texts.proposed(choiceText(question, value))}
      </Typography>
      {value !== null && given !== null && given !== value && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {texts.replaces}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <Button size="small" variant="contained" onClick={onReuse}>
          {texts.take}
        </Button>
        {withKey && <Typography variant="caption">{texts.key}</Typography>}
      </Box>
    </>
  )
}

/** What was asked and answered there, by whom, and with what. */
function OfferFacts({ offer }: { readonly offer: ReusableAnswer }) {
  const facts = [
    texts.by(offer.answeredBy, formatDay(today(new Date(offer.updatedAt)))),
    offer.comment !== '' && texts.comment(offer.comment),
    offer.evidenceIds.length > 0 && texts.evidence(offer.evidenceIds.length),
    texts.requirement(offer.requirement),
  ].filter((fact) => fact !== false)
  return (
    <>
      <Typography variant="caption" component="p">
        {offer.questionnaireTitle}
      </Typography>
      <Typography variant="body2">{offer.sourceText}</Typography>
      <Typography variant="body2">{texts.given(offer.words)}</Typography>
      {facts.map((fact) => (
        <Typography key={fact} variant="caption" component="p">
          {fact}
        </Typography>
      ))}
    </>
  )
}
