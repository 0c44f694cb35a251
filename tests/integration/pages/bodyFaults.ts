import { squeezed } from '../export/demo.ts'
import { type Fault, mm, shown } from './fault.ts'
import { type Found, isSheet, isSize, type Located, type Placed } from './located.ts'
import type { Line, Page } from './readPages.ts'
import { type Rules, standard } from './standard.ts'

const { tolerance } = standard

const isProse = ({ role }: Located) => role === 'body' || role === 'proof'

/** Margins, 22 lines and 28 characters, measured on the running text. */
export function bodyFaults(
  pages: readonly Page[],
  { located }: Found,
  rules: Rules,
): readonly Fault[] {
  const prose = located.filter(isProse)
  return [
    ...prose.flatMap(found => paragraphFaults(found, rules)),
    ...fullPages(pages, located).flatMap(page => fullPageFaults(page, rules)),
    ...unfilled(pages, located, rules),
  ]
}

function paragraphFaults({ lines, text }: Located, rules: Rules): readonly Fault[] {
  const parts = text.split('\n')
  return lines.flatMap((placed, index) => {
    const next = lines[index + 1]
    const isEnd = !next || (parts.length > 1 && parts.some(part => ends(part, placed.line)))
    const isBegin = index === 0
    return [
      ...edges(placed, { isBegin, isEnd }, rules),
      ...(isEnd ? natural(placed, rules) : characters(placed, next, isBegin)),
      ...(next ? pitchFaults(placed, next, rules) : []),
    ]
  })
}

/** Whether the part of a paragraph up to a typed line end may end with this line. */
function ends(part: string, { text }: Line): boolean {
  const [own, line] = [squeezed(part), squeezed(text)]
  return own.endsWith(line) || line.endsWith(own.slice(-6))
}

type Place = { readonly isBegin: boolean; readonly isEnd: boolean }

/** The first line begins two characters in; every line but the last reaches the right edge. */
function edges(
  { page, line }: Placed,
  { isBegin, isEnd }: Place,
  { area: areaOf, pitch }: Rules,
): readonly Fault[] {
  const area = areaOf(page)
  const begin = area.left + (isBegin ? mm(2 * pitch.character) : 0)
  const faults: Fault[] = []
  if (Math.abs(mm(line.left) - begin) > tolerance) {
    faults.push({ rule: 'margins', page, what: `“${line.text}” begins at ${shown(line.left)}` })
  }
  if (!isEnd && Math.abs(mm(line.right) - area.right) > tolerance) {
    faults.push({ rule: 'margins', page, what: `“${line.text}” ends at ${shown(line.right)}` })
  }
  return faults
}

const isFullWidth = ({ left, right, size }: Line['marks'][number]) => right - left > 0.95 * size

/** 28 to a line, two less where it is indented; one may move on only when it must not stand at an edge. */
function characters({ page, line }: Placed, next: Placed, isBegin: boolean): readonly Fault[] {
  if (!line.marks.every(isFullWidth)) return []
  const most = standard.characters - (isBegin ? 2 : 0)
  const count = line.marks.length
  const following = [...line.text, ...next.line.text]
  const mayBreak = (at: number) => !isTogether(following[at - 1] ?? '', following[at] ?? '')
  const places = Array.from({ length: Math.max(0, most - count) }, (_, more) => count + more + 1)
  const isPlain = plain.test(following.slice(0, most + 2).join(''))
  if (count <= most && !(isPlain && places.some(mayBreak))) return []
  return [
    { rule: '28 characters', page, what: `“${line.text}” has ${count} of ${most} characters` },
  ]
}

/** Where a line with quotation marks, dashes, figures or ① may end, every program has its own view of. */
const plain = /^[一-龥，。、；：？！（）《》]*$/

/** A closing mark does not begin a line, an opening one does not end it. */
function isTogether(before: string, after: string): boolean {
  return /[，。、；：？！）》]/.test(after) || /[（《]/.test(before)
}

/** A line that ends by itself is not drawn apart. */
function natural({ page, line }: Placed, { pitch }: Rules): readonly Fault[] {
  if (line.marks.length < 4 || !line.marks.every(isFullWidth)) return []
  const first = line.marks[0]
  const last = line.marks.at(-1)
  const own = ((last?.left ?? 0) - (first?.left ?? 0)) / (line.marks.length - 1)
  if (Math.abs(own - pitch.character) < 0.2) return []
  return [{ rule: '28 characters', page, what: `“${line.text}”: ${own.toFixed(2)} pt each` }]
}

/** Chromium sets every line on a whole dot of the screen, which is 0.75 pt; the next makes up for it. */
function pitchFaults(one: Placed, next: Placed, { pitch }: Rules): readonly Fault[] {
  if (one.page !== next.page) return []
  const own = next.line.y - one.line.y
  if (Math.abs(own - pitch.line) < 0.6) return []
  return [
    { rule: 'line pitch', page: one.page, what: `${own.toFixed(2)} pt under “${one.line.text}”` },
  ]
}

/** Pages of text and headings only that are followed by more of it: they must be full. */
function fullPages(pages: readonly Page[], located: readonly Located[]): readonly Page[] {
  const roles = rolesOf(located)
  return pages.filter((page, index) => {
    const next = pages[index + 1]
    const onlyText = page.lines.length > 0 && page.lines.every(line => isText(roles.get(line)))
    const follows = next?.lines[0] && roles.get(next.lines[0])
    if (next && isSigned(next, roles)) return false
    return onlyText && hasNoPicture(page) && (follows === 'body' || follows === 'proof')
  })
}

/** The signature takes the paragraph before it along. */
const isSigned = ({ lines }: Page, roles: ReadonlyMap<Line, Located['role']>) =>
  lines.some(line => roles.get(line) === 'signature')

const isText = (role: Located['role'] | undefined) => role !== undefined && role !== 'title'

/** The ink of a page of text ends with its last line. */
function hasNoPicture({ ink, lines }: Page): boolean {
  return !ink || ink.bottom < (lines.at(-1)?.y ?? 0) + standard.body / 2
}

function rolesOf(located: readonly Located[]): ReadonlyMap<Line, Located['role']> {
  return new Map(
    located.flatMap(({ role, lines }) => lines.map(({ line }) => [line, role] as const)),
  )
}

function fullPageFaults({ number, lines }: Page, rules: Rules): readonly Fault[] {
  const { pitch } = rules
  const area = rules.area(number)
  const faults: Fault[] = []
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  if (lines.length !== rules.lines) {
    faults.push({ rule: '22 lines', page: number, what: `${lines.length} lines` })
  }
  const top = mm(rules.middle(first.y) - pitch.line / 2)
  const bottom = mm(rules.middle(last.y) + pitch.line / 2)
  if (Math.abs(top - area.top) > tolerance) {
    faults.push({ rule: 'margins', page: number, what: `text begins at ${top.toFixed(2)} mm` })
  }
  // 22 lines that stand nearer to each other leave a gap at the foot.
  const end = area.top + mm(rules.lines * pitch.line)
  if (lines.length === rules.lines && Math.abs(bottom - end) > tolerance) {
    faults.push({ rule: 'margins', page: number, what: `text ends at ${bottom.toFixed(2)} mm` })
  }
  return faults
}

/** A page may end early before a heading, by the lines of that heading and no more. */
function unfilled(
  pages: readonly Page[],
  located: readonly Located[],
  rules: Rules,
): readonly Fault[] {
  const roles = rolesOf(located)
  return pages.flatMap((page, index) => {
    const next = pages[index + 1]
    if (!next || isSheet(page) || !page.lines.every(line => isText(roles.get(line)))) return []
    if (page.lines.length === 0 || !hasNoPicture(page) || isSigned(next, roles)) return []
    const moved = headingsAtTop(next, roles)
    if (moved === 0 || !isSize(page.lines[0]?.size ?? 0, standard.body)) return []
    if (page.lines.length + moved >= rules.lines) return []
    // A head of a table, a row and a picture are moved whole.
    const after = next.lines[moved]
    if (after && !roles.has(after)) return []
    // 证明材料 begins a page by rule.
    if (/^.、证明材料$/.test(next.lines[0]?.text ?? '')) return []
    return [
      { rule: '22 lines' as const, page: page.number, what: `only ${page.lines.length} lines` },
    ]
  })
}

function headingsAtTop({ lines }: Page, roles: ReadonlyMap<Line, Located['role']>): number {
  const first = lines.findIndex(line => !roles.get(line)?.startsWith('heading'))
  return first < 0 ? lines.length : first
}
