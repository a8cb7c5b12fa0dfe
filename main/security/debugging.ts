/**
 * Switches of Chromium that hand the pages over to another program, or take their guards away. The application that people
 * install does not start with one of them. Those of Node (`--inspect`, `NODE_OPTIONS`) are shut by its fuses.
 *
 * This keeps a shortcut or a script from doing so; it does not hold back someone who can already run programs under this
 * account and read its memory.
 */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'load-extension',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'enable-blink-features',
  'js-flags',
  'log-net-log',
] as const

type Start = {
  /** Installed, not started from its sources. */
  readonly packaged: boolean
  /** Node's own debugger is open: only a binary made for tests lets it be, and it gives more than any switch. */
  readonly inspected: boolean
  readonly hasSwitch: (name: string) => boolean
}

/** The first switch because of which the application must not start; null when it may. */
export function refusedSwitch({ packaged, inspected, hasSwitch }: Start): string | null {
  if (!packaged || inspected) return null
  return REFUSED_SWITCHES.find(hasSwitch) ?? null
}
