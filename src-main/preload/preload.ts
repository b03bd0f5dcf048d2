import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import type { CallChannel, NewsChannel } from '../contract/wire.ts'

const callChannel: CallChannel = 'meja-aduan:call'
const newsChannel: NewsChannel = 'meja-aduan:news'

// One listener for the whole page, however many of its parts hear the news.
const hearers = new Set<(news: unknown) => void>()
ipcRenderer.on(newsChannel, (_event, news: unknown) => {
  for (const hear of hearers) hear(news)
})

const bridge: Bridge = {
  call: (message) => ipcRenderer.invoke(callChannel, message),
  listen: (hear) => {
    hearers.add(hear)
    return () => void hearers.delete(hear)
  },
}

contextBridge.exposeInMainWorld('mejaAduan', bridge)
