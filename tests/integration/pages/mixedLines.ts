import type { Doc } from '#shared/document/model'
import { type Fault, mm } from './fault.ts'
import { type Located, locate } from './located.ts'
import type { Line, Page } from './readPages.ts'
import { type Rules, rulesOf, standard } from './standard.ts'

type Mark = Line['marks'][number]

/**
 * Lines with figures or letters hold other numbers of characters. Full they are when what
 * begins the next line would not have found room. Only for what puts no gaps between
 * Chinese and other type, as LibreOffice does.
 */
export function mixedLineFaults(pages: readonly Page[], doc: Doc): readonly Fault[] {
  const rules = rulesOf(doc.layout)
  return locate(pages, doc)
    .located.filter(({ role, text }) => role === 'body' && !text.includes('\n'))
    .flatMap(found => linesOf(found, rules))
}

function linesOf({ lines }: Located, rules: Rules): readonly Fault[] {
  return lines.flatMap(({ page, line }, index) => {
    const next = lines[index + 1]?.line
    if (!next || line.marks.every(isFullWidth) || hasSpace(line)) return []
    const unit = firstUnit(line, next)
    if (!unit) return []
    const { left, right } = rules.area(page)
    const indent = index === 0 ? 2 * mm(rules.pitch.character) : 0
    const room = right - left - indent - mm(widthOf(line.marks))
    if (room < mm(widthOf(unit))) return []
    const what = `“${line.text}” has ${room.toFixed(1)} mm to spare, room for “${unit.map(({ text }) => text).join('')}”`
    return [{ rule: '28 characters' as const, page, what }]
  })
}

const isFullWidth = ({ left, right, size }: Mark) => right - left > 0.95 * size

/** Between words, where it is drawn out too: how wide it was cannot be told from the page. */
function hasSpace({ marks }: Line): boolean {
  return marks.some((mark, index) => {
    const next = marks[index + 1]
    return (
      next !== undefined && next.left - mark.right > 2 && !isFullWidth(mark) && !isFullWidth(next)
    )
  })
}

/** Before the line was drawn out to the edge: each mark is set nearer to the next than it is wide. */
function widthOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, { left, right }) => sum + right - left - nearer, 0)
}

/** Points: 28 characters of 16 in 156 mm. */
const nearer = standard.body - (156 / 28) * (72 / 25.4)

/** What moves to another line together, where that is beyond dispute. */
function firstUnit({ text: before }: Line, { marks }: Line): readonly Mark[] | null {
  if (!settled.test(before.at(-1) ?? '')) return null
  for (let count = 1; count < marks.length; count += 1) {
    const [last, first] = [marks[count - 1]?.text ?? '', marks[count]?.text ?? '']
    if (!settled.test(last)) return null
    if (/[一-龥，。、；：？！]/.test(last) && /[一-龥]/.test(first)) return marks.slice(0, count)
  }
  return null
}

/** Where a line ends beside anything else, programs have their own views. */
const settled = /^[一-龥，。、；：？！A-Za-z0-9.]$/
