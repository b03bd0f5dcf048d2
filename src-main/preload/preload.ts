import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import type { CallChannel, NewsChannel } from '../contract/wire.ts'

const callChannel: CallChannel = 'meja-aduan:call'
const newsChannel: NewsChannel = 'meja-aduan:news'

const bridge: Bridge = {
  call: (message) => ipcRenderer.invoke(callChannel, message),
  listen: (hear) => {
    const listener = (_event: IpcRendererEvent, news: unknown) => hear(news)
    ipcRenderer.on(newsChannel, listener)
    return () => void ipcRenderer.off(newsChannel, listener)
  },
}

contextBridge.exposeInMainWorld('mejaAduan', bridge)
