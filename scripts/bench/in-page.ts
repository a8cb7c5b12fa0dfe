/// <reference lib="dom" />

// Runs in the page of the application: given to it as text, so nothing outside of the function can be named.

/** What is waited for: the beginning of the title, and how many of what it takes to say that the screen is there. */
export type Arrival = { readonly title: string; readonly selector: string; readonly atLeast: number }

/** Clicks, and gives the time until what is awaited is there and a picture of it was made, in milliseconds. */
export function timeOfClick(element: Element, { title, selector, atLeast }: Arrival): Promise<number> {
  const there = () =>
    document.querySelector('h1')?.textContent?.startsWith(title) === true &&
    document.querySelectorAll(selector).length >= atLeast
  return new Promise((resolve) => {
    const start = performance.now()
    const look = () => {
      if (there()) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      else requestAnimationFrame(look)
    }
    if (element instanceof HTMLElement) element.click()
    look()
  })
}

/** The time the browser alone takes to draw what is on the screen again, from its text, in milliseconds. */
export function timeOfMarkup(): Promise<number> {
  const main = document.querySelector('main')
  const copy = document.createElement('div')
  const markup = main?.innerHTML ?? ''
  document.body.append(copy)
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now()
      copy.innerHTML = markup
      copy.getBoundingClientRect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          const taken = performance.now() - start
          copy.remove()
          resolve(taken)
        }),
      )
    })
  })
}

/** Types a text in a search field, and gives the time until so many entities are left on the screen, in milliseconds. */
export function timeOfTyping(
  element: Element,
  { typed, expected }: { readonly typed: string; readonly expected: number },
): Promise<number> {
  if (!(element instanceof HTMLInputElement)) throw new Error('a field is expected')
  // React listens to the value being set from outside only through the setter of the element.
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  return new Promise((resolve) => {
    const start = performance.now()
    const look = () => {
      if (document.querySelectorAll('section h2').length === expected) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      } else requestAnimationFrame(look)
    }
    set?.call(element, typed)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    look()
  })
}

/** Exports the report of an assessment and gives the time it took, in milliseconds. */
export async function timeOfReport(assessmentId: string): Promise<number> {
  const start = performance.now()
  const { desktop } = window as unknown as { desktop: { exportFile: (input: object) => Promise<string> } }
  const outcome = await desktop.exportFile({
    what: 'report',
    assessmentId,
    audience: 'direction',
    length: 'full',
    recipient: '',
    visa: '',
  })
  if (!JSON.parse(outcome).ok) throw new Error(`the report was not written: ${outcome}`)
  return performance.now() - start
}
