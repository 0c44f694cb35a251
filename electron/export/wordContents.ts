import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  StyleLevel,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { textArea, twips } from '#shared/document/layout'
import type { BlockOf, ContentsEntry } from '#shared/document/model'
import { bookmarkName } from './bookmarkName.ts'
import { pageField, textRuns, type WordContext } from './wordParts.ts'

/** A real table of contents, written with its entries: right when opened, and Word can renew it. */
export function wordContents(
  { entries }: BlockOf<'contents'>,
  context: WordContext,
): readonly FileChild[] {
  const entry = ({ level, text, target }: ContentsEntry) =>
    new Paragraph({
      style: `TOC${level}`,
      tabStops: [
        { type: TabStopType.RIGHT, position: twips(textArea.width), leader: LeaderType.DOT },
      ],
      children: [
        new InternalHyperlink({
          anchor: bookmarkName(target),
          children: [
            ...textRuns(text, level === 1 ? 'hei' : 'body', context),
            new TextRun({ children: [new Tab()] }),
            pageField(target, context.pages),
          ],
        }),
      ],
    })
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: '目　录' }),
    new TableOfContents('目录', {
      hyperlink: true,
      headingStyleRange: '1-2',
      stylesWithLevels: [new StyleLevel('申报表标题', 1)],
      beginDirty: false,
      contentChildren: entries.map(entry),
    }),
  ]
}
