/** What Windows or Linux would run, follow or mount when it is double-clicked. */
const extensions = new Set(
  (
    'exe com scr pif cpl msi msp mst msix msixbundle appx appxbundle appinstaller dll sys drv ocx ax ' +
    'bat cmd ps1 ps1xml ps2 psc1 psd1 psm1 vbs vbe vb js jse mjs wsf wsh wsc ws sct hta jar jnlp ' +
    'lnk url website webloc desktop appref-ms library-ms search-ms searchconnector-ms settingcontent-ms ' +
    'scf inf ins isp reg gadget diagcab theme themepack msc chm hlp xll xlam ppam mde accde ' +
    'iso img vhd vhdx dmg cab application apk ipa deb rpm run appimage sh bash csh ksh py pyc pl rb php ' +
    'action command workflow scpt elf so dylib swf'
  ).split(' '),
)

/**
 * Refused as evidence: by name, whatever stands before the last dot, and by its
 * first bytes, whatever the name says. Windows drops dots and spaces at the end
 * of a name, so `a.exe. ` is a program there.
 */
export function isExecutable(head: Uint8Array, name: string): boolean {
  const visible = name.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[. ]+$/, '')
  const extension = visible.split('.').at(-1)?.trim().toLowerCase() ?? ''
  return (visible.includes('.') && extensions.has(extension)) || startsLikeProgram(head)
}

function startsLikeProgram(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 20)).toString('latin1')
  return (
    start.startsWith('MZ') ||
    start.startsWith('\x7fELF') ||
    start.startsWith('#!') ||
    // A Windows shortcut and its fixed identifier.
    start.startsWith('L\0\0\0\x01\x14\x02\0') ||
    /^(\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(start)
  )
}
