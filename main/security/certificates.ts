import type { App, Session } from 'electron'

/** « The certificate is invalid », in the words of Chromium (net_error_list.h, -2: failed). */
const INVALID = -2

/** No server is ever trusted, whatever its certificate: nothing of ours is on one. */
export function trustNoServer(session: Session): void {
  session.setCertificateVerifyProc((_request, callback) => callback(INVALID))
}

/** No bad certificate is accepted, no certificate nor password of the person is ever given to a server or a proxy. */
export function giveNoCredential(app: App): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault()
    callback()
  })
  app.on('login', (event, _contents, _details, _auth, callback) => {
    event.preventDefault()
    callback()
  })
}
