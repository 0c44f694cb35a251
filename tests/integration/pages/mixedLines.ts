import type { Doc } from '#shared/document/model'
import type { Setter } from './faces.ts'
import { type Fault, mm } from './fault.ts'
import { type Located, locate } from './located.ts'
import type { Line, Page } from './readPages.ts'
import { type Rules, rulesOf, standard } from './standard.ts'

type Mark = Line['marks'][number]

/**
 * Lines with figures, letters or quotation marks hold other numbers of characters. Full they
 * are when what begins the next line would not have found room. Only for what puts no gaps
 * between Chinese and other type, as LibreOffice does.
 */
export function mixedLineFaults(
  pages: readonly Page[],
  doc: Doc,
  setter: Setter,
): readonly Fault[] {
  const rules = rulesOf(doc.layout, setter.toMiddle)
  return locate(pages, doc)
    .located.filter(({ role, text }) => role === 'body' && !text.includes('\n'))
    .flatMap(found => linesOf(found, rules, setter))
}

function linesOf({ lines }: Located, rules: Rules, setter: Setter): readonly Fault[] {
  return lines.flatMap(({ page, line }, index) => {
    const next = lines[index + 1]?.line
    if (!next) return []
    const unit = firstUnit(line, next)
    if (!unit) return []
    const { left, right } = rules.area(page)
    const indent = index === 0 ? 2 * mm(rules.pitch.character) : 0
    const taken =
      widthOf(line.marks) + spacesIn(line, next) * widestSpace + changesIn(line) * setter.perChange
    const room = right - left - indent - mm(taken)
    if (room < mm(widthOf(unit))) return []
    const what = `“${line.text}” has ${room.toFixed(1)} mm to spare, room for “${unit.map(({ text }) => text).join('')}”`
    return [{ rule: '28 characters' as const, page, what }]
  })
}

const isFullWidth = ({ left, right, size }: Mark) => right - left > 0.95 * size

/** How wide a space between words was before it was drawn out cannot be told from the page. */
const widestSpace = standard.body / 2

/** One at the end of the line counts: what comes behind it would have to find room beside it. */
function spacesIn({ marks }: Line, { marks: [following] }: Line): number {
  return marks.filter((mark, index) => {
    const next = marks[index + 1] ?? following
    const isApart = next === following || (next?.left ?? 0) - mark.right > 2
    return next !== undefined && isApart && !isFullWidth(mark) && !isFullWidth(next)
  }).length
}

/** Where Chinese, other type and marks like “ or — meet; each of these marks is taken alone. */
function changesIn({ text }: Line): number {
  return (text.match(/[“”‘’—…]|[!-~]+|[^“”‘’—…!-~]+/g)?.length ?? 1) - 1
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
