import { createTheme, lighten, type Theme } from '@mui/material/styles'
import { DialogFrame } from './components/dialog-frame'
import { forcedColors } from './forced-colors'
import { common } from './texts/common'

/** The only place with colours, radii and type sizes (DESIGN, « Look »). */

export type ThemeName = 'light' | 'dark' | 'contrast'

type Palette = {
  readonly primary: string
  readonly onPrimary: string
  readonly first: string
  readonly onFirst: string
  readonly success: string
  readonly error: string
  readonly background: string
  readonly card: string
  readonly text: string
  readonly secondary: string
  readonly divider: string
  /** Border of what can be filled in or pressed: at least 3 to 1 on a card and on the background. */
  readonly outline: string
  readonly selected: string
  /** Second tone of bars and bands: « partiel », uncertainty. */
  readonly soft: string
}

const palettes: Record<ThemeName, Palette> = {
  light: {
    primary: '#0b5563',
    onPrimary: '#ffffff',
    first: '#b45309',
    onFirst: '#ffffff',
    success: '#1b7a43',
    error: '#b3261e',
    background: '#f5f7f8',
    card: '#ffffff',
    text: '#16242a',
    secondary: '#4c5c63',
    divider: '#d5dde0',
    outline: '#7a8990',
    selected: '#e2eef0',
    soft: '#9cc3ca',
  },
  dark: {
    primary: '#7fcbd8',
    onPrimary: '#06262d',
    first: '#f4b860',
    onFirst: '#2b1a02',
    success: '#7fd39d',
    error: '#ffb4ab',
    background: '#0f191d',
    card: '#18252a',
    text: '#e8eff1',
    secondary: '#b4c3c9',
    divider: '#3a4a50',
    outline: '#7d9099',
    selected: '#1f3a42',
    soft: '#47747e',
  },
  contrast: {
    primary: '#003b47',
    onPrimary: '#ffffff',
    first: '#7a3500',
    onFirst: '#ffffff',
    success: '#00511f',
    error: '#8c0009',
    background: '#ffffff',
    card: '#ffffff',
    text: '#000000',
    secondary: '#1c1c1c',
    divider: '#000000',
    outline: '#000000',
    selected: '#d9f0f4',
    soft: '#5f8f98',
  },
}

/** Colours of the navigation rail, the same in every theme: light text on deep petrol blue. */
export const railColors = {
  background: '#06363f',
  text: '#eaf3f4',
  muted: '#cbe0e3',
  accent: '#f4b860',
  selected: 'rgba(244, 184, 96, 0.18)',
}

/** On the deep blue, in every theme, the focus is seen in the light colour of the rail. */
export const focusOnRail = { '& :focus-visible, & .Mui-focusVisible': { outlineColor: railColors.accent } }

/** Colours of the drawings, for recharts, which takes no theme. */
export type ChartColors = {
  readonly line: string
  readonly fill: string
  readonly band: string
  readonly grid: string
  readonly text: string
  readonly target: string
  readonly previous: string
  /** Behind the text written over a drawing. */
  readonly paper: string
}

/** The same colours in a theme built by `buildTheme`, so that a drawing follows the theme in use. */
export function chartColors({ palette }: Theme): ChartColors {
  return {
    line: palette.primary.main,
    fill: palette.primary.main,
    band: palette.primary.light,
    grid: palette.divider,
    text: palette.text.primary,
    target: palette.secondary.main,
    previous: palette.text.secondary,
    paper: palette.background.paper,
  }
}

/** Those of a system that imposes its colours: a drawing takes them by their names. */
export const systemChartColors: ChartColors = {
  line: 'CanvasText',
  fill: 'Highlight',
  band: 'GrayText',
  grid: 'GrayText',
  text: 'CanvasText',
  target: 'LinkText',
  previous: 'CanvasText',
  paper: 'Canvas',
}

export const fontFamily = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"

export function buildTheme(name: ThemeName): Theme {
  const palette = palettes[name]
  // Under the mouse MUI darkens a button: on dark colours its dark words would be lost.
  const underMouse = (color: string) => (name === 'dark' ? { dark: lighten(color, 0.3) } : {})
  return createTheme({
    cssVariables: true,
    palette: {
      mode: name === 'dark' ? 'dark' : 'light',
      primary: {
        main: palette.primary,
        contrastText: palette.onPrimary,
        light: palette.soft,
        ...underMouse(palette.primary),
      },
      secondary: { main: palette.first, contrastText: palette.onFirst, ...underMouse(palette.first) },
      success: { main: palette.success },
      info: { main: palette.primary },
      error: { main: palette.error, ...underMouse(palette.error) },
      background: { default: palette.background, paper: palette.card },
      text: { primary: palette.text, secondary: palette.secondary },
      divider: palette.divider,
      action: { selected: palette.selected, active: palette.secondary },
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily,
      fontSize: 15,
      h1: { fontSize: '1.625rem', fontWeight: 650, lineHeight: 1.25 },
      h2: { fontSize: '1.1875rem', fontWeight: 650, lineHeight: 1.35 },
      h3: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: '1rem', lineHeight: 1.5 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.5 },
      caption: { fontSize: '0.875rem', lineHeight: 1.45 },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '0.9375rem' },
    },
    components: {
      MuiPaper: { defaultProps: { variant: 'outlined' } },
      // The fields of a dialog scroll and its buttons stay in sight, also when a form holds both.
      MuiDialog: {
        defaultProps: { slotProps: { paper: { component: DialogFrame } } },
        styleOverrides: { paper: { '& > form': { display: 'contents' }, '&:focus': { outline: 'none' } } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        // The task that it starts is under way.
        styleOverrides: { root: { '&[aria-disabled="true"]': { opacity: 0.6, cursor: 'default' } } },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: {
          root: {
            // What scrolls to it leaves room for its outline.
            scrollMargin: '0.5rem',
            '&.Mui-focusVisible': { outline: `3px solid ${palette.first}`, outlineOffset: 2 },
          },
        },
      },
      // The row of tabs scrolls when it is too long: its edge would cut an outline around a tab.
      MuiTab: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: -3 } } } },
      MuiInputBase: {
        styleOverrides: {
          input: {
            // A field that is given the focus comes into sight with its label and the message under it.
            scrollMarginBlock: '3rem',
            '&::placeholder': { color: palette.secondary, opacity: 1 },
          },
        },
      },
      MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: palette.outline } } },
      MuiChip: {
        styleOverrides: {
          root: {
            variants: [{ props: { variant: 'outlined', color: 'default' }, style: { borderColor: palette.outline } }],
          },
        },
      },
      MuiToggleButton: {
        styleOverrides: {
          root: {
            borderColor: palette.outline,
            '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: palette.primary, color: palette.onPrimary },
          },
        },
      },
      MuiLink: { defaultProps: { underline: 'always' } },
      MuiTooltip: { defaultProps: { arrow: true } },
      // MUI's own `frFR` builds a number format when it is loaded, 20 ms of every start, for components not in use here.
      MuiAlert: { defaultProps: { closeText: common.close } },
      MuiAutocomplete: {
        defaultProps: { clearText: common.clear, openText: common.openList, closeText: common.closeList },
      },
      MuiCssBaseline: {
        styleOverrides: {
          // A word longer than its line (an address, a path, a text pasted whole) goes on the next one.
          body: { overflowWrap: 'break-word' },
          ':focus-visible': { outline: `3px solid ${palette.first}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
          },
          ...forcedColors,
        },
      },
    },
  })
}
