import type { Session } from 'electron'

/** A register needs no camera, place, notice, device or download. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('will-download', (event) => event.preventDefault())
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false)
}
