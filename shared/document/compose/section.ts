import { printedWords, type ReferenceWords, referenceWords } from '../../domain/printedWords.ts'
import { fieldValue } from '../../domain/requirements.ts'
import { limitsText } from '../../domain/richTextRoom.ts'
import {
  type GivenReference,
  referenceMark,
  type SectionOrigin,
  textBegins,
} from '../../domain/sectionOrigin.ts'
import { type TextKey, type TextPlace, textAt, textPlace } from '../../domain/textPlaces.ts'
import { tidyText } from '../../domain/tidyText.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type {
  ListItem,
  RichBlock,
  Inline as RichInline,
  Table as RichTable,
} from '../../schema/richText.ts'
import {
  type Block,
  type Cell,
  captioned,
  type Doc,
  type HeadingLevel,
  type Inline,
} from '../model.ts'
import { headingNumber } from '../numbered.ts'
import { columnWidths } from './richBlocks.ts'

/** One section as it is given to a colleague. */
export type SectionSheet = {
  readonly doc: Doc
  readonly heading: string
  /** What is meant and asked for; no part of the text. */
  readonly note: readonly string[]
  readonly origin: SectionOrigin
}

/**
 * Unlike the documents that are sent in, it keeps everything that must be known
 * again when the file comes back: levels as they are, and a mark on every
 * reference. `undefined` when the campaign has no such place.
 */
export function composeSection(
  dossier: Dossier,
  key: TextKey,
  today: string,
): SectionSheet | undefined {
  const place = textPlace(dossier, key)
  if (!place) return undefined
  const text = tidyText(textAt(dossier, key))
  const references: GivenReference[] = []
  const prose = proseOf(referenceWords(dossier), references)
  const author = fieldValue(dossier, 'unit').trim()
  const blocks = text.content.flatMap(blocksOf(place, prose))
  return {
    doc: { title: place.title, author, date: today, layout: dossier.layout, blocks },
    heading: `${place.numeral}${place.title}`,
    note: noteLines(place),
    origin: {
      dossier: dossier.id,
      text: key,
      print: fingerprint(JSON.stringify(text)),
      references,
    },
  }
}

export function noteLines({ within, guide, questions, words }: TextPlace): readonly string[] {
  const limits = limitsText(words)
  return [
    `【写作提示，不属于正文，取回时自动略去】${within}`,
    guide,
    ...questions.map((question, index) => `${index + 1}. ${question}`),
    ...(limits ? [`篇幅：${limits}`] : []),
    '蓝色的数字和“（见证明材料……）”由软件填写，请保留原样。可以直接改，也可以用修订和批注。',
    textBegins,
  ]
}

type Prose = (content: readonly RichInline[] | undefined) => readonly Inline[]

function proseOf(words: ReferenceWords, references: GivenReference[]): Prose {
  return (content = []) =>
    printedWords(content, words).map(({ inline, words }): Inline => {
      switch (inline.type) {
        case 'text':
          return { kind: 'text', text: words, ...(inline.marks?.length ? { isBold: true } : {}) }
        case 'hardBreak':
          return { kind: 'lineBreak' }
        case 'citation':
          references.push({ words, reference: { kind: 'citation', ...inline.attrs } })
          break
        case 'fact':
          references.push({ words, reference: { kind: 'fact', ...inline.attrs } })
          break
        case 'figure':
          references.push({ words, reference: { kind: 'figure', ...inline.attrs } })
          break
      }
      return { kind: 'marked', text: words, mark: referenceMark(references.length - 1) }
    })
}

function blocksOf({ above }: TextPlace, prose: Prose): (block: RichBlock) => readonly Block[] {
  let counters: readonly number[] = []
  const numberAt = (level: HeadingLevel) => {
    const value = (counters[level] ?? 0) + 1
    counters = Array.from({ length: level + 1 }, (_, at) =>
      at === level ? value : (counters[at] ?? 0),
    )
    return headingNumber(level, value)
  }
  return block => {
    switch (block.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', content: prose(block.content) }]
      case 'heading': {
        const level = Math.min(4, above + block.attrs.level) as HeadingLevel
        const number = numberAt(level)
        return [
          {
            kind: 'heading',
            level,
            number,
            content: prose(block.content),
            anchor: '',
            startsPage: false,
          },
        ]
      }
      case 'bulletList':
        return [list(block.content, '——', prose)]
      case 'orderedList':
        return [list(block.content, '①', prose)]
      case 'table':
        return [table(block, prose)]
      case 'picture':
        return [
          { kind: 'picture', file: block.attrs.file, caption: captioned(block.attrs.caption) },
        ]
    }
  }
}

/** Word counts the items itself; a further paragraph of an item has no marker. */
function list(items: readonly ListItem[], marker: string, prose: Prose): Block {
  return {
    kind: 'list',
    items: items.flatMap(item =>
      item.content.map(({ content }, index) => ({
        marker: index === 0 ? marker : '',
        content: prose(content),
      })),
    ),
  }
}

function table({ attrs, content }: RichTable, prose: Prose): Block {
  return {
    kind: 'table',
    style: 'data',
    ...(attrs?.caption ? { caption: captioned(attrs.caption) } : {}),
    columns: columnWidths(content),
    rows: content.map(row => ({
      canSplit: true,
      cells: row.content.map(
        (cell): Cell => ({
          role: cell.type === 'tableHeader' ? 'head' : 'value',
          lines: cell.content.map(({ content }) => prose(content)),
          columnSpan: cell.attrs?.colspan ?? 1,
          rowSpan: cell.attrs?.rowspan ?? 1,
        }),
      ),
    })),
  }
}
