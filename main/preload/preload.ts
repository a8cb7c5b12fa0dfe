import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '../ipc/channels'
import type { DesktopApi } from '../ipc/contract'

// One function per channel and nothing else: no generic invoke, no event object reaches the page.
const api = Object.fromEntries(
  channels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
) as unknown as DesktopApi

contextBridge.exposeInMainWorld('desktop', api)
