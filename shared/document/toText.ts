import { annexLead } from './annexLead.ts'
import {
  type Block,
  type BlockRenderers,
  type Cell,
  captionWords,
  type Doc,
  inlineWords,
  renderBlock,
} from './model.ts'
import { missingPicture } from './unreadablePictures.ts'

/** The words of a document as Markdown of sorts, for tests and for reading a difference. */
export function toText(doc: Doc): string {
  return `${doc.blocks.map(block => renderBlock(text, block)).join('\n\n')}\n`
}

const text: BlockRenderers<string> = {
  cover: ({ above, title, brand, facts }) =>
    [above, `# ${title}`, brand, ...facts.map(({ label, value }) => `${label}：${value}`)].join(
      '\n',
    ),
  title: ({ lines }) => `# ${lines.join('')}`,
  heading: ({ level, number, content }) =>
    `${'#'.repeat(level + 1)} ${number}${inlineWords(content)}`,
  paragraph: ({ content }) => inlineWords(content),
  proofLine: ({ content }) => `> ${inlineWords(content)}`,
  list: ({ items }) => items.map(item => `${item.marker}${inlineWords(item.content)}`).join('\n'),
  table: ({ rows, caption }) =>
    [
      ...(caption?.text ? [captionWords(caption)] : []),
      ...rows.map(row => `| ${row.cells.map(cellText).join(' | ')} |`),
    ].join('\n'),
  picture: ({ caption, isMissing }) =>
    `[图] ${isMissing ? missingPicture : ''}${captionWords(caption)}`,
  bars: ({ caption, pairs }) =>
    [
      ...pairs.map(({ name, before, now }) => `${name}：${before.text} → ${now.text}`),
      `[图] ${captionWords(caption)}`,
    ].join('\n'),
  contents: ({ entries }) =>
    ['目录', ...entries.map(({ level, text }) => `${'  '.repeat(level - 1)}- ${text}`)].join('\n'),
  evidenceSheet: sheet =>
    [
      `--- 证明材料 ${sheet.number} ${sheet.title}（第 ${sheet.page} 页，共 ${sheet.pages} 页）`,
      sheet.facts.join(' · '),
      ...(sheet.content.kind === 'words' ? [] : [`[${sheet.content.kind}]`]),
      ...(sheet.content.kind === 'pdfPage' ? [] : (sheet.content.lines ?? [])),
    ].join('\n'),
  annexNote: ({ names }) =>
    names.map(({ title }, index) => `${annexLead(names.length, index)}${title}`).join('\n'),
  annex: ({ label, title, isWide }) => `--- ${label}${isWide ? '（横页）' : ''}\n# ${title}`,
  signature: ({ unit, date }) => `${unit}\n${date}`,
}

function cellText({ lines, foot, picture }: Cell): string {
  return [...lines.map(line => inlineWords(line)), ...(picture ? ['[图]'] : []), foot ?? '']
    .filter(line => line !== '')
    .join(' / ')
}

/** Every text that a reader of the finished file must find, heading by heading. */
export function headingsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block =>
    block.kind === 'heading' ? [`${block.number}${inlineWords(block.content)}`] : [],
  )
}
