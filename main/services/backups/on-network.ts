import { statfs } from 'node:fs/promises'

/** Types of file systems of the network, as Linux numbers them (statfs(2)): NFS, SMB, CIFS, SMB2, AFS. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f])

/**
 * Whether a folder is on a drive of the network, where SQLite's locks may not hold. What can be seen simply: the type of the
 * file system on Linux, a path of the kind \\server\share on Windows. A drive letter of the network is not seen.
 */
export async function isOnNetwork(
  folder: string,
  platform: NodeJS.Platform = process.platform,
  typeOf: (folder: string) => Promise<number> = async (path) => (await statfs(path)).type,
): Promise<boolean> {
  if (platform === 'win32') return /^(\\\\|\/\/)(?![?.][\\/])|^\\\\\?\\UNC\\/i.test(folder)
  if (platform !== 'linux') return false
  return typeOf(folder).then(
    (type) => NETWORK.has(type >>> 0),
    () => false,
  )
}
