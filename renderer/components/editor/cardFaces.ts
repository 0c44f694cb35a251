import type { Figure } from '#shared/domain/figures'
import type { Place } from '#shared/domain/place'
import type { EvidenceId, FactId } from '#shared/schema/richText'
import { removedText } from './nodes/chips.ts'
import type { Citable } from './nodes/citation.ts'
import type { Quotable } from './nodes/fact.ts'
import type { CardFace } from './ReferenceCard.tsx'

export function citationFace(
  citable: Citable | undefined,
  onShow: (evidence: EvidenceId) => void,
): CardFace {
  const label = '引用的证明材料'
  if (!citable) {
    const detail = '这份证明材料已从档案中移除。可以删去这处引用，或撤销移除。'
    return { label, title: removedText, detail, picture: null }
  }
  const { id, number, title, detail, thumbnail } = citable
  const show = { label: '查看证明材料', run: () => onShow(id) }
  return { label, title: `证${number}　${title}`, detail, picture: thumbnail, show }
}

export function factFace(quotable: Quotable | undefined, onShow: (fact: FactId) => void): CardFace {
  const label = '引用的事实'
  if (!quotable) {
    const detail = '这条事实已从台账中移除，这里会印成空白。可以删去这处引用，或撤销移除。'
    return { label, title: removedText, detail, picture: null }
  }
  const { id, name, value, before, detail } = quotable
  const values = before === null ? value : `${before} → ${value}`
  const show = { label: '在事实台账中修改', run: () => onShow(id) }
  return { label, title: `${name || '未命名的事实'}　${values}`, detail, picture: null, show }
}

export function figureFace(figure: Figure | undefined, onShow: (at: Place) => void): CardFace {
  const label = '引用的图表'
  if (!figure) {
    const detail =
      '这张图或表已不在这份文件里，或没有图题、表题，这里会印成空白。可以删去这处引用，或补上图题、表题。'
    return { label, title: removedText, detail, picture: null }
  }
  const { label: number, caption, subject, at } = figure
  const show = { label: '到图表所在的地方', run: () => onShow(at) }
  return { label, title: `${number}　${caption}`, detail: subject, picture: null, show }
}
