/** A name that every file system takes, made of what a letter or a period is called. */
export function fileName(suggestion: string): string {
  return suggestion
    .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
}
