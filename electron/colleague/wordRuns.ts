import { numberMark } from '#shared/domain/sectionOrigin'
import { AppError } from '#shared/failure'
import type { Inline } from '#shared/schema/richText'
import { attributeOf, childOf, childrenOf, type Element, isOn } from './readXml.ts'
import { lose, type Run, type WordReader } from './wordReader.ts'

/** More than any section; the rest of the program is fast below it. */
const maxCharacters = 500_000

type Open = { readonly id: string; readonly mark: string; readonly from: number }
type Gathered = { readonly runs: Run[]; open: readonly Open[] }

/** The runs of one paragraph: insertions of a reviewer in, deletions out. */
export function runsOf(paragraph: Element, reader: WordReader): readonly Run[] {
  const gathered: Gathered = { runs: [], open: [] }
  walk(paragraph, gathered, reader)
  return gathered.runs
}

function walk(parent: Element, gathered: Gathered, reader: WordReader): void {
  for (const child of childrenOf(parent)) visit(child, gathered, reader)
}

function visit(element: Element, gathered: Gathered, reader: WordReader): void {
  switch (element.localName) {
    case 'r':
      readRun(element, gathered, reader)
      break
    case 'ins':
    case 'moveTo':
      reader.counts.revisions += 1
      walk(element, gathered, reader)
      break
    case 'del':
    case 'moveFrom':
      reader.counts.revisions += 1
      break
    case 'sdt':
      walk(childOf(element, 'sdtContent') ?? element, gathered, reader)
      break
    case 'hyperlink':
    case 'smartTag':
    case 'customXml':
    case 'fldSimple':
    case 'dir':
    case 'bdo':
      walk(element, gathered, reader)
      break
    case 'oMath':
    case 'oMathPara':
      lose(reader, '公式', element.textContent ?? '')
      break
    case 'commentRangeStart':
      reader.openComments.add(attributeOf(element, 'id') ?? '')
      break
    case 'commentRangeEnd':
      reader.openComments.delete(attributeOf(element, 'id') ?? '')
      break
    case 'bookmarkStart':
      gathered.open = [
        ...gathered.open,
        {
          id: attributeOf(element, 'id') ?? '',
          mark: attributeOf(element, 'name') ?? '',
          from: gathered.runs.length,
        },
      ]
      break
    case 'bookmarkEnd':
      closeBookmark(attributeOf(element, 'id') ?? '', gathered, reader)
      break
  }
}

const ownNumber = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+\.|（\d+）)$/

/** Words that still read as they were given become the reference that they stood for. */
function closeBookmark(id: string, gathered: Gathered, reader: WordReader): void {
  const open = gathered.open.find(one => one.id === id)
  gathered.open = gathered.open.filter(one => one !== open)
  if (!open) return
  const inside = gathered.runs.slice(open.from)
  const words = inside.map(run => (run.type === 'text' ? run.text : '\ufffc')).join('')
  const given = reader.references.get(open.mark)
  if (given?.words === words) replace(gathered, open.from, [inlineOf(given)])
  else if (open.mark.startsWith(numberMark) && ownNumber.test(words)) {
    replace(gathered, open.from, [])
    reader.isNumbered = true
  }
}

/** Everything from there on. A bookmark that began at the end begins there still: LibreOffice lets them overlap so. */
function replace(gathered: Gathered, from: number, runs: readonly Run[]): void {
  const { length } = gathered.runs
  gathered.runs.splice(from, length - from, ...runs)
  gathered.open = gathered.open.map(one =>
    one.from === length ? { ...one, from: gathered.runs.length } : one,
  )
}

function inlineOf({ reference }: NonNullable<ReturnType<WordReader['references']['get']>>): Inline {
  switch (reference.kind) {
    case 'citation':
      return { type: 'citation', attrs: { evidence: reference.evidence } }
    case 'fact':
      return { type: 'fact', attrs: { fact: reference.fact, part: reference.part } }
    case 'figure':
      return { type: 'figure', attrs: { figure: reference.figure } }
  }
}

function readRun(run: Element, gathered: Gathered, reader: WordReader): void {
  const properties = childOf(run, 'rPr')
  if (isOn(childOf(properties, 'vanish'))) return
  const isBold =
    isOn(childOf(properties, 'b')) ??
    reader.styles.isBold(attributeOf(childOf(properties, 'rStyle')))
  const say = (text: string) => {
    if (text === '') return
    reader.counts.characters += text.length
    if (reader.counts.characters > maxCharacters) throw new AppError({ code: 'word.tooLarge' })
    for (const id of reader.openComments)
      reader.quotes.set(id, ((reader.quotes.get(id) ?? '') + text).slice(0, 200))
    gathered.runs.push({ type: 'text', text, ...(isBold ? { marks: [{ type: 'bold' }] } : {}) })
  }
  for (const child of childrenOf(run)) readRunChild(child, say, gathered, reader)
}

function readRunChild(
  child: Element,
  say: (text: string) => void,
  gathered: Gathered,
  reader: WordReader,
): void {
  switch (child.localName) {
    case 't':
      say(child.textContent ?? '')
      break
    case 'tab':
    case 'ptab':
      say(' ')
      break
    case 'noBreakHyphen':
      say('-')
      break
    case 'br':
    case 'cr':
      // Ends of pages and columns are the layout's business.
      if (/page|column/.test(attributeOf(child, 'type') ?? '')) return
      gathered.runs.push({ type: 'hardBreak' })
      break
    case 'sym':
      lose(reader, '特殊符号', '')
      break
    case 'drawing':
    case 'pict':
      readDrawing(child, gathered, reader)
      break
    case 'AlternateContent': {
      const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
      for (const inner of chosen ? childrenOf(chosen) : [])
        readRunChild(inner, say, gathered, reader)
      return
    }
    case 'ruby':
      for (const inner of childrenOf(childOf(child, 'rubyBase') ?? child))
        visit(inner, gathered, reader)
      break
    case 'object':
      lose(reader, '嵌入的对象', '')
      break
    case 'footnoteReference':
    case 'endnoteReference':
      lose(reader, '脚注或尾注', '')
      break
  }
}

/** A picture, or a text box, chart or shape, which have no place in a text here. */
function readDrawing(drawing: Element, gathered: Gathered, reader: WordReader): void {
  const words = within(drawing, 'txbxContent')
  if (words) {
    lose(reader, '文本框', words.textContent ?? '')
    return
  }
  const picture = within(drawing, 'blip') ?? within(drawing, 'imagedata')
  if (!picture) {
    lose(reader, '图形或图表', '')
    return
  }
  const part = reader.partOf(attributeOf(picture, 'embed') ?? attributeOf(picture, 'id'))
  if (part === null) lose(reader, '只有链接的图片', '')
  else gathered.runs.push({ type: 'picture', part })
}

/** The first element of that name anywhere inside. */
function within(parent: Element, name: string): Element | undefined {
  for (const child of childrenOf(parent)) {
    const found = child.localName === name ? child : within(child, name)
    if (found) return found
  }
  return undefined
}
