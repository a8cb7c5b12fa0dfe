import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { texts } from './texts'

const t = texts.menu

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo', label: t.undo },
  { role: 'redo', label: t.redo },
  { type: 'separator' },
  { role: 'cut', label: t.cut },
  { role: 'copy', label: t.copy },
  { role: 'paste', label: t.paste },
  { role: 'selectAll', label: t.selectAll },
]

/** The menu bar, in French. It also carries the keys for zooming and for the clipboard. */
export function installMenu(): void {
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: mac ? 'Sextant' : t.file,
        submenu: [...(mac ? [{ role: 'hide', label: t.hide } as const] : []), { role: 'quit', label: t.quit }],
      },
      { label: t.edit, submenu: editItems },
      {
        label: t.view,
        submenu: [
          { role: 'zoomIn', label: t.zoomIn, accelerator: 'CommandOrControl+Plus' },
          // The same key without Shift, where French keyboards have « = ».
          { role: 'zoomIn', label: t.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut', label: t.zoomOut },
          { role: 'resetZoom', label: t.zoomReset },
          { type: 'separator' },
          { role: 'togglefullscreen', label: t.fullScreen },
        ],
      },
      {
        label: t.window,
        submenu: [
          { role: 'minimize', label: t.minimize },
          { role: 'close', label: t.close },
        ],
      },
    ]),
  )
}

/** Right-click: the clipboard where there is text to edit or selected, nothing elsewhere. */
export function installContextMenu(window: BrowserWindow): void {
  const contents: WebContents = window.webContents
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editItems).popup({ window })
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: t.copy }]).popup({ window })
  })
}
