/** Names of files and folders that any system accepts, Windows being the strictest: rules of learn.microsoft.com, « Naming Files ». */

/** Of ext4, APFS and most shares; NTFS counts 255 UTF-16 units, which are fewer. */
const MAX_BYTES = 255
/** Inside an archive, so that once extracted in a usual folder a path stays under 240 units (Windows stops at 260). */
export const MAX_PATH = 170
const MAX_FOLDER = 45
const EXTENSION = /(?<=.)\.[\p{L}\p{N}]{1,10}$/su
const FORBIDDEN = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu
/** Devices, whatever follows a dot: « nul.txt » is one too. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[ ]*(?:\.|$)/i
const NAMELESS = 'sans nom'

/**
 * Makes a text the name of a file or of a folder: accents composed, no forbidden character, no device name, no dot or space
 * at its end, short enough. Making it twice changes nothing.
 *
 * @param maxUnits UTF-16 units; an extension is kept when a name is cut
 */
export function windowsName(text: string, maxUnits = MAX_BYTES): string {
  const clean = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
    .replace(/[. ]+$/, '')
    .replace(/ +\./g, '.')
  const named = clean === '' ? NAMELESS : clean
  return fitted(RESERVED.test(named) ? `_${named}` : named, '', maxUnits)
}

/** Paths of an archive, each given once whatever the case of its letters. Separated by `/`, as in a zip file. */
export type WindowsTree = {
  /** The folder of a key, the same each time; another key of the same name has another folder. `parent` is '' at the root. */
  readonly folder: (parent: string, key: string, wanted: string) => string
  readonly file: (parent: string, wanted: string) => string
}

export function createWindowsTree(): WindowsTree {
  const taken = new Set<string>()
  const folders = new Map<string, string>()
  const claim = (parent: string, wanted: string, maxUnits: number): string => {
    const name = windowsName(wanted, maxUnits)
    for (let turn = 1; ; turn++) {
      const candidate = join(parent, turn === 1 ? name : fitted(name, ` (${turn})`, maxUnits))
      if (taken.has(caseless(candidate))) continue
      taken.add(caseless(candidate))
      return candidate
    }
  }
  return {
    folder: (parent, key, wanted) => {
      const known = folders.get(`${parent}\n${key}`)
      if (known !== undefined) return known
      const made = claim(parent, wanted, MAX_FOLDER)
      folders.set(`${parent}\n${key}`, made)
      return made
    },
    file: (parent, wanted) => claim(parent, wanted, MAX_PATH - (parent === '' ? 0 : parent.length + 1)),
  }
}

const join = (parent: string, name: string): string => (parent === '' ? name : `${parent}/${name}`)

/** Two names that differ only by this are one for Windows and macOS. */
const caseless = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** Cuts a name before its extension to make room for a suffix; by characters, never inside one. */
function fitted(name: string, suffix: string, maxUnits: number): string {
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)]
  const whole = () => `${stem.join('').replace(/[. ]+$/, '')}${suffix}${extension}`
  while (stem.length > 1 && (whole().length > maxUnits || bytesOf(whole()) > MAX_BYTES)) stem.pop()
  return whole()
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
