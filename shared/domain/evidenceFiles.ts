import type { EvidenceFile } from '../schema/dossier.ts'

/** Reliable kinds that an office program shows without running anything that was not asked for. */
const openable = new Set('pdf docx xlsx pptx doc xls ppt wps et dps txt jpg png'.split(' '))

/** Whether the system's own program may open a copy of it. Everything else can be saved. */
export function isOpenable(extension: string): boolean {
  return openable.has(extension)
}

/** “PDF · 12 页”, “图片 · 4000×3000”, as the list shows it. */
export function fileKindText(file: EvidenceFile): string {
  switch (file.kind) {
    case 'pdf':
      return `PDF · ${file.pages} 页`
    case 'image':
      return `图片 · ${file.width}×${file.height}`
    case 'original':
      return originalKind(file)
  }
}

function originalKind({ extension, why }: Extract<EvidenceFile, { kind: 'original' }>): string {
  if (why === 'office') return officeNames[extension] ?? '办公文档'
  if (why === 'media') return '录音录像'
  if (why === 'encrypted') return '加密的 PDF'
  if (why === 'damaged') return extension === 'pdf' ? '损坏的 PDF' : '打不开的文件'
  return extension === 'bin' ? '其他文件' : `${extension.toUpperCase()} 文件`
}

const officeNames: Readonly<Record<string, string>> = {
  doc: 'Word 文档',
  docx: 'Word 文档',
  docm: 'Word 文档',
  wps: 'WPS 文字',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  xlsm: 'Excel 表格',
  et: 'WPS 表格',
  csv: '表格',
  ppt: '演示文稿',
  pptx: '演示文稿',
  pptm: '演示文稿',
  dps: '演示文稿',
  ofd: 'OFD 版式文件',
  txt: '纯文本',
  rtf: '文本文档',
}

/** What to do about a file that cannot be shown or printed; null when nothing is wrong with it. */
export function fileAdvice(file: EvidenceFile): string | null {
  if (file.kind !== 'original') return null
  const { extension, why } = file
  if (why === 'encrypted')
    return '这份 PDF 设有密码，不能显示，也不能排进材料。请向提供者要不带密码的版本，重新放进来。'
  if (why === 'damaged')
    return '这个文件打不开，可能在传输时损坏了。原文件已原样保存。可以重新导出或拍摄一次，再放进来。'
  if (/^(heic|heif|hif)$/.test(extension))
    return '这是苹果手机的照片格式，不能显示。请在手机上以“最兼容”格式发送，或另存为 JPG 后再放进来。'
  if (extension === 'tif')
    return '这个扫描件有多页，图片格式只能排进一页。请另存为 PDF 后再放进来。'
  if (extension === 'pdf')
    return '这份 PDF 太大（超过 300 MB 或 2000 页），不能排进材料。请截取需要的页后再放进来。'
  return why === 'other'
    ? '这种格式不能排进材料，只随附原件。可以另存为 PDF 或图片再放进来。'
    : null
}
