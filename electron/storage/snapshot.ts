import { createHash } from 'node:crypto'
import secureJson from 'secure-json-parse'
import { z } from 'zod'

/**
 * [Note: Snapshots] The text of a dossier is never overwritten. Each save is a
 * new file that holds all of it and can tell whether it is whole: its name
 * carries the number and the hash of the file, its first line the length and
 * hash of the rest. The newest file that proves itself is the dossier.
 */

/** Everything but the order is only for people: clocks jump. */
export const Header = z
  .object({
    fmt: z.int(),
    seq: z.int().positive(),
    /** Stem of the snapshot that this one was made from. */
    parent: z.string().nullable(),
    /** Stems by other writers that were seen when this one was made, and that it does not contain. */
    aside: z.array(z.string()).readonly(),
    writer: z.string().regex(/^[0-9a-f]{8}$/),
    wall: z.iso.datetime(),
    app: z.string(),
    /** Kept for good, and why. */
    milestone: z.enum(['created', 'copied']).nullable(),
    /** Bytes and SHA-256 of the body. */
    len: z.int().nonnegative(),
    sha256: z.string().length(64),
  })
  .readonly()
export type Header = z.infer<typeof Header>

export type SnapshotName = {
  /** The file name without its extension. */
  readonly stem: string
  readonly seq: number
  readonly writer: string
  /** The first 16 hex digits of the file's SHA-256. */
  readonly hash: string
}

export const snapshotFormat = 1

/** Bytes of a body; a dossier of 60,000 characters has a tenth of it. */
export const largestBody = 8 * 1024 * 1024
export const largestSnapshot = largestBody + 64 * 1024
const deepest = 40

export function encodeSnapshot(
  fields: Omit<Header, 'fmt' | 'len' | 'sha256'>,
  body: string,
): { readonly stem: string; readonly bytes: Uint8Array } {
  const text = Buffer.from(body, 'utf8')
  const header: Header = {
    fmt: snapshotFormat,
    ...fields,
    len: text.length,
    sha256: sha256(text),
  }
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), text])
  const number = String(fields.seq).padStart(10, '0')
  return { stem: `${number}-${fields.writer}-${sha256(bytes).slice(0, 16)}`, bytes }
}

/** Also recognises what sync programs make of it: `0000000012-….json` with a remark before the extension. */
export function parseSnapshotName(file: string): SnapshotName | null {
  const match = /^((\d{10})-([0-9a-f]{8})-([0-9a-f]{16}))([^0-9a-zA-Z].*)?\.json$/.exec(file)
  if (!match) return null
  const [, stem = '', seq = '', writer = '', hash = ''] = match
  return { stem, seq: Number(seq), writer, hash }
}

export type Decoded =
  | { readonly kind: 'good'; readonly header: Header; readonly json: unknown }
  /** Whole, but written in a form that only a later version knows. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

/** Good only if every proof holds: name, length, both hashes, form, depth. */
export function decodeSnapshot(name: SnapshotName, bytes: Buffer): Decoded {
  if (sha256(bytes).slice(0, 16) !== name.hash) return { kind: 'damaged' }
  const first = parseJson(firstLine(bytes))
  if (isNewer(first)) return { kind: 'newer' }
  const header = Header.safeParse(first).data
  const body = bytes.subarray(bytes.indexOf(0x0a) + 1)
  const json = parseJson(body.toString('utf8'))
  const isProven =
    header?.seq === name.seq &&
    header.writer === name.writer &&
    header.len === body.length &&
    header.sha256 === sha256(body) &&
    json !== undefined
  return isProven ? { kind: 'good', header, json } : { kind: 'damaged' }
}

function isNewer(header: unknown): boolean {
  const { data } = z.looseObject({ fmt: z.int() }).safeParse(header)
  return data !== undefined && data.fmt > snapshotFormat
}

function firstLine(bytes: Buffer): string {
  return bytes.subarray(0, Math.max(0, bytes.indexOf(0x0a))).toString('utf8')
}

/** From the first bytes of a file; what follows need not be there, nor is it checked. */
export function decodeHeader(bytes: Buffer): Header | null {
  return Header.safeParse(parseJson(firstLine(bytes))).data ?? null
}

/** Undefined for what is no JSON, or tampers with prototypes, or nests deeper than we ever write. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) return undefined
  try {
    return secureJson.parse(text, null, { protoAction: 'error', constructorAction: 'error' })
  } catch {
    return undefined
  }
}

/** Counted before parsing: what walks the parsed value is recursive. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isInString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) isInString = false
    } else if (code === 0x22) isInString = true
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, ++depth)
    else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return most
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
