import type { DecodeOptions, Decoder, OpenDesk } from '../desk.ts'
import type { DerivedCache } from './derivedCache.ts'

type Parts = {
  /** Null when no dossier lies open. */
  readonly openDesk: () => OpenDesk | null
  /** Pictures that are looked at before they are taken over. */
  readonly held: Pick<OpenDesk['blobs'], 'pathOf'>
  readonly decoder: Pick<Decoder, 'picture' | 'pdfPage'>
  readonly cache: DerivedCache
}

/** Pixels of the longest side: a thumbnail, a preview, the viewer. No others, so that the cache stays small. */
const sides = [320, 1600, 3200]

type Wish = Required<Pick<DecodeOptions, 'maxSide' | 'rotation'>> & {
  readonly hash: string
  /** Of a PDF, from 1; 0 for a picture. */
  readonly page: number
}

/**
 * Answers `evidence://picture/<hash>/<maxSide>/<rotation>` and
 * `evidence://page/<hash>/<page>/<maxSide>/<rotation>` with a fresh JPEG, never
 * with the file itself. Only the open dossier's own store is looked into, so that what
 * was just taken in is shown before it is saved and after undoing a removal, and what
 * came back in a colleague's file and waits to be adopted.
 */
export function evidenceResponse(
  parts: Parts,
): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    const wish = method === 'GET' ? wishIn(url) : null
    const path = wish && (await pathOf(parts, wish.hash))
    if (!wish || !path) return new Response(null, { status: 404 })
    const { hash, page, maxSide, rotation } = wish
    try {
      const jpeg = await parts.cache.jpeg(`${hash}-${page}-${maxSide}-${rotation}`, async () =>
        page === 0
          ? (await parts.decoder.picture(path, { maxSide, rotation })).jpeg
          : (await parts.decoder.pdfPage(path, page, { maxSide, rotation })).jpeg,
      )
      return new Response(new Uint8Array(jpeg), { headers })
    } catch {
      // The page shows “打不开” in its place; what is wrong was said at import.
      return new Response(null, { status: 422 })
    }
  }
}

async function pathOf({ openDesk, held }: Parts, hash: string): Promise<string | null> {
  const desk = openDesk()
  return desk && ((await desk.blobs.pathOf(hash)) ?? held.pathOf(hash))
}

const headers = {
  'Content-Type': 'image/jpeg',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  // The bytes behind a hash never change.
  'Cache-Control': 'private, max-age=86400, immutable',
}

/** Null for every address that is not exactly of the two forms. */
export function wishIn(url: string): Wish | null {
  const picture = /^evidence:\/\/picture\/([0-9a-f]{64})\/(\d{1,4})\/(0|90|180|270)$/.exec(url)
  const page =
    /^evidence:\/\/page\/([0-9a-f]{64})\/([1-9]\d{0,4})\/(\d{1,4})\/(0|90|180|270)$/.exec(url)
  const [hash, number, side, turn] = picture
    ? [picture[1], '0', picture[2], picture[3]]
    : [page?.[1], page?.[2], page?.[3], page?.[4]]
  const maxSide = Number(side)
  if (hash === undefined || !sides.includes(maxSide)) return null
  return { hash, page: Number(number), maxSide, rotation: rotationOf(turn) }
}

function rotationOf(turn: string | undefined): Wish['rotation'] {
  return turn === '90' ? 90 : turn === '180' ? 180 : turn === '270' ? 270 : 0
}
