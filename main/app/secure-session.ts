import { app, protocol, type Session, session } from 'electron'
import { serveApp } from '../security/app-protocol'
import { giveNoCredential, trustNoServer } from '../security/certificates'
import { refuseDownloads } from '../security/downloads'
import { refuseNavigationEverywhere } from '../security/navigation'
import { closeNetwork, closeWebRtc } from '../security/network'
import { restrictPermissions } from '../security/permissions'
import { pagesFolder } from './paths'

/** Every control of the session, before the first page is opened. @returns settles as `serveApp` */
export function secureSession(): Promise<void> {
  secure(session.defaultSession)
  // We make no other session; if a library ever did, it would be as shut.
  app.on('session-created', secure)
  app.on('web-contents-created', (_event, contents) => closeWebRtc(contents))
  refuseNavigationEverywhere(app)
  giveNoCredential(app)
  return serveApp(protocol, pagesFolder())
}

function secure(given: Session): void {
  restrictPermissions(given)
  closeNetwork(given)
  refuseDownloads(given)
  trustNoServer(given)
}
