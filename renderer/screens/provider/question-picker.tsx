import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, memo, useCallback, useState } from 'react'
import { domainName } from '../../../questionnaires/names'
import type { Role } from '../../../questionnaires/schema'
import { Card } from '../../components/card'
import { providerTexts } from '../../texts/provider'
import { type Askable, byDomain, knowsBest, type Lack } from './askable'

const texts = providerTexts.questions

type Shown = 'all' | Exclude<Lack, 'settled'>
const filters: readonly Shown[] = ['all', 'unanswered', 'unknown', 'unproved']

type QuestionPickerProps = {
  readonly role: Role
  /** Those the role can answer. */
  readonly questions: readonly Askable[]
  /** By id. */
  readonly chosen: ReadonlySet<string>
  readonly onChange: (change: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void
  readonly onPrepare: () => void
}

/** The questions that may be put to someone, to be ticked. */
export function QuestionPicker({ role, questions, chosen, onChange, onPrepare }: QuestionPickerProps) {
  const best = questions.filter((asked) => knowsBest(role, asked))
  const [filter, setFilter] = useState<Shown>('all')
  const [onlyBest, setOnlyBest] = useState(best.length > 0)
  const inScope = onlyBest ? best : questions
  const of = (kind: Shown) => inScope.filter(({ lack }) => kind === 'all' || lack === kind)
  const shown = of(filter)
  const toggle = useCallback((id: string) => onChange((before) => toggled(before, id)), [onChange])
  const count = questions.filter(({ question }) => chosen.has(question.id)).length
  return (
    <Card title={providerTexts.questions.title(role)}>
      <Typography color="textSecondary">{texts.chosenAtFirst(role)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', my: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={texts.filter}
          value={filter}
          onChange={(_, value: Shown | null) => value !== null && setFilter(value)}
          sx={{ flexWrap: 'wrap' }}
        >
          {filters.map((kind) => (
            <ToggleButton key={kind} value={kind} sx={{ px: 1.5 }}>
              {texts.filters[kind](of(kind).length)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {best.length > 0 && best.length < questions.length && (
          <FormControlLabel
            control={<Checkbox size="small" checked={onlyBest} onChange={(_, only) => setOnlyBest(only)} />}
            label={texts.best(best.length)}
          />
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          disabled={shown.length === 0}
          onClick={() => onChange((before) => new Set([...before, ...shown.map(({ question }) => question.id)]))}
        >
          {texts.chooseShown(shown.length)}
        </Button>
        <Button size="small" disabled={count === 0} onClick={() => onChange(() => new Set())}>
          {texts.chooseNone}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {texts.keys}
        </Typography>
      </Box>
      {shown.length === 0 && <Typography sx={{ py: 2 }}>{texts.noneShown}</Typography>}
      <Box onKeyDown={moveBetweenBoxes}>
        {byDomain(shown).map(({ domain, questions: asked }) => (
          <Box key={domain.id} component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2, minWidth: 0 }}>
            <Typography component="legend" variant="h3" sx={{ p: 0 }}>
              {domainName(domain, 'full')}
            </Typography>
            {asked.map((one) => (
              <Line key={one.question.id} asked={one} checked={chosen.has(one.question.id)} onToggle={toggle} />
            ))}
          </Box>
        ))}
      </Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: -24,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          mx: -2.5,
          mb: -2.5,
          mt: 2,
          px: 2.5,
          py: 1.5,
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        <Typography role="status" sx={{ flex: '1 1 12rem', fontWeight: 600 }}>
          {texts.chosen(count)}
        </Typography>
        <Button variant="contained" disabled={count === 0} onClick={onPrepare}>
          {texts.prepare}
        </Button>
      </Box>
    </Card>
  )
}

type LineProps = { readonly asked: Askable; readonly checked: boolean; readonly onToggle: (id: string) => void }

/** Drawn again only when it changes: there may be a hundred. */
const Line = memo(function Line({ asked: { question, lack, words }, checked, onToggle }: LineProps) {
  const says = texts.lacks[lack]
  return (
    <FormControlLabel
      control={
        <Checkbox
          size="small"
          checked={checked}
          onChange={() => onToggle(question.id)}
          // Out from under the bar that stays at the bottom.
          sx={{ alignSelf: 'start', '& input': { scrollMarginBlock: '6rem' } }}
        />
      }
      sx={{ display: 'flex', mr: 0, py: 0.5, borderBottom: 1, borderColor: 'divider', '& > :last-child': { flex: 1 } }}
      label={
        <Box
          component="span"
          sx={{
            display: 'grid',
            columnGap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 13rem' },
          }}
        >
          <span>
            <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
              {question.label}
            </Typography>
            <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
              {question.text}
            </Typography>
          </span>
          <Typography component="span" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {typeof says === 'string' ? says : says(words)}
          </Typography>
        </Box>
      }
    />
  )
})

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((other) => other !== id)) : new Set([...chosen, id])
}

/** The arrows go from one box to the next: there are too many for the Tab key alone. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const next = boxes[boxes.findIndex((box) => box.matches(':focus')) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
