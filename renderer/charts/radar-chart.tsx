import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId } from 'react'
import { type RadarModel, radarFigures } from '../../questionnaires/radar'
import { FORCED_COLORS } from '../forced-colors'
import { describeRadar, radarTexts } from '../texts/radar'
import { chartColors, systemChartColors } from '../theme'
import { LegendKey, RadarPlot } from './radar-plot'
import { useChartSize } from './use-chart-size'

type RadarChartProps = { readonly model: RadarModel; readonly title: string }

const FONT_SIZE = 14

/** The radar with its legend. Its numbers are in `RadarTable`, which always goes with it. */
export function RadarChart({ model, title }: RadarChartProps) {
  const ours = chartColors(useTheme())
  const colors = useMediaQuery(FORCED_COLORS) ? systemChartColors : ours
  const words = radarTexts[model.unit]
  const [box, { width, textScale }] = useChartSize()
  const id = useId()
  const height = Math.round(Math.min(model.axes.length > 8 ? 500 : 400, Math.max(300, width * 0.9)))
  return (
    <Box>
      <Box
        ref={box}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        sx={{ height, overflow: 'hidden', '& svg': { display: 'block' } }}
      >
        <RadarPlot
          model={model}
          colors={colors}
          width={width}
          height={height}
          fontSize={FONT_SIZE * Math.min(textScale, 1.15)}
        />
      </Box>
      <Box id={`${id}-title`} hidden>
        {title}
      </Box>
      <Box id={`${id}-description`} hidden>
        {describeRadar(model)}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 1.5 }}>
        {radarFigures(model).map((figure) => (
          <Box key={figure} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <svg width={28} height={14} aria-hidden="true">
              <LegendKey figure={figure} colors={colors} />
            </svg>
            <Typography variant="body2">{words.legend[figure]}</Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="caption" component="p">
        {words.scale}
      </Typography>
    </Box>
  )
}
