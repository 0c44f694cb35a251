import { enumerationsIn } from '../enumerations.ts'
import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Block, Outline } from '../outline.ts'

/** Items of the parts about 标准, 条件, 指标; what stands below an item, or is listed in it, are its demands. */
export const criteria: Rule = notice =>
  criterionBlocks(notice).flatMap((block, index, all) => {
    const title = titleOf(notice.plain, block)
    const text = notice.text.slice(block.from, block.to)
    const isSure = block.number !== null
    const finding = found(
      'criterion',
      { title, text, clause: clauseOf(notice.plain, block) },
      { from: block.from, to: block.to },
      isSure ? 'certain' : 'guessed',
    )
    return [finding, ...demandsOf(notice, block, title, all[index + 1])]
  })

/** The items themselves: right below the heading, or below a part of it that is a criterion in itself. */
export function criterionBlocks(notice: Outline): readonly Block[] {
  const roots = notice.blocks.filter(
    block =>
      block.role === 'criteria' &&
      !block.isAttached &&
      block.parent?.role !== 'criteria' &&
      (block.number !== null || notice.plain.charAt(block.to - 1) === '：'),
  )
  return roots.flatMap(root => {
    const below = root.number ? notice.childrenOf(root) : []
    const items = below.filter(({ number }) => number !== null)
    if (items.length > 0) return items
    return below.filter(({ start, to }) => isSentence(notice.plain.slice(start, to)))
  })
}

/** A line of a table or a heading is no criterion. */
const isSentence = (line: string) =>
  line.length >= 10 &&
  !line.endsWith('：') &&
  !line.includes('\t') &&
  !/\S {1,}\S+ {1,}\S/.test(line)

/** “组织领导有力。……” names itself; a longer sentence is cut at its first mark. */
export function titleOf(plain: string, { lead, from, to }: Block): string {
  const words = plain
    .slice(lead.from, lead.to)
    .replace(/（[^（）]*分[^（）]*）|（[^（）]{0,12}）$/g, '')
    .trim()
  if (words.length > 0 && words.length <= 14) return words
  const first = plain.slice(from, to).split(/[，。；：]/)[0] ?? ''
  return first.length <= 14 ? first : `${first.slice(0, 13)}…`
}

function demandsOf(
  notice: Outline,
  block: Block,
  criterion: string,
  next: Block | undefined,
): readonly Finding[] {
  const below = notice.childrenOf(block).filter(({ number }) => number !== null)
  if (below.length > 0) {
    return below.map(item =>
      found(
        'demand',
        {
          text: notice.text.slice(item.from, item.to).replace(/[；。]$/, ''),
          criterion,
          clause: clauseOf(notice.plain, item),
        },
        item,
      ),
    )
  }
  const clause = clauseOf(notice.plain, block)
  // Lines without a number belong to the item above them, up to the next one.
  const own = notice.childrenOf(block).filter(({ start }) => !next || start < next.start)
  return [block, ...own].flatMap(part => {
    const text = notice.plain.slice(part.from, part.to)
    return enumerationsIn(text).map(({ from, to, isCertain }) =>
      found(
        'demand',
        { text: notice.text.slice(part.from + from, part.from + to), criterion, clause },
        { from: part.from + from, to: part.from + to },
        isCertain ? 'certain' : 'guessed',
      ),
    )
  })
}

/** The numbers of an item and of what it stands under: “二、（一）”. */
function clauseOf(plain: string, block: Block): string {
  const numbers: string[] = []
  for (let at: Block | null = block; at; at = at.parent) {
    numbers.unshift(plain.slice(at.start, at.from).trim())
  }
  return numbers.join('').replace(/[、.．：]$/, '')
}
