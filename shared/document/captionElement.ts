import { type Caption, captionWords } from './model.ts'
import { type El, el } from './toElements.ts'

/** Under a picture, or above a table. */
export function captionElement(tag: 'figcaption' | 'p', caption: Caption): El {
  return el(
    tag,
    {
      ...(caption.anchor === '' ? {} : { id: caption.anchor }),
      ...(tag === 'p' ? { class: 'table-caption' } : {}),
    },
    captionWords(caption),
  )
}
