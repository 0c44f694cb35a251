import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { SectionSheet } from '#shared/document/compose/section'
import { characterTwips, sizes } from '#shared/document/layout'
import { type BlockOf, type BlockRenderers, renderBlock } from '#shared/document/model'
import { numberMark, sectionStyles } from '#shared/domain/sectionOrigin'
import { type PreparedPictures, pictureKey } from '../export/prepared.ts'
import { tidyDocx } from '../export/tidyDocx.ts'
import { pageLayout } from '../export/toDocx.ts'
import { wordRenderers } from '../export/wordBlocks.ts'
import { marked, runs, type WordContext } from '../export/wordParts.ts'
import { font, wordStyles } from '../export/wordStyles.ts'
import { type Carried, toProperties } from './origin.ts'

/** One section as a Word file that can be taken back: real lists, marks on references, its origin in its properties. */
export async function sectionDocx(
  { doc, heading, note, origin }: SectionSheet,
  pictures: PreparedPictures,
): Promise<Uint8Array> {
  const renderers = sectionRenderers({ pages: new Map(), pictures })
  const text = doc.blocks.flatMap(block => renderBlock(renderers, block))
  const document = new Document({
    title: doc.title,
    creator: doc.author,
    lastModifiedBy: doc.author,
    styles,
    numbering: { config: lists },
    customProperties: [...toProperties(origin, picturesIn(doc.blocks, pictures))],
    sections: [
      {
        ...pageLayout(false),
        children: [
          new Paragraph({ style: 'SectionTitle', text: heading }),
          ...note.map(line => new Paragraph({ style: 'Note', text: line })),
          ...(text.length > 0 ? text : [new Paragraph({ style: 'Text', children: [] })]),
        ],
      },
    ],
  })
  return tidyDocx(await Packer.toBuffer(document), doc.date)
}

/** Items numbered by Word itself: what a colleague adds is an item too. */
const lists = [
  list('bullet', LevelFormat.BULLET, '——'),
  list('ordered', LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1'),
]

function list(reference: string, format: 'bullet' | 'decimalEnclosedCircle', text: string) {
  const paragraph = { indent: { left: 0, firstLine: characterTwips(2) } }
  const level = { level: 0, format, text, suffix: LevelSuffix.NOTHING }
  return { reference, levels: [{ ...level, style: { paragraph, run: font('body', sizes.body) } }] }
}

const grey = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF', space: 6 }

const styles: typeof wordStyles = {
  ...wordStyles,
  paragraphStyles: [
    ...(wordStyles.paragraphStyles ?? []),
    {
      id: 'SectionTitle',
      name: sectionStyles.title,
      basedOn: 'Normal',
      next: 'Note',
      run: font('hei', sizes.body),
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Note',
      name: sectionStyles.note,
      basedOn: 'Normal',
      // Enter behind the last line of the note begins the text.
      next: 'Text',
      run: { ...font('kai', sizes.form), color: '595959' },
      paragraph: {
        spacing: { line: 340, lineRule: 'atLeast', before: 0, after: 0 },
        border: { top: grey, bottom: grey, left: grey, right: grey },
        shading: { fill: 'F2F2F2' },
      },
    },
    { id: 'ListMore', name: sectionStyles.listMore, basedOn: 'Text', quickFormat: true },
  ],
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
        children: [number(block.number), ...runs(block.content, context)],
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
  const children = runs(content, context)
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
