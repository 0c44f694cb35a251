import { type Fault, mm, points, shown } from './fault.ts'
import type { Page } from './readPages.ts'
import { type Rules, standard } from './standard.ts'

const { tolerance } = standard

/** What can be said of a page without knowing what it should say. */
export function pageFaults(
  pages: readonly Page[],
  rules: Rules,
  hasCover: boolean,
): readonly Fault[] {
  return pages.flatMap(page => [
    ...paper(page),
    ...emptiness(page),
    ...outside(page, rules),
    ...(hasCover && page.number === 1 ? noNumber(page) : number(page, rules)),
  ])
}

function paper({ number, width, height }: Page): readonly Fault[] {
  const { paper } = standard
  const isA4 = Math.abs(mm(width) - paper.width) < 0.5 && Math.abs(mm(height) - paper.height) < 0.5
  return isA4 ? [] : [{ rule: 'paper', page: number, what: `${shown(width)} × ${shown(height)}` }]
}

function emptiness({ number, lines, ink }: Page): readonly Fault[] {
  return lines.length > 0 || ink
    ? []
    : [{ rule: 'empty page', page: number, what: 'nothing on it' }]
}

/** Lines of tables lie on the edge, half of their width outside. */
function outside({ number, ink }: Page, rules: Rules): readonly Fault[] {
  if (!ink) return []
  const area = rules.area(number)
  const over = {
    left: area.left - mm(ink.left),
    top: area.top - mm(ink.top),
    right: mm(ink.right) - area.right,
    bottom: mm(ink.bottom) - area.bottom,
  }
  return Object.entries(over).flatMap(([edge, by]) =>
    by > tolerance
      ? [{ rule: 'outside' as const, page: number, what: `${by.toFixed(2)} mm over the ${edge}` }]
      : [],
  )
}

const noNumber = ({ number, footInk }: Page): readonly Fault[] =>
  footInk ? [{ rule: 'page number', page: number, what: 'a cover has none' }] : []

/** — 1 —, 四号, odd pages at the right, even ones at the left, a character in from the edge. */
function number({ number, foot, footInk, dashes }: Page, rules: Rules): readonly Fault[] {
  const area = rules.area(number)
  const fault = (what: string): Fault => ({ rule: 'page number', page: number, what })
  const [first, last] = dashes
  if (!foot || !footInk || !first || !last) return [fault('there is none')]
  const faults: Fault[] = []
  if (foot.text !== `—${number}—`) faults.push(fault(`reads ${foot.text}`))
  if (foot.marks.some(({ size }) => Math.abs(size - standard.number) > 0.1)) {
    faults.push(fault(`is set in ${foot.size} pt`))
  }
  for (const dash of [first, last]) {
    const middle = mm((dash.top + dash.bottom) / 2)
    if (Math.abs(middle - standard.numberAt) > standard.numberTolerance) {
      faults.push(fault(`a dash stands at ${middle.toFixed(2)} mm`))
    }
  }
  const isOdd = number % 2 === 1
  const edge = isOdd
    ? area.right - mm(standard.number) - mm(last.right)
    : mm(first.left) - area.left - mm(standard.number)
  if (Math.abs(edge) > standard.numberTolerance) {
    faults.push(
      fault(`stands ${edge.toFixed(2)} mm off its place at the ${isOdd ? 'right' : 'left'}`),
    )
  }
  if (footInk.bottom - footInk.top > points(6)) faults.push(fault('something else is at the foot'))
  return faults
}
