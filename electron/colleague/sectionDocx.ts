import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  BorderStyle,
  Document,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  Paragraph,
  TextRun,
} from 'docx'
import type { SectionSheet } from '#shared/document/compose/section'
import { characterTwips, headingFaces, sizes } from '#shared/document/layout'
import { type BlockOf, type BlockRenderers, renderBlock } from '#shared/document/model'
import { numberMark, sectionStyles } from '#shared/domain/sectionOrigin'
import type { Layout } from '#shared/schema/dossier'
import { docxParts } from '../export/docxParts.ts'
import { type PreparedPictures, pictureKey } from '../export/prepared.ts'
import { tidyDocx } from '../export/tidyDocx.ts'
import { wordRenderers } from '../export/wordBlocks.ts'
import { chineseOnly, font } from '../export/wordFonts.ts'
import { pageLayout } from '../export/wordPage.ts'
import { marked, runs, type WordContext } from '../export/wordParts.ts'
import { wordStyles } from '../export/wordStyles.ts'
import { type Carried, toProperties } from './origin.ts'

/** One section as a Word file that can be taken back: real lists, marks on references, its origin in its properties. */
export function sectionDocx(
  { doc, heading, note, origin }: SectionSheet,
  pictures: PreparedPictures,
): Readable {
  const renderers = sectionRenderers({ pages: new Map(), pictures, layout: doc.layout })
  const text = doc.blocks.flatMap(block => renderBlock(renderers, block))
  const document = new Document({
    title: doc.title,
    creator: doc.author,
    lastModifiedBy: doc.author,
    styles: sectionStylesOf(doc.layout),
    numbering: { config: listsOf(doc.layout) },
    customProperties: [...toProperties(origin, picturesIn(doc.blocks, pictures))],
    sections: [
      {
        ...pageLayout(doc.layout),
        children: [
          new Paragraph({ style: 'SectionTitle', text: heading }),
          ...note.map(line => new Paragraph({ style: 'Note', text: line })),
          ...(text.length > 0 ? text : [new Paragraph({ style: 'Text', children: [] })]),
        ],
      },
    ],
  })
  return tidyDocx(docxParts(document), doc)
}

/** Items numbered by Word itself: what a colleague adds is an item too. */
function listsOf({ fonts }: Layout) {
  const paragraph = { indent: { left: 0, firstLine: characterTwips(2) } }
  const run = { ...font('body', sizes.body, fonts), ...chineseOnly('body', fonts) }
  const list = (reference: string, format: 'bullet' | 'decimalEnclosedCircle', text: string) => ({
    reference,
    levels: [{ level: 0, format, text, suffix: LevelSuffix.NOTHING, style: { paragraph, run } }],
  })
  return [
    list('bullet', LevelFormat.BULLET, '——'),
    list('ordered', LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1'),
  ]
}

const grey = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF', space: 6 }

function sectionStylesOf(layout: Layout): IStylesOptions {
  const { fonts } = layout
  const styles = wordStyles(layout)
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      {
        id: 'SectionTitle',
        name: sectionStyles.title,
        basedOn: 'Normal',
        next: 'Note',
        run: font('hei', sizes.body, fonts),
        paragraph: { spacing: { after: 160 } },
      },
      {
        id: 'Note',
        name: sectionStyles.note,
        basedOn: 'Normal',
        // Enter behind the last line of the note begins the text.
        next: 'Text',
        run: { ...font('kai', sizes.form, fonts), color: '595959' },
        paragraph: {
          spacing: { line: 340, lineRule: 'atLeast', before: 0, after: 0 },
          border: { top: grey, bottom: grey, left: grey, right: grey },
          shading: { fill: 'F2F2F2' },
        },
      },
      { id: 'ListMore', name: sectionStyles.listMore, basedOn: 'Text', quickFormat: true },
    ],
  }
}

function sectionRenderers(context: WordContext): BlockRenderers<readonly Paragraph[]> {
  const renderers = wordRenderers(context) as BlockRenderers<readonly Paragraph[]>
  let instance = 0
  let headings = 0
  const number = (text: string) => {
    headings += 1
    return marked(`${numberMark}${headings}`, [new TextRun(text)])
  }
  return {
    ...renderers,
    heading: block => [
      new Paragraph({
        heading: HeadingLevel[`HEADING_${block.level}`],
        children: [
          number(block.number),
          ...runs(block.content, headingFaces[block.level], context),
        ],
      }),
    ],
    list: block => {
      instance += 1
      return block.items.map(item => listParagraph(item, instance, context))
    },
  }
}

function listParagraph(
  { marker, content }: BlockOf<'list'>['items'][number],
  instance: number,
  context: WordContext,
): Paragraph {
  const children = runs(content, 'body', context)
  if (marker === '') return new Paragraph({ style: 'ListMore', children })
  const reference = marker === '——' ? 'bullet' : 'ordered'
  return new Paragraph({ style: 'Text', numbering: { reference, level: 0, instance }, children })
}

function picturesIn(
  blocks: SectionSheet['doc']['blocks'],
  pictures: PreparedPictures,
): Carried['pictures'] {
  return blocks.flatMap((block): Carried['pictures'] => {
    const prepared = block.kind === 'picture' && pictures.get(pictureKey(block.file.hash))
    if (!prepared) return []
    const hash = createHash('sha256').update(readFileSync(prepared.path)).digest('hex')
    return [[hash, block.file.hash]]
  })
}
