/** Key stores of Linux desktops that protect nothing: one key that everybody knows, and not knowing which one it is. */
const WORTHLESS: readonly string[] = ['basic_text', 'unknown']

/**
 * Whether the key store of the system is worth the name.
 *
 * @param backend the one that Electron chose, which exists on Linux only
 */
export const keepsKeys = (platform: NodeJS.Platform, backend: () => string): boolean =>
  platform !== 'linux' || !WORTHLESS.includes(backend())
