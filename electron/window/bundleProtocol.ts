import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Session } from 'electron'
import { devOrigin } from '../system/devServer.ts'
import { contentPolicy } from './contentPolicy.ts'

export const bundlePage = 'app://bundle/index.html'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

type FileTable = ReadonlyMap<string, string>

/**
 * Serves the window's own files as `app://bundle/…`. Which files there are is
 * settled once, at the start: an address is looked up, never turned into a path.
 */
export function serveBundle(session: Session, folder: string): void {
  const files = fileTable(folder)
  session.protocol.handle('app', async request => {
    const response = await respond(await files, request)
    noteServed(request.url)
    return response
  })
}

/** Milliseconds without another request, after which a page has what it asked for first. */
const pause = 15
/** Milliseconds after which nobody waits for the page any longer. */
const patience = 1500

let noteServed = (_url: string): void => {}

/** When the first page has been given its scripts: from then on it is busy with itself. */
export function firstPageServed(): Promise<void> {
  return new Promise(done => {
    let timer = setTimeout(done, devOrigin ? 0 : patience)
    noteServed = url => {
      if (!url.endsWith('.js')) return
      clearTimeout(timer)
      timer = setTimeout(done, pause)
    }
  })
}

async function fileTable(folder: string): Promise<FileTable> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  )
}

async function respond(files: FileTable, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const path = host === 'bundle' && request.method === 'GET' ? files.get(pathname) : undefined
  if (path === undefined) return new Response(null, { status: 404 })
  const extension = extname(path)
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': contentPolicy(nonce),
  }
  if (extension !== '.html') return new Response(new Uint8Array(await readFile(path)), { headers })
  const page = await readFile(path, 'utf8')
  return new Response(page.replaceAll('__CSP_NONCE__', nonce), { headers })
}
