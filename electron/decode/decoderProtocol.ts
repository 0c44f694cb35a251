import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { net, type Session, session } from 'electron'
import type { DecodeSource } from '#shared/ipc/decode'
import { devOrigin } from '../system/devServer.ts'

/** Lives in memory only and shares nothing with the window that the user sees. */
export const decoderPartition = 'decoder'
export const decoderOrigin = 'app://decoder'

/** pdf.js decodes JPEG 2000 and JBIG2, common in scans, with WebAssembly. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self'",
  "font-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
}

export type DecoderFiles = {
  /** Lends one file to the decoder under a random name. */
  readonly lend: (
    path: string,
  ) => Promise<{ readonly source: DecodeSource; readonly end: () => void }>
}

/**
 * All that the decoder can reach: its own pages, and the file that it is to
 * decode at the moment. Everything else, the network above all, is refused.
 */
export function serveDecoder(pages: string): DecoderFiles {
  const lent = new Map<string, { readonly path: string; readonly bytes: number; loans: number }>()
  const tokenOf = createTokens()
  const own = session.fromPartition(decoderPartition)
  lockDown(own)
  own.protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'decoder' || request.method !== 'GET') return refused()
    const file = lent.get(pathname.replace(/^\/source\//, ''))
    if (file) return partOf(file, request.headers.get('range'))
    return devOrigin
      ? withPolicy(await net.fetch(new URL(pathname, devOrigin).href))
      : pageFile(pages, pathname)
  })

  return {
    lend: async path => {
      const { size, mtimeMs } = await stat(path)
      const token = tokenOf(`${path}|${size}|${mtimeMs}`)
      const file = lent.get(token) ?? { path, bytes: size, loans: 0 }
      // Both lanes may read one file at a time: the last to end takes it away.
      file.loans += 1
      lent.set(token, file)
      return {
        source: { url: `${decoderOrigin}/source/${token}`, bytes: size },
        end: () => {
          file.loans -= 1
          if (file.loans === 0) lent.delete(token)
        },
      }
    },
  }
}

function lockDown(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', event => event.preventDefault())
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(app:\/\/decoder\/|blob:app:\/\/decoder\/)/.test(url) })
  })
}

/** The same file keeps its name, so that the decoder can keep a PDF open from page to page. */
function createTokens(): (file: string) => string {
  const tokens = new Map<string, string>()
  return file => {
    const token = tokens.get(file) ?? randomUUID()
    tokens.set(file, token)
    return token
  }
}

/** The built pages lie flat: `decode.html`, and what it loads in `assets`. */
async function pageFile(pages: string, pathname: string): Promise<Response> {
  if (!/^\/(decode\.html|assets\/[\w.-]+)$/.test(pathname)) return refused()
  const body = await readFile(join(pages, pathname)).catch(() => null)
  if (!body) return refused()
  const type = types[extname(pathname)] ?? 'application/octet-stream'
  return withPolicy(new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }))
}

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  return new Response(response.body, { status: response.status, headers })
}

/** In small parts handing a photo over costs this process twice as much, and while it does nobody else is heard. */
const partBytes = 1024 * 1024

/**
 * Answers a range too: of a PDF of 300 MB only the pages that are shown are read, and of a film
 * of 2 GB (which asks from somewhere to the end) its head and one picture.
 */
function partOf(
  file: { readonly path: string; readonly bytes: number },
  range: string | null,
): Response {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const start = Number(from ?? 0)
  const last = file.bytes - 1
  const end = to ? Math.min(Number(to), last) : last
  if (start > end) return new Response(null, { status: 416 })
  const body = Readable.toWeb(createReadStream(file.path, { start, end, highWaterMark: partBytes }))
  return new Response(body as ReadableStream, {
    status: from === undefined ? 200 : 206,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(end - start + 1),
      'Accept-Ranges': 'bytes',
      ...(from === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.bytes}` }),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const refused = () => new Response(null, { status: 404 })
