import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { MIN_RADAR_AXES, type RadarModel, type RadarView } from '../../../questionnaires/radar'
import { RadarChart } from '../../charts/radar-chart'
import { RadarTable } from '../../charts/radar-table'
import { Card } from '../../components/card'
import { visuallyHidden } from '../../components/visually-hidden'
import { maturityTexts } from '../../texts/maturity'
import { notEvaluatedSentences, radarTexts } from '../../texts/radar'
import { results } from '../../texts/results'

type RadarPanelProps = {
  readonly model: RadarModel
  /** Null when the axes are not to be chosen. */
  readonly onView: ((view: RadarView) => void) | null
  /** What goes with the drawing, under it. */
  readonly children?: ReactNode
}

const words = results.radar

/** The radar and the table of its numbers, by pillar or by objective. */
export function RadarPanel({ model, onView, children }: RadarPanelProps) {
  const [shape, setShape] = useState<'chart' | 'table'>('chart')
  const title = model.unit === 'level' ? maturityTexts.radarTitle : words.title[model.view]
  const drawable = model.axes.length >= MIN_RADAR_AXES
  const asTable = shape === 'table' || !drawable
  return (
    <Card
      title={title}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {onView && <Choice label={words.view} value={model.view} options={words.views} onChoose={onView} />}
          {drawable && (
            <Choice
              label={words.shape}
              value={shape}
              options={{ chart: words.chart, table: words.table }}
              onChoose={setShape}
            />
          )}
        </Box>
      }
    >
      {!drawable && <Typography gutterBottom>{radarTexts.tooFew}</Typography>}
      {!asTable && <RadarChart model={model} title={title} />}
      <Box sx={{ position: 'relative' }}>
        <Box sx={asTable ? {} : visuallyHidden}>
          <RadarTable model={model} title={title} />
        </Box>
      </Box>
      {notEvaluatedSentences(model).map((sentence) => (
        <Typography key={sentence} variant="body2" sx={{ mt: 1 }}>
          {sentence}
        </Typography>
      ))}
      {children}
    </Card>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, chosen: T | null) => chosen !== null && onChoose(chosen)}
    >
      {Object.entries<string>(options).map(([option, name]) => (
        <ToggleButton
          key={option}
          value={option}
          sx={{ py: 0.25, color: 'text.primary', '&.Mui-selected': { fontWeight: 700 } }}
        >
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
