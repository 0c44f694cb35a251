import { readFile, stat } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { type GivenReference, referenceMark } from '#shared/domain/sectionOrigin'
import { AppError } from '#shared/failure'
import { openPackage, type WordPackage } from './openPackage.ts'
import { type Carried, fromProperties } from './origin.ts'
import { attributeOf, childOf, childrenOf, type Element, readXml } from './readXml.ts'
import { readBlocks } from './wordBody.ts'
import { readLists } from './wordLists.ts'
import { lose, type ReadPiece, shortened, type WordReader } from './wordReader.ts'
import { readStyles } from './wordStyleNames.ts'

/** Bytes of the file itself, and what may stand in it. */
const maxBytes = 50 * 1024 * 1024
const maxPictureBytes = 30 * 1024 * 1024
const maxPictures = 200
const maxPieces = 3000

export type ReadWord = {
  readonly carried: Carried | null
  readonly pieces: readonly ReadPiece[]
  /** Bytes of the pictures, by the name that pieces use. */
  readonly media: ReadonlyMap<string, Uint8Array>
  readonly note: readonly string[]
  readonly comments: readonly {
    readonly author: string
    readonly quote: string
    readonly text: string
  }[]
  readonly revisions: number
  readonly lost: readonly { readonly what: string; readonly words: string }[]
}

/**
 * Reads a Word file that somebody else wrote. Nothing outside the file is ever
 * looked at, and nothing in it is run. References to what is not `known` (ids of
 * evidence, facts, pictures and tables) stay the words that they are. Throws `word.*`, `file.*`.
 */
export async function readWord(path: string, known: ReadonlySet<string>): Promise<ReadWord> {
  const subject = basename(path)
  const word = await openPackage(await bytesOf(path, subject), subject)
  const xml = async (name: string) => {
    const text = await word.xml(name)
    return text === null ? null : readXml(text, subject)
  }
  const document = await mainPart(xml)
  const root = await xml(document)
  const body = childOf(root ?? undefined, 'body')
  if (!body) throw new AppError({ code: 'word.damaged', subject })
  const beside = (name: string) => posix.join(posix.dirname(document), name)
  const carried = fromProperties(properties(await xml('docProps/custom.xml')))
  const relations = await xml(beside(`_rels/${posix.basename(document)}.rels`))
  const reader: WordReader = {
    styles: readStyles(await xml(beside('styles.xml'))),
    lists: readLists(await xml(beside('numbering.xml'))),
    partOf: partsIn(relations, document),
    references: references(carried, known),
    pieces: [],
    note: [],
    lost: [],
    quotes: new Map(),
    openComments: new Set(),
    counts: { revisions: 0, characters: 0 },
    isNumbered: false,
    carry: [],
  }
  try {
    readBlocks(body, reader)
  } catch (error) {
    throw error instanceof AppError
      ? new AppError({ ...error.failure, subject }, { cause: error })
      : error
  }
  if (reader.pieces.length > maxPieces) throw new AppError({ code: 'word.tooLarge', subject })
  const { pieces, note, lost, counts } = reader
  return {
    carried,
    media: await mediaOf(word, reader),
    comments: comments(await xml(beside('comments.xml')), reader),
    pieces,
    note,
    lost,
    revisions: counts.revisions,
  }
}

function references(carried: Carried | null, known: ReadonlySet<string>): WordReader['references'] {
  const given = carried?.references ?? []
  return new Map(
    given.flatMap((one, at) => {
      const { reference } = one
      return known.has(idOf(reference)) ? [[referenceMark(at), one] as const] : []
    }),
  )
}

function idOf(reference: GivenReference['reference']): string {
  switch (reference.kind) {
    case 'citation':
      return reference.evidence
    case 'fact':
      return reference.fact
    case 'figure':
      return reference.figure
  }
}

async function bytesOf(path: string, subject: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => {
    throw new AppError({ code: 'file.missing', subject })
  })
  if (!found.isFile()) throw new AppError({ code: 'file.notRegular', subject })
  if (found.size > maxBytes) throw new AppError({ code: 'word.tooLarge', subject })
  const bytes = await readFile(path).catch(cause => {
    throw new AppError({ code: 'file.unreadable', subject }, { cause })
  })
  const start = bytes.subarray(0, 4).toString('hex')
  if (start === '504b0304') return bytes
  // .doc and .wps, and what Word makes of a .docx with a password.
  if (start === 'd0cf11e0' && /\.docx$/i.test(subject))
    throw new AppError({ code: 'word.encrypted', subject })
  const code = /\.docx$/i.test(subject) ? 'word.damaged' : 'word.oldFormat'
  throw new AppError({ code, subject })
}

type Xml = (name: string) => Promise<Element | null>

/** Word, WPS and LibreOffice all call it so; other programs name it in the package. */
async function mainPart(xml: Xml): Promise<string> {
  const relations = await xml('_rels/.rels')
  const main = (relations ? childrenOf(relations) : []).find(relation =>
    attributeOf(relation, 'Type')?.endsWith('/officeDocument'),
  )
  return attributeOf(main, 'Target')?.replace(/^\//, '') ?? 'word/document.xml'
}

function partsIn(relations: Element | null, document: string): WordReader['partOf'] {
  const parts = new Map<string, string>()
  for (const relation of relations ? childrenOf(relations) : []) {
    const [id, target] = [attributeOf(relation, 'Id'), attributeOf(relation, 'Target')]
    if (id === undefined || target === undefined) continue
    // What lies outside is never fetched.
    if (attributeOf(relation, 'TargetMode') === 'External') continue
    const isAbsolute = target.startsWith('/')
    parts.set(id, isAbsolute ? target.slice(1) : posix.join(posix.dirname(document), target))
  }
  return relation => (relation === undefined ? null : (parts.get(relation) ?? null))
}

function properties(root: Element | null): ReadonlyMap<string, string> {
  return new Map(
    (root ? childrenOf(root) : []).map(property => [
      attributeOf(property, 'name') ?? '',
      property.textContent ?? '',
    ]),
  )
}

async function mediaOf(
  word: WordPackage,
  reader: WordReader,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const media = new Map<string, Uint8Array>()
  for (const piece of reader.pieces) {
    if (piece.kind !== 'picture' || media.has(piece.part)) continue
    const bytes = media.size < maxPictures ? await word.bytes(piece.part) : null
    if (bytes && bytes.length <= maxPictureBytes) media.set(piece.part, bytes)
    else lose(reader, '图片', '')
  }
  return media
}

function comments(root: Element | null, { quotes }: WordReader): ReadWord['comments'] {
  return (root ? childrenOf(root) : [])
    .filter(comment => comment.localName === 'comment')
    .slice(0, 500)
    .map(comment => ({
      author: (attributeOf(comment, 'author') ?? '').slice(0, 100),
      quote: shortened(quotes.get(attributeOf(comment, 'id') ?? '') ?? ''),
      text: childrenOf(comment)
        .map(paragraph => paragraph.textContent ?? '')
        .join('\n')
        .slice(0, 2000),
    }))
}
