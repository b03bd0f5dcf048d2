/** What the rule needs to know of the machine. */
export interface Machine {
  /** Node's `process.platform`. */
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The person's home folder. */
  readonly home: string
}

/**
 * Where everything of this product is kept for the person at this PC, the register among it. It stands
 * in the contract because the window and the desk command have to agree on it.
 */
export function productFolder({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32':
      return `${env['APPDATA'] || `${home}\\AppData\\Roaming`}\\meja-aduan`
    case 'darwin':
      return `${home}/Library/Application Support/meja-aduan`
    default:
      return `${configFolder(env, home)}/meja-aduan`
  }
}

/** The register's folder where none is named. */
export function defaultFolder(machine: Machine): string {
  return `${productFolder(machine)}${machine.platform === 'win32' ? '\\' : '/'}register`
}

/** XDG Base Directory Specification: a relative path is invalid and is ignored. */
function configFolder(env: Machine['env'], home: string): string {
  const named = env['XDG_CONFIG_HOME']
  return named?.startsWith('/') ? named.replace(/\/+$/, '') : `${home}/.config`
}
