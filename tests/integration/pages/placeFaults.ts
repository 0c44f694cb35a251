import { type Fault, mm, shown } from './fault.ts'
import { type Found, isSize, type Located, type Role } from './located.ts'
import type { Line, Page } from './readPages.ts'
import { areaAsRead, type Rules, standard } from './standard.ts'

const { tolerance } = standard

/** Headings, titles and the signature: each where it belongs, none alone. */
export function placeFaults(
  pages: readonly Page[],
  { located, missing }: Found,
  rules: Rules,
): readonly Fault[] {
  return [
    ...missing.map(text => ({ rule: 'missing text' as const, page: 0, what: text.slice(0, 40) })),
    ...located
      .filter(({ role }) => role.startsWith('heading') || role === 'annex-title')
      .flatMap(found => atFoot(pages, found)),
    ...pages.flatMap(tableHeadAtFoot),
    ...located.filter(isTitle).flatMap(found => centred(pages, found, rules)),
    ...signatureFaults(pages, located, rules),
  ]
}

const isTitle = ({ role }: Located) => role === 'title' || role === 'annex-title'

function atFoot(pages: readonly Page[], { lines, text }: Located): readonly Fault[] {
  const last = lines.at(-1)
  if (last && lines[0]?.page !== last.page) {
    return [{ rule: 'heading on two pages', page: last.page, what: text }]
  }
  const page = pages.find(({ number }) => number === last?.page)
  if (!last || !page) return []
  const isLast = page.lines.at(-1) === last.line
  const ink = page.isWide ? page.ink?.right : page.ink?.bottom
  const hasInkBelow = (ink ?? 0) > last.line.y + standard.body
  return isLast && !hasInkBelow ? [{ rule: 'heading at foot', page: page.number, what: text }] : []
}

/** 五号黑体 stands in heads and group rows of tables only: they lead on to something. */
function tableHeadAtFoot({ number, lines }: Page): readonly Fault[] {
  const last = lines.at(-1)
  if (!last || !isSize(last.size, 10.5) || !last.marks.every(({ face }) => /Sans/.test(face)))
    return []
  return [{ rule: 'table head at foot', page: number, what: last.text }]
}

function centred(pages: readonly Page[], { lines }: Located, rules: Rules): readonly Fault[] {
  return lines.flatMap(({ page, line }) => {
    const on = pages.find(({ number }) => number === page)
    if (!on) return []
    const { left, right } = areaAsRead(rules, on)
    const own = mm((line.left + line.right) / 2)
    if (Math.abs(own - (left + right) / 2) <= tolerance) return []
    return [
      { rule: 'centred' as const, page, what: `“${line.text}” stands about ${own.toFixed(2)} mm` },
    ]
  })
}

/** What follows the text; attachments have pages of their own. */
const closing: readonly Role[] = ['annex-note', 'signature', 'annex-label', 'annex-title']

/** Lines of a last paragraph that can be moved to the signature; longer ones end where they end. */
const longest = 12

/**
 * 7.3.5.2: the unit ends two characters before the edge, the date begins two right of it; a date
 * that is longer ends two before the edge. A unit longer than the line has no room to keep to it.
 */
function signatureFaults(
  pages: readonly Page[],
  located: readonly Located[],
  rules: Rules,
): readonly Fault[] {
  const lines = located.filter(({ role }) => role === 'signature').flatMap(({ lines }) => lines)
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const faults: Fault[] = []
  const page = pages.find(({ number }) => number === last.page)
  if (first.page !== last.page) {
    faults.push({ rule: 'signature alone', page: last.page, what: 'unit and date on two pages' })
  }
  const text = located.findLast(({ role }) => !closing.includes(role))
  const ends = located.filter(({ role }) => closing.includes(role)).flatMap(({ lines }) => lines)
  const isAlone = ends.some(({ line }) => line === page?.lines[0])
  if (isAlone && (text?.lines.length ?? 0) <= longest) {
    faults.push({ rule: 'signature alone', page: last.page, what: 'nothing else on its page' })
  }
  if (first !== last && lines.length === 2)
    faults.push(...signaturePlace(first.line, last.line, last.page, rules))
  return faults
}

function signaturePlace(unit: Line, date: Line, page: number, rules: Rules): readonly Fault[] {
  const area = rules.area(page)
  const character = mm(rules.pitch.character)
  const end = area.right - 2 * character
  const isDateLonger = date.right - date.left > unit.right - unit.left
  const faults: Fault[] = []
  const off = mm(isDateLonger ? date.right : unit.right) - end
  // Digits are wider than half a character in some faces.
  if (
    Math.abs(off) > (isDateLonger ? character : tolerance) &&
    mm(unit.left) > area.left + tolerance
  ) {
    faults.push({ rule: 'signature place', page, what: `ends ${off.toFixed(2)} mm off` })
  }
  const indent = mm(date.left - unit.left)
  if (Math.abs(indent - 2 * character) > tolerance && mm(unit.left) > area.left + tolerance) {
    faults.push({
      rule: 'signature place',
      page,
      what: `the date begins ${shown(date.left - unit.left)} in`,
    })
  }
  return faults
}
