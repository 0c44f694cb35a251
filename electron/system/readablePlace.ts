import { join, relative, sep } from 'node:path'

/** Well-known folders, by the names that the desktop shows for them. */
export type KnownFolders = readonly { readonly name: string; readonly path: string }[]

/** Characters that fit on one line of a list. */
const longest = 48

/** Where something lies, in words that a clerk recognises: `文档 › 服务品牌 › 2026`. */
export function readablePlace(path: string, known: KnownFolders): string {
  const folder = known.find(({ path: root }) => path === root || path.startsWith(join(root, sep)))
  const steps = folder
    ? [folder.name, ...relative(folder.path, path).split(sep)]
    : path.split(sep).map((step, index) => (index === 0 && step === '' ? '计算机' : step))
  return shortened(steps.filter(step => step !== ''))
}

/** Keeps the first step and as many of the last ones as fit. */
function shortened([first = '', ...rest]: readonly string[]): string {
  const shown = [...rest.keys()].map(dropped =>
    [first, ...(dropped > 0 ? ['…'] : []), ...rest.slice(dropped)].join(' › '),
  )
  return shown.find(place => place.length <= longest) ?? shown.at(-1) ?? first
}
