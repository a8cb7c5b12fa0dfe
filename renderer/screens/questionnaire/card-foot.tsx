import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { keptAnswersTexts } from '../../texts/kept-answers'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { CardFacts } from './card-facts'
import type { Contradiction } from './use-asked'

type CardFootProps = Pick<CardFacts, 'toConfirm' | 'contradictions' | 'reused'> & {
  readonly label: string
  readonly labelOf: (questionId: string) => string | undefined
  /** Whether a key confirms. */
  readonly shortcuts: boolean
  /** Absent when nothing can be changed. */
  readonly onConfirm: (() => void) | undefined
  readonly onOpen: (questionId: string) => void
}

/** What the answer itself calls for: agreement with another one, a confirmation; and where it was taken over from. */
export function CardFoot(props: CardFootProps) {
  const { toConfirm, contradictions, reused, labelOf, onOpen } = props
  return (
    <>
      {contradictions.map((contradiction) => (
        <ContradictionAlert key={contradiction.message} {...contradiction} labelOf={labelOf} onOpen={onOpen} />
      ))}
      {reused !== null && <Typography variant="body2">{`${reused}.`}</Typography>}
      {toConfirm && <Confirmation {...props} toConfirm={toConfirm} />}
    </>
  )
}

type ContradictionAlertProps = Contradiction & Pick<CardFootProps, 'labelOf' | 'onOpen'>

function ContradictionAlert({ message, others, labelOf, onOpen }: ContradictionAlertProps) {
  const texts = questionnaireTexts.contradiction
  return (
    <Alert severity="warning" role="status" sx={{ alignItems: 'start' }}>
      <AlertTitle>{texts.title}</AlertTitle>
      {message}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {others.map((id) => (
          <Button key={id} size="small" color="inherit" variant="outlined" onClick={() => onOpen(id)}>
            {texts.open(labelOf(id) ?? id)}
          </Button>
        ))}
      </Box>
    </Alert>
  )
}

type ConfirmationProps = Pick<CardFootProps, 'label' | 'shortcuts' | 'onConfirm'> & {
  readonly toConfirm: NonNullable<CardFacts['toConfirm']>
}

function Confirmation({ toConfirm: { kind, from }, label, shortcuts, onConfirm }: ConfirmationProps) {
  const texts = keptAnswersTexts.confirm
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        p: 1.5,
        borderRadius: 1,
        border: 1,
        borderColor: 'secondary.main',
      }}
    >
      <Box sx={{ flex: '1 1 14rem' }}>
        {from !== '' && (
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {`${from}.`}
          </Typography>
        )}
        {onConfirm && <Typography variant="body2">{texts[kind]}</Typography>}
      </Box>
      {onConfirm && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Button variant="contained" size="small" aria-label={texts.named(label)} onClick={onConfirm}>
            {texts.button}
          </Button>
          {shortcuts && <Typography variant="caption">{texts.key}</Typography>}
        </Box>
      )}
    </Box>
  )
}
