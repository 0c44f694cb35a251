import { annexIndents, annexLead } from './annexLead.ts'
import { barsElement } from './barsElement.ts'
import { captionElement } from './captionElement.ts'
import { citedOn, sheetAlias } from './citedOn.ts'
import { grid, signatureIndents } from './layout.ts'
import {
  type Block,
  type BlockOf,
  type BlockRenderers,
  type Doc,
  type Inline,
  type Pages,
  pageRuns,
  renderBlock,
  type SheetContent,
} from './model.ts'
import { tableElement } from './tableElement.ts'
import { missingPicture } from './unreadablePictures.ts'

/**
 * A document as elements, for Chromium's print (`toHtml`) and for the preview in
 * the window. Looks are in `stylesheet`; only what is data (widths, indents)
 * stands here as style.
 */
export type El = {
  readonly tag: Tag
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>
  readonly style: Readonly<Record<string, string>>
  readonly children: readonly (El | string)[]
}
export type Tag =
  | ('section' | 'div' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'p' | 'span' | 'strong' | 'a' | 'br')
  | ('table' | 'colgroup' | 'col' | 'thead' | 'tbody' | 'tr' | 'th' | 'td')
  | ('figure' | 'figcaption' | 'img')
export type Attribute = 'class' | 'id' | 'href' | 'src' | 'alt' | 'colspan' | 'rowspan'

export type ElementContext = {
  /** Empty before the first printing: page numbers stay blank, in their full width. */
  readonly pages: Pages
  readonly pictureUrl: (hash: string) => string
}

export function toElements(doc: Doc, context: ElementContext): readonly El[] {
  const renderers = elementRenderers(context)
  return pageRuns(doc.blocks).flatMap(({ isWide, blocks }) => {
    const elements = closed(blocks, block => renderBlock(renderers, block))
    return isWide ? [el('section', { class: 'wide' }, ...elements)] : elements
  })
}

/** 附件说明 and what is signed under it are one piece: Chromium would part two that only ask to stay together. */
function closed(blocks: readonly Block[], render: (block: Block) => El): readonly El[] {
  return blocks.flatMap((block, index) => {
    if (isSigned(blocks, index - 1)) return []
    if (!isSigned(blocks, index)) return [render(block)]
    return [el('div', { class: 'closing' }, ...blocks.slice(index, index + 2).map(render))]
  })
}

const isSigned = (blocks: readonly Block[], index: number) =>
  blocks[index]?.kind === 'annexNote' && blocks[index + 1]?.kind === 'signature'

type Options = Omit<El, 'tag' | 'children' | 'style'>['attributes'] & {
  readonly style?: El['style']
}

export function el(tag: Tag, options: Options, ...children: El['children']): El {
  const { style = {}, ...attributes } = options
  return { tag, attributes, style, children }
}

const headingTags = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

function elementRenderers(context: ElementContext): BlockRenderers<El> {
  const inline = inlineRenderer(context)
  return {
    cover: coverElement,
    title: ({ lines, anchor, startsPage }) =>
      el(
        'h1',
        { id: anchor, class: startsPage ? 'title starts-page' : 'title' },
        ...lines.flatMap((line, index) => (index === 0 ? [line] : [el('br', {}), line])),
      ),
    heading: ({ level, number, content, anchor, startsPage }) =>
      el(
        headingTags[level],
        { id: anchor, class: `heading level-${level}${startsPage ? ' starts-page' : ''}` },
        number,
        ...content.map(inline),
      ),
    paragraph: ({ content }) => el('p', { class: 'body' }, ...content.map(inline)),
    proofLine: ({ content }) => el('p', { class: 'body proof' }, ...content.map(inline)),
    list: ({ items }) =>
      el(
        'div',
        {},
        ...items.map(item => el('p', { class: 'body' }, item.marker, ...item.content.map(inline))),
      ),
    table: block => tableElement(block, { ...context, inline }),
    picture: ({ file, caption, isMissing }) =>
      el(
        'figure',
        {},
        isMissing
          ? el('p', { class: 'no-picture' }, missingPicture)
          : el('img', { src: context.pictureUrl(file.hash), alt: caption.text }),
        ...(caption.text ? [captionElement('figcaption', caption)] : []),
      ),
    bars: barsElement,
    contents: block => contentsElement(block, context.pages),
    evidenceSheet: block => sheetElement(block, context.pages),
    annexNote: annexNoteElement,
    annex: ({ label, title, anchor }) =>
      el(
        'div',
        { class: 'annex', id: anchor },
        el('p', { class: 'annex-label' }, label),
        el('h2', { class: 'title' }, title),
      ),
    signature: signatureElement,
  }
}

function inlineRenderer({ pages }: ElementContext): (inline: Inline) => El | string {
  return inline => {
    switch (inline.kind) {
      case 'text':
        return inline.isBold ? el('strong', {}, inline.text) : inline.text
      case 'citation':
        return citationElement(inline)
      case 'pageRef':
        return pageLink(inline.target, pages)
      case 'lineBreak':
        return el('br', {})
      case 'figure':
        return el('a', { href: `#${inline.target}` }, inline.label)
      case 'marked':
        return inline.text
    }
  }
}

function citationElement({ number, target, anchor }: Extract<Inline, { kind: 'citation' }>): El {
  if (anchor === undefined) return el('a', { href: `#${target}`, class: 'citation' }, number)
  return el('a', { id: anchor, href: `#${sheetAlias(anchor)}`, class: 'citation' }, number)
}

function pageLink(target: string, pages: Pages): El {
  return el('a', { href: `#${target}`, class: 'page-ref' }, String(pages.get(target) ?? '000'))
}

function coverElement({ above, title, brand, facts }: BlockOf<'cover'>): El {
  return el(
    'section',
    { class: 'cover' },
    el('p', { class: 'cover-above' }, above),
    el('p', { class: 'cover-title' }, title),
    el('p', { class: 'cover-brand' }, brand && `“${brand}”`),
    el(
      'div',
      { class: 'cover-facts' },
      ...facts.map(({ label, value }) =>
        el(
          'p',
          {},
          el('span', { class: 'cover-label' }, ...spread(label)),
          el('span', {}, '：'),
          el('span', { class: 'cover-value' }, value),
        ),
      ),
    ),
  )
}

/** Each character by itself, so that labels of three and four stand equally wide. */
function spread(label: string): readonly El[] {
  return [...label].map(character => el('span', {}, character))
}

function contentsElement({ entries }: BlockOf<'contents'>, pages: Pages): El {
  return el(
    'section',
    { class: 'contents' },
    el('p', { class: 'contents-title' }, '目　录'),
    ...entries.map(({ level, text, target }) =>
      el(
        'p',
        { class: `contents-${level}` },
        el('a', { href: `#${target}` }, text),
        el('span', { class: 'leader' }),
        pageLink(target, pages),
      ),
    ),
  )
}

function sheetElement(sheet: BlockOf<'evidenceSheet'>, knownPages: Pages): El {
  const { anchor, number, title, facts, page, pages, citedAt, citedHere, content } = sheet
  const place = pages > 1 ? [`第 ${page} 页，共 ${pages} 页`] : []
  const factsText = [...facts, ...place].join('　')
  const cited = citedElements(citedAt, knownPages)
  const isLong =
    number.length + title.length > mostInHead.title ||
    factsText.length + cited.map(textOf).join('').length > mostInHead.facts
  return el(
    'section',
    { class: 'sheet', id: anchor },
    ...citedHere.map(citation => el('span', { id: sheetAlias(citation) })),
    el(
      'div',
      { class: isLong ? 'sheet-head is-long' : 'sheet-head' },
      // Only the first page of a piece is a heading, so that it gets one bookmark.
      el(
        page === 1 ? 'h3' : 'p',
        { class: 'sheet-title' },
        el('span', { class: 'sheet-number' }, `证明材料${number}`),
        `　${title}`,
      ),
      el('p', { class: 'sheet-facts' }, factsText, ...cited),
    ),
    el('div', { class: 'sheet-frame' }, ...contentElements(content)),
  )
}

function contentElements(content: SheetContent): readonly El[] {
  const lines = content.kind === 'pdfPage' ? [] : (content.lines ?? [])
  const said = lines.map(line => el('p', {}, line))
  // Above them lies the picture that they speak of.
  return content.kind === 'words' || said.length === 0
    ? said
    : [el('div', { class: 'sheet-lines' }, ...said)]
}

/** Characters that surely find room in the two lines that each has, whatever their widths. */
const mostInHead = { title: 45, facts: 70 } as const

const textOf = (child: El | string): string =>
  typeof child === 'string' ? child : child.children.map(textOf).join('')

function citedElements(citedAt: readonly string[], pages: Pages): El['children'] {
  if (citedAt.length === 0) return []
  const { links, hasMore } = citedOn(citedAt, pages)
  return [
    '　引用于第 ',
    ...links.flatMap(({ target }, index) => [
      ...(index > 0 ? ['、'] : []),
      pageLink(target, pages),
    ]),
    hasMore ? ' 等页' : ' 页',
  ]
}

function annexNoteElement({ names }: BlockOf<'annexNote'>): El {
  return el(
    'div',
    { class: 'annex-note' },
    ...names.map(({ title, target }, index) => {
      const { first, names: begin } = annexIndents(names.length, index)
      const pitch = (characters: number) => `${characters * grid.characterPitch}pt`
      return el(
        'p',
        { style: { 'padding-left': pitch(begin), 'text-indent': pitch(first - begin) } },
        el(
          'span',
          { class: 'annex-lead', style: { width: pitch(begin - first) } },
          annexLead(names.length, index),
        ),
        el('a', { href: `#${target}` }, title),
      )
    }),
  )
}

function signatureElement({ unit, date }: BlockOf<'signature'>): El {
  const indents = signatureIndents(unit, date)
  const at = (characters: number) => ({ 'padding-left': `${characters * grid.characterPitch}pt` })
  return el(
    'div',
    { class: 'signature' },
    el('p', { style: at(indents.unit) }, unit),
    el('p', { style: at(indents.date) }, date),
  )
}
