/** Names that Windows keeps for devices, with or without an extension. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

/** Characters; leaves room for what lies inside. */
const longest = 40

/** A folder name that every system takes, from what a person typed. */
export function folderName(wish: string): string {
  const name = wish
    .normalize('NFC')
    // Control characters, halves of characters, and marks that turn the reading direction and so disguise a name.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
  const short = [...name]
    .slice(0, longest)
    .join('')
    .trim()
    .replace(/[. ]+$/, '')
  if (short === '') return '服务品牌档案'
  return devices.test(short) ? `档案-${short}` : short
}

/** `name`, or `name（2）` and so on, whichever is not taken. */
export async function freeName(
  name: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 2, free = name; ; number += 1) {
    if (!(await isTaken(free))) return free
    free = `${name}（${number}）`
  }
}
