/**
 * Makes media queries on the width answer as in a window of that many CSS pixels. jsdom has none: without this, every
 * query is false. Other conditions never hold. To call before rendering.
 */
export function setWindowWidth(pixels: number): void {
  const matches = (query: string): boolean => {
    const conditions = [...query.matchAll(/\((min|max)-width:\s*([\d.]+)px\)/g)]
    return (
      conditions.length > 0 &&
      conditions.every(([, bound, width]) => (bound === 'min' ? pixels >= Number(width) : pixels <= Number(width)))
    )
  }
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: matches(query),
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    })
}
