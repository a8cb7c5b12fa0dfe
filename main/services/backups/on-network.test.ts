import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import { isOnNetwork } from './on-network'

describe('a folder on a drive of the network', () => {
  it.each([
    ['\\\\serveur\\partage\\Sextant', true],
    ['//serveur/partage/Sextant', true],
    ['\\\\?\\UNC\\serveur\\partage', true],
    ['\\\\?\\C:\\Users\\marie', false],
    ['\\\\.\\C:\\Users', false],
    ['C:\\Users\\marie\\AppData\\Roaming\\Sextant', false],
  ])('is told from its path on Windows (%s)', async (folder, expected) => {
    expect(await isOnNetwork(folder, 'win32')).toBe(expected)
  })

  it.each([
    ['NFS', 0x6969, true],
    ['CIFS', 0xff534d42, true],
    ['SMB2', 0xfe534d42, true],
    ['SMB2, as a computer of 32 bits says it', 0xfe534d42 | 0, true],
    ['ext4', 0xef53, false],
    ['tmpfs', 0x01021994, false],
  ])('is told from its file system on Linux (%s)', async (_name, type, expected) => {
    expect(await isOnNetwork('/srv/donnees', 'linux', async () => type)).toBe(expected)
  })

  it('is not seen elsewhere, nor where the system does not say', async () => {
    expect(await isOnNetwork('/Volumes/partage', 'darwin', async () => 0x6969)).toBe(false)
    expect(await isOnNetwork('/srv/partie', 'linux')).toBe(false)
    expect(await isOnNetwork(await aFolder())).toBe(false)
  })
})
