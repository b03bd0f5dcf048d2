import type { FromRegister, ToRegister } from '../contract/wire.ts'

/** The register process's end of the wire to the shell. */
export interface Wire {
  say(message: FromRegister): void
  hear(listener: (message: ToRegister) => void): void
  /** The shell is gone: nobody will ever ask again. */
  whenCut(listener: () => void): void
}

/** What Electron puts on `process` in a utility process. Its types are not the register's to import. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/**
 * The wire of this process: the port of an Electron utility process, or the channel of a Node child
 * process. Messages come from the shell alone, so that their shape is trusted; what a call asks
 * inside one is not, and the register parses it.
 */
export function openWire(): Wire {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort
  if (port) {
    return {
      say: (message) => port.postMessage(message),
      hear: (listener) => port.on('message', ({ data }) => listener(data as ToRegister)),
      // Electron ends a utility process together with the app.
      whenCut: () => {},
    }
  }
  if (!process.send) throw new Error('The register process is started by the window, not by hand.')
  const send = process.send.bind(process)
  return {
    say: (message) => {
      if (process.connected) send(message)
    },
    hear: (listener) => process.on('message', (message) => listener(message as ToRegister)),
    whenCut: (listener) => process.on('disconnect', listener),
  }
}
