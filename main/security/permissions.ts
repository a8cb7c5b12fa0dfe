import type { Session } from 'electron'

/** Copying a ready message to the clipboard is all that our pages ask of the system. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isGranted(permission: string): boolean {
  return GRANTED.has(permission)
}

/** Electron grants everything by default: here all but a written list is refused. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
}
