import CheckOutlined from '@mui/icons-material/CheckOutlined'
import SearchOutlined from '@mui/icons-material/SearchOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import InputAdornment from '@mui/material/InputAdornment'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import type { Plan } from '../../../main/ipc/contract'
import { textScale } from '../../text-scale'
import { type PlanFlag, plan, planFlags } from '../../texts/plan'
import { MoreFilters } from './more-filters'
import { hiddenChoices, isWhole, type Narrowing, wholePlan } from './narrowing'

type PlanFiltersProps = {
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
  readonly counts: Readonly<Record<PlanFlag, number>>
  readonly assessments: Plan['assessments']
  /** False when nobody said who answers: « Les miennes » would be empty. */
  readonly knowsRespondent: boolean
  readonly shown: number
  readonly total: number
}

/** Width of the window, in CSS px for text of the usual size, up to which chips are small: they hold on one line. */
const ROOMY_FROM = 1199

const texts = plan.filters
const ALL = 'all'

/** The ways to narrow the plan: chips that add up, words, a questionnaire, and seldom used choices in a window of their own. */
export function PlanFilters(props: PlanFiltersProps) {
  const { narrowing, onNarrow, counts, assessments, knowsRespondent, shown, total } = props
  const [more, setMore] = useState<HTMLElement | null>(null)
  const { flags, search, assessmentId } = narrowing
  const narrow = useMediaQuery(`(max-width: ${ROOMY_FROM * textScale()}px)`)
  const hidden = hiddenChoices(narrowing)
  const toggle = (flag: PlanFlag) => {
    const next = new Set(flags)
    if (!next.delete(flag)) next.add(flag)
    onNarrow({ ...narrowing, flags: next })
  }
  return (
    <Box component="section" aria-label={texts.label} sx={{ display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <TextField
          size="small"
          label={texts.search}
          value={search}
          onChange={(event) => onNarrow({ ...narrowing, search: event.target.value })}
          type="search"
          sx={{ width: 240 }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        {assessments.length > 1 && (
          <TextField
            select
            size="small"
            label={texts.questionnaire}
            value={assessmentId ?? ALL}
            onChange={({ target }) =>
              onNarrow({ ...narrowing, assessmentId: target.value === ALL ? null : target.value })
            }
            sx={{ width: 270 }}
          >
            <MenuItem value={ALL}>{texts.allQuestionnaires}</MenuItem>
            {assessments.map(({ id, questionnaireTitle, label }) => (
              <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal', maxWidth: 480 }}>
                {texts.assessment(questionnaireTitle, label)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Button
          startIcon={<TuneOutlined />}
          aria-haspopup="dialog"
          onClick={(event) => setMore(event.currentTarget)}
          {...(hidden > 0 && { variant: 'outlined' })}
        >
          {hidden === 0 ? texts.more : texts.moreCount(hidden)}
        </Button>
        <Typography role="status" variant="body2" sx={{ ml: 'auto' }}>
          {texts.shown(shown, total)}
        </Typography>
        {!isWhole(narrowing) && (
          <Button size="small" onClick={() => onNarrow(wholePlan)}>
            {texts.reset}
          </Button>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {planFlags.map((flag) => {
          if (flag === 'mine' && !knowsRespondent) return null
          const chosen = flags.has(flag)
          return (
            <Chip
              key={flag}
              size={narrow ? 'small' : 'medium'}
              label={texts.flag(flag, counts[flag])}
              {...(flag === 'quick' && { title: texts.quickHelp })}
              {...(chosen && { icon: <CheckOutlined /> })}
              color={chosen ? 'primary' : 'default'}
              variant={chosen ? 'filled' : 'outlined'}
              aria-pressed={chosen}
              onClick={() => toggle(flag)}
            />
          )
        })}
      </Box>
      <MoreFilters
        anchor={more}
        narrowing={narrowing}
        onNarrow={onNarrow}
        knowsRespondent={knowsRespondent}
        onClose={() => setMore(null)}
      />
    </Box>
  )
}
