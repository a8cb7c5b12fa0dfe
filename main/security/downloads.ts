import type { Session } from 'electron'

/** Nothing is ever downloaded: files are written by main, where the person says. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
