import { contextBridge, ipcRenderer } from 'electron'
import type { DecoderBridge, DecodeTask } from '#shared/ipc/decode'

const bridge: DecoderBridge = {
  serve: run => {
    ipcRenderer.on('task', async (_event, id: number, task: DecodeTask) => {
      ipcRenderer.send('reply', id, await run(task))
    })
    ipcRenderer.send('ready')
  },
}

contextBridge.exposeInMainWorld('decoder', bridge)
