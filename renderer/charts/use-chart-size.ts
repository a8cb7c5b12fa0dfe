import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { textScale } from '../text-scale'

type ChartSize = {
  /** Width of the measured element, in CSS px. */
  readonly width: number
  /** How much larger than usual the person wants the text. */
  readonly textScale: number
}

/** Used until the page is laid out; a test page never is. */
const unmeasured: ChartSize = { width: 480, textScale: 1 }

/** Size given to a chart by the page: recharts draws in px and knows neither its box nor the text size chosen. */
export function useChartSize(): readonly [RefObject<HTMLDivElement | null>, ChartSize] {
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(unmeasured)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => {
      const width = measured.clientWidth
      const scale = textScale()
      if (width > 0)
        setSize((known) => (known.width === width && known.textScale === scale ? known : { width, textScale: scale }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, size]
}
