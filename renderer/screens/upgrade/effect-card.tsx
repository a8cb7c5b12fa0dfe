import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ScoreShares, UpgradePreview } from '../../../main/ipc/contract'
import type { RadarUnit } from '../../../questionnaires/radar'
import { maturityTexts } from '../../texts/maturity'
import { formatRadarFigure } from '../../texts/radar'
import { upgradeTexts as texts } from '../../texts/upgrade'
import { isSameShare } from './upgrade-model'

type EffectCardProps = {
  readonly preview: UpgradePreview
  readonly unit: RadarUnit
  /** False while the overall figure would say more than is known. */
  readonly showsOverall: boolean
}

/** What the change does to the score and to the plan, in sentences: first on the questions that did not change. */
export function EffectCard({ preview, unit, showsOverall }: EffectCardProps) {
  const { unchangedBefore, unchangedAfter, before, after, counts, actions } = preview
  const figure = ({ prudent, evaluated }: ScoreShares): string => {
    if (!evaluated) return formatRadarFigure(unit, { num: 0, den: 0 })
    const words = formatRadarFigure(unit, prudent)
    return unit === 'level' ? maturityTexts.outOf4(words) : words
  }
  const steady = isSameShare(unchangedBefore.prudent, unchangedAfter.prudent)
  const headline = steady
    ? texts.score.same(figure(unchangedAfter))
    : texts.score.changed(figure(unchangedBefore), figure(unchangedAfter))
  const plan = [
    ...(actions.unchanged > 0 ? [texts.actions.unchanged(actions.unchanged)] : []),
    ...(actions.added > 0 ? [texts.actions.added(actions.added)] : []),
    ...(actions.gone > 0 ? [texts.actions.gone(actions.gone)] : []),
  ]
  return (
    <Paper component="section" aria-label={texts.score.heading} sx={{ p: 2.5, display: 'grid', gap: 1 }}>
      <Typography variant="h2">{showsOverall ? headline : texts.score.nothingYet}</Typography>
      {showsOverall && <Typography>{texts.score.whole(figure(before), figure(after))}</Typography>}
      {counts.added > 0 && <Typography>{texts.score.added(counts.added)}</Typography>}
      <Typography>
        {plan.length > 0 && `${texts.actions.heading(plan.join(', '))} `}
        {actions.edited > 0 ? texts.actions.edited(actions.edited) : texts.actions.untouched}
      </Typography>
      <Typography>{texts.safety}</Typography>
    </Paper>
  )
}
