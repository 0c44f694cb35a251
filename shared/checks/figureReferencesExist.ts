import { inlinesOf } from '../domain/citations.ts'
import { figuresById, figuresOf } from '../domain/figures.ts'
import { figureMark, linesOf } from '../domain/lines.ts'
import type { Span } from '../domain/span.ts'
import type { FigureId, RichText } from '../schema/richText.ts'
import type { Check } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** A reference to a picture or table that is gone, stands in another document or has no caption prints as a blank. */
export const figureReferencesExist: Check = subject => {
  const texts = richTexts(subject).map(placed => ({
    placed,
    references: referencesIn(placed.rich),
  }))
  if (texts.every(({ references }) => references.length === 0)) return []
  const known = figuresById(figuresOf(subject.dossier, subject.campaign))
  return texts.flatMap(({ placed: { rich: _, ...placed }, references }) =>
    references
      .filter(({ figure }) => known.get(figure)?.document !== placed.concerns[0])
      .map(({ span }) => ({
        ...placed,
        rule: 'figureReferencesExist',
        group: 'completeness' as const,
        source: '经验',
        severity: 'blocker' as const,
        span,
        text: '这里引用的图表已不在这份文件里，或没有图题、表题，会印成空白。请重新引用，或补上图题、表题',
      })),
  )
}

/** Captions hold no references, so both count them in the same order. */
function referencesIn(
  rich: RichText,
): readonly { readonly figure: FigureId; readonly span: Span }[] {
  const figures = inlinesOf(rich).flatMap(inline =>
    inline.type === 'figure' ? [inline.attrs.figure] : [],
  )
  if (figures.length === 0) return []
  const spans = linesOf(rich).flatMap(({ block, text }) =>
    [...text.matchAll(new RegExp(figureMark, 'g'))].map(
      ({ index }): Span => ({ found: figureMark, block, from: index, to: index + 1 }),
    ),
  )
  return figures.flatMap((figure, at) => {
    const span = spans[at]
    return span ? [{ figure, span }] : []
  })
}
