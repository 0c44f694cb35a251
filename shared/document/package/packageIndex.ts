import { chineseDate } from '../../domain/dates.ts'
import { numberedEvidence } from '../../domain/evidenceNumbers.ts'
import { byteSize } from '../../lib/byteSize.ts'
import { chineseNumeral } from '../../lib/chineseNumerals.ts'
import type { Dossier, Evidence } from '../../schema/dossier.ts'
import type { EvidenceId } from '../../schema/richText.ts'
import { escaped } from '../toHtml.ts'
import { indexStyles } from './indexStyles.ts'

/** A file of the package by its path in it, with `/` between folders. */
export type IndexedFile = { readonly name: string; readonly bytes: number }

/** Where a receiver finds a piece of evidence: in this package, or in another mail. */
export type Found =
  | {
      readonly kind: 'here'
      readonly pdf: string
      /** From 1, as a PDF viewer counts. */
      readonly page: number
      /** What is printed on it. */
      readonly printed: number
      readonly original: IndexedFile | null
    }
  | { readonly kind: 'mail'; readonly number: number }

export type PackageContent = {
  readonly title: string
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** What is read first: PDF and Word. */
  readonly documents: readonly IndexedFile[]
  /** Name of 清单. */
  readonly checklist: string
  readonly evidence: ReadonlyMap<EvidenceId, Found>
  /** Which of how many mails this is. */
  readonly mail?: { readonly number: number; readonly total: number }
  /** Covers what is not for everyone's eyes. */
  readonly cover?: (text: string) => string
}

/**
 * index.html of a package: what is in it, and which evidence stands behind which
 * demand, for a receiver without our program. No script, no address outside the
 * package; `dossier` is asked only when the package carries evidence.
 */
export function packageIndex(content: PackageContent, dossier: Dossier): string {
  const { title, unit, date, mail, cover = text => text } = content
  const page = { ...content, say: (text: string) => escaped(cover(text)) }
  const which = mail && mail.total > 1 ? `　第 ${mail.number} 封，共 ${mail.total} 封` : ''
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.say(title)}</title>
<style>${indexStyles}</style>
</head>
<body>
<header>
<h1>${page.say(title)}</h1>
<p>${page.say(unit)}　${chineseDate(date)}${which}</p>
</header>
<p class="hint">请先把压缩包整个解压出来，再打开本页，下面的链接才能用。</p>
${documentsPart(page)}
${content.evidence.size > 0 ? criteriaPart(page, dossier) + evidencePart(page, dossier) : ''}
</body>
</html>
`
}

type Page = PackageContent & { readonly say: (text: string) => string }

/** Each part of a path by itself; `#` and `?` in names are no anchors. */
function link(path: string, label: string, fragment = ''): string {
  const address = path.split('/').map(encodeURIComponent).join('/')
  return `<a href="${address}${fragment}">${label}</a>`
}

function documentsPart({ documents, checklist, say }: Page): string {
  const rows = documents.map(
    ({ name, bytes }) =>
      `<li>${link(name, say(name))}<span class="size">${byteSize(bytes)}</span></li>`,
  )
  return `<section>
<h2>文件</h2>
<ul class="documents">
${rows.join('\n')}
<li>${link(checklist, say(checklist))}<span class="size">每个文件的大小和校验码</span></li>
</ul>
</section>`
}

function criteriaPart(page: Page, dossier: Dossier): string {
  const numbers = numberedEvidence(dossier).flatMap(({ items }) => items)
  const criteria = dossier.campaign.criteria.map(({ title, requirements }, index) => {
    const rows = requirements.map(requirement => {
      const proofs = numbers.filter(({ item }) => item.supports.includes(requirement.id))
      const links = proofs.map(({ item, number }) => proofLink(page, item, number))
      const shown = links.length > 0 ? links.join('　') : '<span class="none">没有另附</span>'
      return `<tr><th scope="row">${page.say(requirement.title)}</th><td>${shown}</td></tr>`
    })
    return `<h3>${chineseNumeral(index + 1)}、${page.say(title)}</h3>
<table class="demands"><tbody>${rows.join('\n')}</tbody></table>`
  })
  return `<section>
<h2>创建标准与证明材料</h2>
<p class="hint">点编号直接看证明材料所在的页。</p>
${criteria.join('\n')}
</section>
`
}

function proofLink({ evidence, say }: Page, { id, title }: Evidence, number: string): string {
  const found = evidence.get(id)
  if (found?.kind !== 'here') {
    return `<span title="${say(title)}">${say(number)}${elsewhere(found)}</span>`
  }
  const name = `<span class="number" title="${say(title)}">${say(number)}</span>`
  return link(found.pdf, name, `#page=${found.page}`)
}

const elsewhere = (found: Found | undefined) =>
  found?.kind === 'mail' ? `（见第 ${found.number} 封）` : ''

function evidencePart(page: Page, dossier: Dossier): string {
  const { say } = page
  const groups = numberedEvidence(dossier).map(({ title, items }) => {
    const rows = items.map(({ item, number }) => evidenceRow(page, dossier, item, number))
    return `<tbody><tr><th colspan="6" scope="rowgroup" class="group">${say(title)}</th></tr>
${rows.join('\n')}</tbody>`
  })
  return `<section>
<h2>证明材料目录</h2>
<table class="evidence">
<thead><tr><th>编号</th><th>名称</th><th>类别</th><th>出具单位</th><th>日期</th><th>查看</th></tr></thead>
${groups.join('\n')}
</table>
</section>`
}

function evidenceRow(page: Page, dossier: Dossier, item: Evidence, number: string): string {
  const { say, evidence } = page
  const kind = dossier.campaign.evidenceKinds.find(({ id }) => id === item.kind)?.title ?? ''
  const date = item.issuedOn === '' ? '' : chineseDate(item.issuedOn)
  const cells = [kind, item.issuer, date].map(text => `<td>${say(text)}</td>`).join('')
  return `<tr><td>${say(number)}</td><td class="title">${say(item.title)}</td>${cells}<td>${waysTo(evidence.get(item.id))}</td></tr>`
}

function waysTo(found: Found | undefined): string {
  if (found?.kind !== 'here') return found ? `第 ${found.number} 封` : ''
  const { pdf, page, printed, original } = found
  const ways = [link(pdf, `第 ${printed} 页`, `#page=${page}`)]
  if (original) ways.push(link(original.name, `原件（${byteSize(original.bytes)}）`))
  return ways.join('<br>')
}
