import { posix } from 'node:path'
import { openPromise } from 'yauzl'
import { type Proof, proof } from './proof.ts'
import { bytesOf } from './verifyZip.ts'

/** Opens our own Word file again: every part is there that another names, every link has its place. */
export async function verifyDocx(path: string, subject: string): Promise<readonly Proof[]> {
  const parts = await readParts(path)
  const body = parts.get('word/document.xml') ?? ''
  const places = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(first))
  const links = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(first)
  const fields = [...body.matchAll(/PAGEREF ([\w-]+)/g)].map(first)
  return [
    proof(
      `${subject}内部结构`,
      targets(parts).map(target =>
        parts.has(target) ? null : `${subject}里缺少“${target}”这一部分。`,
      ),
    ),
    proof(
      `${subject}链接`,
      [...links, ...fields].map(anchor =>
        places.has(anchor) ? null : `${subject}里有一处链接没有落点。`,
      ),
    ),
  ]
}

const first = (match: RegExpMatchArray) => match[1] ?? ''

/** Only XML is kept; of pictures it is enough that they are there and unpack. */
async function readParts(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  })
  const parts = new Map<string, string>()
  try {
    for await (const entry of zip.eachEntry()) {
      const bytes = await bytesOf(zip, entry)
      parts.set(entry.fileName, /\.(xml|rels)$/.test(entry.fileName) ? bytes.toString('utf8') : '')
    }
  } finally {
    zip.close()
  }
  return parts
}

/** Absolute names of everything that a relationship leads to inside the file. */
function targets(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, xml]) => {
      const folder = posix.join(posix.dirname(name), '..')
      return [...xml.matchAll(/<Relationship [^>]*>/g)]
        .map(([tag]) => tag)
        .filter(tag => !tag.includes('TargetMode="External"'))
        .flatMap(tag => /Target="([^"]+)"/.exec(tag)?.[1] ?? [])
        .map(target => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
    })
}
