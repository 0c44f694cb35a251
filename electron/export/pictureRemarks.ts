import type { Subject } from '#shared/checks/check'
import { fieldsOf } from '#shared/domain/requirements'
import { writtenTexts } from '#shared/domain/writtenTexts'
import type { DeliverableId } from '#shared/schema/campaign'

/** Where a sentence stands in place of a picture that cannot be decoded, and what to do. */
export function pictureRemarks(
  { dossier, campaign }: Subject,
  deliverables: readonly DeliverableId[],
  unreadable: ReadonlySet<string>,
): readonly string[] {
  if (unreadable.size === 0) return []
  const inForm = fieldsOf(campaign).flatMap(({ id, label }) => {
    const file = deliverables.includes('submission') ? dossier.pictures[id] : undefined
    return file && unreadable.has(file.hash) ? [remark(`申报表的“${label}”`, '')] : []
  })
  const inTexts = writtenTexts(dossier, campaign)
    .filter(({ concerns }) => concerns.some(id => deliverables.includes(id)))
    .flatMap(({ rich, subject }) =>
      rich.content.flatMap(block =>
        block.type === 'picture' && unreadable.has(block.attrs.file.hash)
          ? [remark(`“${subject}”`, block.attrs.caption)]
          : [],
      ),
    )
  return [...inForm, ...inTexts]
}

function remark(where: string, caption: string): string {
  const which = caption.trim() === '' ? '' : `“${caption.trim()}”`
  return `${where}里的图片${which}打不开，文件里那一处印的是一句说明。请换一张能打开的图片，再导出一次。`
}
