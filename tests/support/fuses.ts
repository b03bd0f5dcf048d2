import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** How each fuse of the executable must stand; electron-builder.yml sets them, and this is read back. */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  // The executable is this app and no Node that runs what it is given.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Electron checks it on Windows and macOS; on Linux the fuse has no effect.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // There is no snapshot of our own, which the main process could start from.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
}

/** The fuses of an executable that stand otherwise, by name; `inspected`: as the tests drive it. */
export async function wrongFuses(executable: string, inspected: boolean): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable)
  const wanted = { ...fuses, [FuseV1Options.EnableNodeCliInspectArguments]: inspected }
  return Object.entries(wanted)
    .filter(([fuse, on]) => wire[Number(fuse) as FuseV1Options] !== (on ? '1' : '0').codePointAt(0))
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse)
}
