import { InternalHyperlink, type ParagraphChild } from 'docx'
import { citedOn } from '#shared/document/citedOn'
import type { Anchor } from '#shared/document/model'
import { bookmarkName } from './bookmarkName.ts'
import { pageField, textRuns, type WordContext } from './wordParts.ts'

/** “引用于第 5、12 页”, each number a link back to the citation. */
export function wordCitedOn(
  citedAt: readonly Anchor[],
  context: WordContext,
): readonly ParagraphChild[] {
  if (citedAt.length === 0) return []
  const { links, hasMore } = citedOn(citedAt, context.pages)
  const words = (text: string) => textRuns(text, 'body', context)
  return [
    ...words('　引用于第 '),
    ...links.flatMap(({ target }, index) => [
      ...(index > 0 ? words('、') : []),
      new InternalHyperlink({
        anchor: bookmarkName(target),
        children: [pageField(target, context.pages)],
      }),
    ]),
    ...words(hasMore ? ' 等页' : ' 页'),
  ]
}
