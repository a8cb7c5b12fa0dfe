import type { CSSProperties, ReactNode } from 'react'
import { buildTheme } from '../theme'
import './fonts.css'
import './print.css'

type PaperProps = {
  /** Class of the document, for its own stylesheet. */
  readonly name: string
  /** Shrunk until it holds on one page. */
  readonly fit?: boolean
  readonly children: ReactNode
}

/** The sheet that every printed document lies on: its font, and the colours of the light theme. */
export function Paper({ name, fit = false, children }: PaperProps) {
  return (
    <main data-printed data-fit={fit ? '' : undefined} className={`paper ${name}`} style={colours}>
      {children}
    </main>
  )
}

const { palette } = buildTheme('light')

/** React types name no custom property. */
const colours = {
  '--sheet': palette.background.paper,
  '--text': palette.text.primary,
  '--soft-text': palette.text.secondary,
  '--main': palette.primary.main,
  '--on-main': palette.primary.contrastText,
  '--first': palette.secondary.main,
  '--tint': palette.background.default,
  '--line': palette.divider,
} as CSSProperties
