/**
 * The contrast themes of Windows replace every colour of a page by a few of their own: grounds and shadows go, borders and
 * texts stay. What a ground alone drew (a bar, a button, the one chosen among several) is drawn again here with those colours.
 */

/** The media query of a system that imposes its colours. */
export const FORCED_COLORS = '(forced-colors: active)'

const chosen = { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' }
const framed = { border: '1px solid' }
const marked = { borderInlineStart: '4px solid Highlight' }

/** Rules for the whole page; the names are those of MUI. */
export const forcedColors = {
  [`@media ${FORCED_COLORS}`]: {
    '.MuiButton-root.MuiButton-contained, .MuiChip-root.MuiChip-filled, .MuiTooltip-tooltip.MuiTooltip-tooltip': framed,
    '.MuiLinearProgress-root.MuiLinearProgress-root': { outline: '1px solid CanvasText' },
    '.MuiLinearProgress-root .MuiLinearProgress-bar, .MuiTabs-root .MuiTabs-indicator': {
      backgroundColor: 'Highlight',
    },
    '.MuiToggleButton-root.MuiToggleButton-root.Mui-selected': chosen,
    '.MuiMenuItem-root.MuiMenuItem-root.Mui-selected': chosen,
    '.MuiSwitch-root .MuiSwitch-thumb': { backgroundColor: 'ButtonText' },
    '.MuiSwitch-root .MuiSwitch-track': { ...framed, opacity: 1 },
    '.MuiSwitch-root .Mui-checked + .MuiSwitch-track': { backgroundColor: 'Highlight' },
    'main [aria-current="step"], main [aria-current="page"]': marked,
    // A drawing keeps its colour unless it is told otherwise: an icon has that of the words beside it.
    '.MuiSvgIcon-root.MuiSvgIcon-root': { forcedColorAdjust: 'auto' },
  },
} as const
