import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/ipc/contract'

const bridge: Bridge<Parameters<typeof webUtils.getPathForFile>[0]> = {
  call: (name, input, bytes) => ipcRenderer.invoke('call', name, input, bytes),
  listen: (name, listener) => {
    const relay = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(`event:${name}`, relay)
    return () => ipcRenderer.off(`event:${name}`, relay)
  },
  dropped: files =>
    ipcRenderer.invoke(
      'dropped',
      files.map(file => webUtils.getPathForFile(file)),
    ),
}

contextBridge.exposeInMainWorld('bridge', bridge)
