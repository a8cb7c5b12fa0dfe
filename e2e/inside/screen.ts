import type { InsideApp } from './inside-app'

/** Longest wait for a control to be there, in milliseconds. */
const PATIENCE = 30_000

type Named = {
  readonly role:
    | 'button'
    | 'radio'
    | 'tab'
    | 'textbox'
    | 'combobox'
    | 'option'
    | 'menuitem'
    | 'heading'
    | 'gridcell'
    | 'status'
  /** The accessible name, or its beginning. */
  readonly name: string
  /** Name of the group (radio group, dialog, navigation) in which it is looked for. */
  readonly within?: string
}

/** What a person does at the screen, with real mouse and keyboard events sent from the main process. */
export type Screen = {
  readonly see: (wanted: Named) => Promise<void>
  /** Waits for a sentence anywhere on the page. */
  readonly read: (text: string) => Promise<void>
  readonly click: (wanted: Named) => Promise<void>
  /** Clicks a choice until it is chosen. */
  readonly choose: (wanted: Named) => Promise<void>
  readonly type: (wanted: Named, text: string) => Promise<void>
}

export function screenOf(app: InsideApp): Screen {
  const see = (wanted: Named) => app.page(locate, wanted, PATIENCE)
  const click = async (wanted: Named) => {
    const { x, y } = await see(wanted)
    await app.main(clickAt, x, y)
  }
  // What comes on the page above a control may move it under the mouse: the click then falls beside.
  const take = async (wanted: Named) => {
    do await click(wanted)
    while (!(await app.page(isTaken)))
  }
  return {
    see: async (wanted) => void (await see(wanted)),
    read: async (text) => void (await app.page(waitForText, text, PATIENCE)),
    click,
    choose: take,
    type: async (wanted, text) => {
      await take(wanted)
      await app.main(insertText, text)
    },
  }
}

// What follows is sent as text: each function sees its arguments and the place where it runs, nothing else.

async function locate({ role, name, within }: Named, patience: number): Promise<{ x: number; y: number }> {
  const roles: Readonly<Record<string, string>> = {
    button: 'button, [role=button]',
    radio: 'input[type=radio], [role=radio]',
    tab: '[role=tab]',
    textbox: 'input:not([type]), input[type=text], input[type=search], input[type=password], textarea, [role=textbox]',
    combobox: '[role=combobox]',
    option: '[role=option]',
    menuitem: '[role=menuitem]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    gridcell: '[role=gridcell]',
    status: '[role=status]',
  }
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const references = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    if (references.length > 0) return plain(references.map((id) => document.getElementById(id)?.textContent).join(' '))
    const label = element.getAttribute('aria-label')
    if (label !== null) return plain(label)
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    if (labels && labels.length > 0) return plain([...labels].map((each) => each.textContent).join(' '))
    return plain(element.textContent)
  }
  const wanted = plain(name)
  const groups =
    '[role=dialog], [role=radiogroup], fieldset, nav, section, [role=group], [role=navigation], [role=grid]'
  const find = () => {
    // A dialog in front hides the rest of the page.
    const dialogs = document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')
    const front = dialogs[dialogs.length - 1] ?? document
    const places = within
      ? [...document.querySelectorAll(groups)].filter((group) => nameOf(group).startsWith(plain(within)))
      : [front, document]
    const candidates = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(roles[role] ?? role)])
    const matching = candidates.filter(
      (element) => nameOf(element).startsWith(wanted) && !element.closest('[aria-hidden=true]'),
    )
    return matching.find((element) => nameOf(element) === wanted) ?? matching[0]
  }
  const end = performance.now() + patience
  let element = find()
  while (!element || element.matches(':disabled, [aria-disabled=true]')) {
    if (performance.now() > end)
      throw new Error(`no ${role} « ${name} » on: ${plain(document.body.textContent).slice(0, 1500)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    element = find()
  }
  Reflect.set(window, 'lastLocated', element)
  // A hidden input is drawn by its label.
  const drawn = element.closest('label') ?? element
  drawn.scrollIntoView({ block: 'center', behavior: 'instant' })
  // Until it has stopped moving (a dialog that opens, a list that comes above).
  let before = drawn.getBoundingClientRect()
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const now = drawn.getBoundingClientRect()
    still = now.x === before.x && now.y === before.y ? still + 1 : 0
    before = now
  }
  return { x: Math.round(before.x + before.width / 2), y: Math.round(before.y + before.height / 2) }
}

/** Whether the last control that was located is chosen, or has the focus, once the page had the time to do it. */
async function isTaken(): Promise<boolean> {
  const located: unknown = Reflect.get(window, 'lastLocated')
  const radio = located instanceof HTMLInputElement && located.type === 'radio' ? located : null
  const end = performance.now() + 2000
  while (performance.now() < end) {
    if (radio ? radio.checked : located === document.activeElement) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

async function waitForText(text: string, patience: number): Promise<void> {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
  const end = performance.now() + patience
  while (!plain(document.body.textContent).includes(plain(text))) {
    if (performance.now() > end)
      throw new Error(`« ${text} » is not on: ${plain(document.body.textContent).slice(0, 1500)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function clickAt({ BrowserWindow }: typeof import('electron'), x: number, y: number): void {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  for (const type of ['mouseMove', 'mouseDown', 'mouseUp'] as const) {
    contents?.sendInputEvent({ type, x, y, button: 'left', clickCount: 1 })
  }
}

async function insertText({ BrowserWindow }: typeof import('electron'), text: string): Promise<void> {
  await BrowserWindow.getAllWindows()[0]?.webContents.insertText(text)
}
