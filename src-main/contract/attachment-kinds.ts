/** The largest file that is kept beside a case, in bytes. */
export const largestAttachment = 25 * 1024 * 1024

/** What Windows, macOS or Linux would run when somebody opens it. No evidence comes as one of these. */
const programs = new Set(
  `ade adp app appimage appref-ms appx bat chm cmd com command cpl deb desktop dll dmg exe gadget hta
   inf ins iso jar job js jse lnk msc msi msix msp mst pif ps1 ps1xml psc1 reg rpm run scf scr sct sh
   sys url vb vbe vbs vhd wsc wsf wsh xll`.split(/\s+/),
)

/** Whether a file's name says that it is a program; marks that hide the true ending are looked through. */
export function isProgram(name: string): boolean {
  // Windows takes no notice of dots and blanks at the end of a name.
  const plain = name.replaceAll(/\p{C}/gu, '').replace(/[.\s]+$/, '')
  const ending = /\.([^./\\]+)$/.exec(plain)?.[1]?.trim().toLowerCase()
  return ending !== undefined && programs.has(ending)
}
