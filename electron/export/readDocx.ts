/** A place in a Word file that links can lead to: the paragraph it stands in, from there on. */
export type WordPlace = { readonly words: string; readonly style: string }
/** Fields of page numbers and of captions also are; `shown` is what stands there until Word counts anew. */
export type WordLink = {
  readonly kind: 'link' | 'page' | 'repeat'
  readonly target: string
  readonly shown: string
}
export type ReadDocx = {
  /** One name may stand in several places, which is a fault. */
  readonly places: ReadonlyMap<string, readonly WordPlace[]>
  readonly links: readonly WordLink[]
  /** Paragraphs that the navigation shows, in order. */
  readonly headings: readonly WordPlace[]
}

/** Reads `word/document.xml` of a file that we wrote: well-formed, with the prefix `w`. */
export function readDocx(xml: string): ReadDocx {
  const places = new Map<string, WordPlace[]>()
  const links: WordLink[] = []
  const headings: WordPlace[] = []
  let paragraph: Paragraph = empty()
  for (const [, tag = '', attributes = '', text = ''] of xml.matchAll(tags)) {
    switch (tag) {
      case 'w:p':
        paragraph = empty()
        break
      case 'w:pStyle':
        paragraph.style = attribute(attributes, 'w:val')
        break
      case 'w:bookmarkStart':
        paragraph.marks.push([attribute(attributes, 'w:name'), paragraph.words.length])
        break
      case 'w:hyperlink':
        begin(paragraph, 'link', attribute(attributes, 'w:anchor'))
        break
      case 'w:fldSimple':
        beginField(paragraph, attribute(attributes, 'w:instr'))
        break
      case 'w:instrText':
        paragraph.isInstruction = true
        break
      case 'w:fldChar':
        fieldMark(paragraph, attribute(attributes, 'w:fldCharType'), links)
        break
      case '/w:instrText':
        paragraph.isInstruction = false
        break
      case '/w:hyperlink':
        end(paragraph, 'link', links)
        break
      case '/w:fldSimple':
        endField(paragraph, links)
        break
      case 'w:tab':
        write(paragraph, '\t')
        break
      case '/w:p':
        finish(paragraph, places, headings)
        break
    }
    if (text !== '' && (tag === 'w:t' || tag === 'w:instrText')) write(paragraph, unescaped(text))
  }
  return { places, links, headings }
}

/** Those that say something of it, which are a third of all, with the text behind each. */
const tags =
  /<(\/?w:(?:p|pStyle|bookmarkStart|hyperlink|fldSimple|instrText|fldChar|t|tab))(\s[^<>]*)?\/?>([^<]*)/g

type Paragraph = {
  words: string
  style: string
  isInstruction: boolean
  instruction: string
  readonly marks: (readonly [name: string, from: number])[]
  readonly open: { readonly kind: WordLink['kind']; readonly target: string; shown: string }[]
}

function empty(): Paragraph {
  return { words: '', style: '', isInstruction: false, instruction: '', marks: [], open: [] }
}

function write(paragraph: Paragraph, text: string): void {
  if (paragraph.isInstruction) {
    paragraph.instruction += text
    return
  }
  paragraph.words += text
  for (const link of paragraph.open) link.shown += text
}

function begin({ open }: Paragraph, kind: WordLink['kind'], target: string): void {
  open.push({ kind, target, shown: '' })
}

function end({ open }: Paragraph, kind: WordLink['kind'], links: WordLink[]): void {
  const at = open.findLastIndex(link => link.kind === kind)
  const [link] = at === -1 ? [] : open.splice(at, 1)
  if (link && link.target !== '') links.push(link)
}

/** A field in three parts: instruction, what it shows, end. */
function fieldMark(paragraph: Paragraph, type: string, links: WordLink[]): void {
  if (type === 'begin') paragraph.instruction = ''
  if (type === 'separate') {
    beginField(paragraph, paragraph.instruction)
    paragraph.instruction = ''
  }
  if (type === 'end') endField(paragraph, links)
}

/** What a field counts or repeats; one that does neither leads nowhere. */
function beginField(paragraph: Paragraph, instruction: string): void {
  const [, name, target = ''] = /^\s*(PAGEREF|REF)\s+([\w-]+)/.exec(instruction) ?? []
  begin(paragraph, name === 'REF' ? 'repeat' : 'page', target)
}

function endField(paragraph: Paragraph, links: WordLink[]): void {
  const { open } = paragraph
  const field = open.findLast(({ kind }) => kind !== 'link')
  if (field) end(paragraph, field.kind, links)
}

function finish(
  { words, style, marks }: Paragraph,
  places: Map<string, WordPlace[]>,
  headings: WordPlace[],
): void {
  for (const [name, from] of marks) {
    places.set(name, [...(places.get(name) ?? []), { words: words.slice(from), style }])
  }
  if (/^(Heading\d|SheetTitle|AnnexTitle)$/.test(style)) headings.push({ words, style })
}

function attribute(attributes: string, name: string): string {
  const before = ` ${name}="`
  const at = attributes.indexOf(before)
  if (at === -1) return ''
  const from = at + before.length
  return unescaped(attributes.slice(from, attributes.indexOf('"', from)))
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? whole
    return String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16))
  })
}
