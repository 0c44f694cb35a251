import {
  wordContentsClaims,
  wordHeadingClaims,
  wordLinkClaims,
  wordPartClaims,
  wordSheetClaims,
} from './docxClaims.ts'
import type { Expected } from './expected.ts'
import { partsOfZip } from './partsOfZip.ts'
import { type Proof, proof } from './proof.ts'
import { readDocx } from './readDocx.ts'

/** Opens our own Word file again: every part that another names is there, every link, row and heading has its place. */
export async function verifyDocx(
  path: string,
  subject: string,
  expected: Expected,
): Promise<readonly Proof[]> {
  const parts = await readParts(path).catch(() => null)
  if (!parts) return [proof('structure', `${subject}内部结构`, ['Word 文件打不开。'])]
  const read = readDocx(parts.get('word/document.xml') ?? '')
  return [
    proof('links', `${subject}链接`, wordLinkClaims(read, expected)),
    proof('contents', `${subject}目录`, wordContentsClaims(read, expected)),
    proof('bookmarks', `${subject}导航标题`, wordHeadingClaims(read, expected)),
    proof('sheets', `${subject}证明材料页`, wordSheetClaims(read, expected)),
    proof('structure', `${subject}内部结构`, wordPartClaims(parts)),
  ]
}

/** Only XML is kept; of pictures it is enough that they are there and unpack. */
async function readParts(path: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  for await (const { name, bytes } of partsOfZip(path)) {
    parts.set(name, /\.(xml|rels)$/.test(name) ? bytes.toString('utf8') : '')
  }
  return parts
}
