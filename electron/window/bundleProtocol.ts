import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron'
import { devOrigin } from '../system/devServer.ts'
import { contentPolicy } from './contentPolicy.ts'

export const bundlePage = 'app://bundle/index.html'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
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
  // The newer `handle` first loads a whole fetch, which is 65 ms of every start.
  session.protocol.registerBufferProtocol('app', async (request, reply) => {
    const answer = await respond(await files, request).catch(() => missing)
    reply(answer)
    noteServed(request.url, answer)
  })
}

/** Milliseconds after which nobody waits for the page any longer. */
const patience = 1500

let noteServed = (_url: string, _answer: ProtocolResponse): void => {}

/** When the first page has been given its scripts and styles: from then on it is busy with itself. */
export function firstPageServed(): Promise<void> {
  return new Promise(done => {
    setTimeout(done, devOrigin ? 0 : patience)
    let awaited: Set<string> | undefined
    noteServed = (url, { data }) => {
      awaited ??= new Set(filesNamedIn(String(data)))
      awaited.delete(url)
      if (awaited.size > 0) return
      noteServed = () => {}
      done()
    }
  })
}

/** The addresses of what a page brings along. */
function filesNamedIn(html: string): readonly string[] {
  const links = html.matchAll(/ (?:src|href)="([^"]+)"/g)
  return Array.from(links, ([, link = '']) => new URL(link, bundlePage).href)
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

const missing: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

async function respond(files: FileTable, request: ProtocolRequest): Promise<ProtocolResponse> {
  const { host, pathname } = new URL(request.url)
  const path = host === 'bundle' && request.method === 'GET' ? files.get(pathname) : undefined
  if (path === undefined) return missing
  const nonce = randomBytes(16).toString('base64')
  const bytes = await readFile(path)
  return {
    mimeType: types[extname(path)] ?? 'application/octet-stream',
    charset: 'utf-8',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': contentPolicy(nonce),
    },
    data:
      extname(path) === '.html'
        ? Buffer.from(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce))
        : bytes,
  }
}
