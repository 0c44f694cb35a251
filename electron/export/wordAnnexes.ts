import { AlignmentType, type FileChild, InternalHyperlink, Paragraph, Tab, TextRun } from 'docx'
import { annexIndents, annexLead } from '#shared/document/annexLead'
import { characterTwips, twips } from '#shared/document/layout'
import type { BlockOf } from '#shared/document/model'
import { bookmarkName } from './bookmarkName.ts'
import { wideSlack } from './wordPage.ts'
import { marked, textRuns, type WordContext } from './wordParts.ts'
import { linePitchTwips } from './wordStyles.ts'

/** Names that run on go on under their own first character, where the tab leads too. */
export function wordAnnexNote(
  { names }: BlockOf<'annexNote'>,
  context: WordContext,
): readonly FileChild[] {
  const line = linePitchTwips(context.layout)
  return names.map(({ title: name, target }, index) => {
    const { first, names: begin } = annexIndents(names.length, index)
    return new Paragraph({
      style: 'Text',
      alignment: AlignmentType.LEFT,
      keepNext: true,
      indent: { left: characterTwips(begin), hanging: characterTwips(begin - first) },
      spacing: { before: index === 0 ? line : 0, line, lineRule: 'exact' },
      children: [
        ...textRuns(annexLead(names.length, index), 'body', context),
        ...(names.length > 1 ? [new TextRun({ children: [new Tab()] })] : []),
        new InternalHyperlink({
          anchor: bookmarkName(target),
          children: [...textRuns(name, 'body', context)],
        }),
      ],
    })
  })
}

/** The head of an attachment, in the middle of the text area also where the page lies on its side. */
export function wordAnnex(
  { label, title: name, anchor, isWide }: BlockOf<'annex'>,
  context: WordContext,
): readonly FileChild[] {
  const slack = isWide ? twips(wideSlack(context.layout)) : 0
  return [
    new Paragraph({
      style: 'AnnexLabel',
      pageBreakBefore: true,
      children: textRuns(label, 'hei', context),
    }),
    new Paragraph({
      style: 'AnnexTitle',
      ...(slack > 0 ? { indent: { right: slack } } : {}),
      children: [marked(anchor, textRuns(name, 'title', context))],
    }),
  ]
}
