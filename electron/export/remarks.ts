import type { Subject } from '#shared/checks/check'
import { coverFor } from '#shared/document/compose/composeDocument'
import { wordName } from '#shared/document/faces'
import { isBlank } from '#shared/domain/characterCount'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import { requirementsOf } from '#shared/domain/requirements'
import { type Enclosing, enclosesUnshown } from '#shared/domain/unshown'
import type { ExportOptions } from '#shared/ipc/exported'
import type { Dossier } from '#shared/schema/dossier'
import type { DeliverableResult } from './exportDeliverable.ts'
import type { Original } from './originals.ts'

/** Things worth knowing that are no fault, one sentence each. */
export function remarksOn(
  subject: Subject,
  options: Enclosing & Pick<ExportOptions, 'deliverables'>,
  results: readonly DeliverableResult[],
): string[] {
  return [
    ...(options.deliverables.includes('plan') ? planRemarks(subject) : []),
    ...(options.deliverables.includes('submission') ? submissionRemarks(subject, options) : []),
    ...(options.deliverables.includes('summary') ? summaryRemarks(subject) : []),
    ...fontRemarks(subject, results),
  ]
}

function planRemarks({ dossier, campaign }: Subject): readonly string[] {
  const blank = campaign.planSections.filter(section => isBlank(dossier.plan[section.id]))
  return leftOut('实施方案', blank)
}

function summaryRemarks({ dossier, campaign }: Subject): readonly string[] {
  const blank = campaign.summarySections.filter(section => isBlank(dossier.summary[section.id]))
  return leftOut('创建总结', blank)
}

function submissionRemarks({ dossier, campaign }: Subject, options: Enclosing): readonly string[] {
  const blank = requirementsOf(campaign).filter(({ id }) => isBlank(dossier.narratives[id]))
  return [...leftOut('申报材料', blank), ...unshownRemarks(dossier, options)]
}

/** What the reader cannot see on the pages, and whether he has it in the package. */
export function unshownRemarks(dossier: Dossier, options: Enclosing): readonly string[] {
  const where = enclosesUnshown(options)
    ? '原件附在材料包的“证明材料”文件夹里'
    : '原件没有附上，由本单位留存备查'
  const cover = coverFor(dossier)
  return numberedEvidence(dossier)
    .flatMap(({ items }) => items)
    .flatMap(({ item: { title, file }, number }) =>
      file.kind === 'original'
        ? [cover(`证明材料${number}“${title}”${whyUnshown[file.why]}，以一页说明代替，${where}。`)]
        : [],
    )
}

/** Which of the enclosed files still say who made them, or where and when. */
export function tracesRemarks(originals: readonly Original[]): readonly string[] {
  const names = originals.flatMap(({ name, isBare }) => (isBare ? [] : [name.replace(/^.*\//, '')]))
  if (names.length === 0) return []
  const shown = names.slice(0, 5).map(name => `“${name}”`)
  const which = `${shown.join('、')}${names.length > 5 ? `等 ${names.length} 件` : ''}`
  return [`附上的原件${which}去不掉文件属性，里面可能有作者姓名、拍摄时间等，报送前想好要不要附。`]
}

function leftOut(title: string, blank: readonly { readonly title: string }[]): readonly string[] {
  if (blank.length === 0) return []
  const names = blank.map(part => `“${part.title}”`)
  const shown = names.slice(0, 3).join('、')
  const text = names.length > 3 ? `${shown}等 ${names.length} 部分` : shown
  return [`${title}的${text}还没有填写，导出的文件里没有这些文字。`]
}

const whyUnshown = {
  office:
    '是办公文档，没有转成页面（另存为 PDF 再放入即可；装有 LibreOffice 的电脑一般会自动转换）',
  media: '是音像资料，不能印成页面',
  encrypted: '设有密码，不能印成页面',
  damaged: '无法打开，不能印成页面',
  other: '的格式不能印成页面',
} as const

/** Names of stand-ins as they appear in a PDF, and of the faces that they stand in for. */
const standIns = [
  {
    face: 'title',
    file: 'NotoSerifSC-Bold',
    by: '思源宋体（粗）',
    own: /XiaoBiaoSong|XBS|小标宋/i,
  },
  { face: 'body', file: 'NotoSerifSC-Regular', by: '思源宋体', own: /FangSong|仿宋/i },
  { face: 'hei', file: 'NotoSansSC-Regular', by: '思源黑体', own: /Hei|黑体/i },
  { face: 'kai', file: 'LXGWWenKai-Regular', by: '霞鹜文楷', own: /^(?!LXGW).*(Kai|楷体)/i },
] as const

function fontRemarks(
  { dossier }: Subject,
  results: readonly DeliverableResult[],
): readonly string[] {
  const used = new Set(results.flatMap(({ fonts }) => fonts))
  // A stand-in also lends single rare characters to a face that is there; that is not worth a word.
  const isThere = (own: RegExp) => [...used].some(name => own.test(name))
  const missing = standIns.filter(({ file, own }) => used.has(file) && !isThere(own))
  if (missing.length === 0) return []
  const pairs = missing.map(({ face, by }) => `${wordName(face, dossier.layout.fonts)}用${by}`)
  return [
    `这台电脑没有公文常用的部分字体，PDF 里${pairs.join('、')}代替，版面位置不变；Word 文件里仍是规定的字体。`,
  ]
}
