import { protocol, session } from 'electron'
import { serveApp } from '../security/app-protocol'
import { closeNetwork } from '../security/network'
import { restrictPermissions } from '../security/permissions'
import { pagesFolder } from './paths'

/** Every control of the session, before the first page is opened. */
export function secureSession(): void {
  restrictPermissions(session.defaultSession)
  closeNetwork(session.defaultSession)
  serveApp(protocol, pagesFolder())
}
