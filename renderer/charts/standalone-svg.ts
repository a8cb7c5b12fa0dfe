/** Attributes that mean something only inside the page. */
const pageAttributes = ['class', 'style', 'tabindex', 'role', 'data-z-index', 'cursor'] as const

/**
 * One SVG file out of a drawn sheet: the frame, with the plot of recharts nested in its place.
 *
 * @throws {Error} when the sheet has no frame
 */
export function standaloneSvg(sheet: Element): string {
  const frame = sheet.querySelector(':scope > svg')
  const holder = sheet.querySelector('[data-plot]')
  const plot = holder?.querySelector('svg')
  if (!frame) throw new Error('the sheet has no drawing')
  const file = copy(frame)
  file.setAttribute('role', 'img')
  if (holder && plot) file.append(nestedPlot(plot, holder))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`
}

function nestedPlot(plot: Element, holder: Element): Element {
  const nested = copy(plot)
  nested.setAttribute('x', holder.getAttribute('data-left') ?? '0')
  nested.setAttribute('y', holder.getAttribute('data-top') ?? '0')
  nested.setAttribute('width', String(plot.getAttribute('width')))
  nested.setAttribute('height', String(plot.getAttribute('height')))
  return nested
}

/** A copy without what belongs to the page, nor the empty titles and layers that recharts leaves. */
function copy(svg: Element): Element {
  const clone = svg.cloneNode(true) as Element // cloneNode forgets that an element gives an element
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    for (const attribute of pageAttributes) element.removeAttribute(attribute)
  }
  for (const empty of clone.querySelectorAll('title:empty, desc:empty, g:empty, defs:empty')) empty.remove()
  return clone
}
