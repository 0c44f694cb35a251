import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { net, type Session, session } from 'electron'
import type { DecodeSource } from '#shared/ipc/decode'
import { devOrigin } from '../system/devServer.ts'

/** Lives in memory only and shares nothing with the window that the user sees. */
export const decoderPartition = 'decoder'
export const decoderOrigin = 'app://decoder'
/** What a page of the decoder may read besides, and no other page. */
export const lentScheme = 'lent'

/** pdf.js decodes JPEG 2000 and JBIG2, common in scans, with WebAssembly. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `connect-src 'self' ${lentScheme}:`,
  "img-src 'self' blob:",
  `media-src ${lentScheme}:`,
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
  const lent = new Map<string, { readonly path: string; loans: number }>()
  const tokenOf = createTokens()
  const own = session.fromPartition(decoderPartition)
  lockDown(own)
  own.protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'decoder' || request.method !== 'GET') return refused()
    return devOrigin
      ? withPolicy(await net.fetch(new URL(pathname, devOrigin).href))
      : pageFile(pages, pathname)
  })
  // Electron's newer way hands a file over in JavaScript, part by part: three times the work, in
  // the process that everybody waits for (electron/electron#42612).
  own.protocol.registerFileProtocol(lentScheme, ({ url, method }, answer) => {
    const path = method === 'GET' ? lent.get(new URL(url).host)?.path : undefined
    answer(path === undefined ? { error: notFound } : { path, headers: lentHeaders })
  })

  return {
    lend: async path => {
      const { size, mtimeMs } = await stat(path)
      const token = tokenOf(`${path}|${size}|${mtimeMs}`)
      const file = lent.get(token) ?? { path, loans: 0 }
      // Both lanes may read one file at a time: the last to end takes it away.
      file.loans += 1
      lent.set(token, file)
      return {
        source: { url: `${lentScheme}://${token}/`, bytes: size },
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
    answer({ cancel: !/^(lent:|(blob:)?app:\/\/decoder\/)/.test(url) })
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

/** Chromium's number for a file that is not there. */
const notFound = -6
const lentHeaders = {
  'Access-Control-Allow-Origin': decoderOrigin,
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
}

const refused = () => new Response(null, { status: 404 })
