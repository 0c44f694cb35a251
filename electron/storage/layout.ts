import { join } from 'node:path'

/** The parts of a dossier folder. It is a plain folder that its owner can read, copy and send. */
export const layout = {
  identity: (folder: string) => join(folder, 'DOSSIER.json'),
  readMe: (folder: string) => join(folder, 'README.txt'),
  text: (folder: string) => join(folder, 'text'),
  evidence: (folder: string) => join(folder, 'evidence'),
  quarantine: (folder: string) => join(folder, 'quarantine'),
  lock: (folder: string) => join(folder, 'lock'),
  /** Given up when the disk is full, so that one more save fits. */
  ballast: (folder: string) => join(folder, 'lock', 'reserve.bin'),
} as const

/** Characters of the longest path inside: `/evidence/ab/<64>.<8>`. */
export const longestInside = 90

/** Windows and many programs on it stop at 260; some room is left for moving the folder. */
export const longestPath = process.platform === 'win32' ? 240 : 4000

/** For whoever finds the folder without the program. */
export const readMe = `这个文件夹是一份服务品牌申报档案，由“服务品牌申报助手”建立。

没有这个程序，也能读出里面的内容：

1. 文字在 text 文件夹里。每个文件都是某一时刻的完整内容，文件名开头的数字最大的就是最新的一份。
   用记事本或任何文字编辑器打开：第一行是说明（第几份、什么时候存的、校验值），第二行起是正文（JSON 格式，UTF-8 编码）。
2. 证明材料在 evidence 文件夹里，按内容的校验值（SHA-256）命名，后缀就是文件类型，可以直接打开。
   正文里 evidence 一栏的 file.hash 对应文件名，file.name 是它原来的名字。
3. quarantine 里是检查时发现已损坏、另存备查的文件。lock 里是运行时的标记，可以不管。

备份或转交时，请复制整个文件夹。请不要修改、改名或删除 text 和 evidence 里的文件。
`
