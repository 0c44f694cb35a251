import type { DecodeOptions, Decoder, OpenDesk } from '../desk.ts'
import type { DerivedCache } from './derivedCache.ts'

type Parts = {
  /** Null when no dossier lies open. */
  readonly openDesk: () => OpenDesk | null
  /** Pictures that are looked at before they are taken over. */
  readonly held: Pick<OpenDesk['blobs'], 'pathOf'>
  readonly decoder: Pick<Decoder, 'picture' | 'pdfPage' | 'recording'>
  readonly cache: DerivedCache
}

/** Pixels of the longest side: a thumbnail, a preview, the viewer. No others, so that the cache stays small. */
const sides = [320, 1600, 3200]

type Wish = { readonly hash: string } & (
  | { readonly kind: 'picture'; readonly sized: Sized }
  | { readonly kind: 'page'; readonly page: number; readonly sized: Sized }
  | { readonly kind: 'film' }
)
type Sized = Required<Pick<DecodeOptions, 'maxSide' | 'rotation'>>

/**
 * Answers `evidence://picture/<hash>/<maxSide>/<rotation>`,
 * `evidence://page/<hash>/<page>/<maxSide>/<rotation>` and, with one picture of it,
 * `evidence://film/<hash>` with a fresh JPEG, never with the file itself. Only the open dossier's
 * own store is looked into, so that what was just taken in is shown before it is saved and after
 * undoing a removal, and what came back in a colleague's file and waits to be adopted.
 */
export function evidenceResponse(
  parts: Parts,
): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    const wish = method === 'GET' ? wishIn(url) : null
    const path = wish && (await pathOf(parts, wish.hash))
    if (!wish || !path) return new Response(null, { status: 404 })
    try {
      const key = new URL(url).hostname + new URL(url).pathname.replaceAll('/', '-')
      const jpeg = await parts.cache.jpeg(key, () => drawn(parts.decoder, path, wish))
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

async function drawn(decoder: Parts['decoder'], path: string, wish: Wish): Promise<Uint8Array> {
  switch (wish.kind) {
    case 'picture':
      return (await decoder.picture(path, wish.sized)).jpeg
    case 'page':
      return (await decoder.pdfPage(path, wish.page, wish.sized)).jpeg
    case 'film': {
      const { poster } = await decoder.recording(path)
      if (!poster) throw new Error('a film without a picture')
      return poster.jpeg
    }
  }
}

/** Null for every address that is not exactly of the three forms. */
export function wishIn(url: string): Wish | null {
  const [, film] = /^evidence:\/\/film\/([0-9a-f]{64})$/.exec(url) ?? []
  if (film !== undefined) return { kind: 'film', hash: film }
  const [, kind, hash, page, side, turn] =
    /^evidence:\/\/(picture|page)\/([0-9a-f]{64})(?:\/([1-9]\d{0,4}))?\/(\d{1,4})\/(0|90|180|270)$/.exec(
      url,
    ) ?? []
  const maxSide = Number(side)
  if (hash === undefined || !sides.includes(maxSide)) return null
  if ((kind === 'page') !== (page !== undefined)) return null
  const sized = { maxSide, rotation: rotationOf(turn) }
  return page === undefined
    ? { kind: 'picture', hash, sized }
    : { kind: 'page', hash, page: Number(page), sized }
}

function rotationOf(turn: string | undefined): Sized['rotation'] {
  return turn === '90' ? 90 : turn === '180' ? 180 : turn === '270' ? 270 : 0
}
