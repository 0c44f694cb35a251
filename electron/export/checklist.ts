import { chineseDate } from '#shared/domain/dates'

export type Listed = { readonly path: string; readonly bytes: number; readonly sha256: string }

export const checklistName = '清单.txt'

/**
 * 清单: what is in the package, for a person to read and for `checkedHashes` to
 * read again. With a byte order mark and CRLF, for the editor of older Windows.
 */
export function checklist(title: string, date: string, files: readonly Listed[]): string {
  const entries = files.map(
    ({ path, bytes, sha256 }, index) =>
      `${index + 1}. ${path}\n   大小：${sizeText(bytes)}（${bytes} 字节）\n   SHA-256：${sha256}`,
  )
  const lines = [
    `${title}　材料清单`,
    `${chineseDate(date)}，共 ${files.length} 个文件`,
    '',
    'SHA-256 是文件的校验码：收到后重新计算，与下列一致就说明文件完整、没有改动。',
    '',
    entries.join('\n\n'),
    '',
  ]
  return `\ufeff${lines.join('\n').replaceAll('\n', '\r\n')}`
}

/** Checksums by path, read back from a list. */
export function listedHashes(text: string): ReadonlyMap<string, string> {
  const entries = text.matchAll(/^\d+\. (.+)\r\n {3}大小：.*\r\n {3}SHA-256：([0-9a-f]{64})/gm)
  return new Map([...entries].map(([, path = '', hash = '']) => [path, hash]))
}

export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
