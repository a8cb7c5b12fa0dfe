import { safeStorage } from 'electron'
import { keepsKeys } from '../security/key-store'
import type { SystemStore } from '../services/protection/key-slots'
import { isPortable } from './portable'

/**
 * The key store of the account. On Linux without one, Electron falls back on a key that everybody knows (`basic_text`):
 * that protects nothing, and counts as none. A portable copy has none either: its data would not open on another machine,
 * so that only a passphrase opens it.
 */
export const systemStore: SystemStore = {
  available: () =>
    !isPortable() &&
    safeStorage.isEncryptionAvailable() &&
    keepsKeys(process.platform, () => safeStorage.getSelectedStorageBackend()),
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
}
