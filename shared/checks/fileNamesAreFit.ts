import type { Check } from './check.ts'

/** Longer names break paths on the receiving computer once they are unpacked into folders. */
const longest = 60

/** What a scanner or chat program calls its files tells a receiver nothing. */
const nameless =
  /^(?:IMG|DSC|DSCN|MVIMG|WeChat|mmexport|Screenshot|微信图片|微信截图|QQ图片|扫描件?|新建|未命名|图片|文档)?[\s_\-()（）\d]*$/i

export const fileNamesAreFit: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    const base = item.file.name.replace(/\.[^.]*$/, '')
    const text =
      base.length > longest
        ? `文件名有 ${base.length} 个字，解压后可能打不开，缩短到 ${longest} 字以内`
        : item.title.trim() === '' && nameless.test(base)
          ? '文件名看不出内容，先给它起个名称'
          : null
    if (text === null) return []
    return {
      rule: 'fileNamesAreFit',
      group: 'sending' as const,
      severity: 'hint' as const,
      source: '经验',
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text,
      concerns: ['submission'] as const,
    }
  })
