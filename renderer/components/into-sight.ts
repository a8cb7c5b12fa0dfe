/**
 * Moves the page as little as shows an element whole. Given as the `ref` of what is said after a gesture: at the bottom of
 * a long dialog, or of a window made small, it would otherwise be said out of sight.
 */
export function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
