import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { exportDeliverable } from '../../../../electron/export/exportDeliverable.ts'
import { sha256Of } from '../../../../electron/export/writeZip.ts'
import { jobs } from '../../../../electron/worker/jobs.ts'
import { aDossier } from '../../../builders/aDossier.ts'

type Change = {
  /** What is written last, not before the other is there. */
  readonly last?: 'assemblePdf' | 'toDocx'
  /** Told of each job when it is begun. */
  readonly began?: (job: string) => Promise<void>
}

/** Chromium and what writes Word and PDF are left out; what is packed and proved is real. */
async function exported({ last = 'assemblePdf', began = async () => {} }: Change = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'deliverable-'))
  const original = join(folder, 'original.jpg')
  await writeFile(original, 'a picture')
  let otherIsDone = () => {}
  const other = new Promise<void>(resolve => {
    otherIsDone = resolve
  })
  let packings = 0
  const write = async (job: string, out: string) => {
    if (job === last) await other
    await writeFile(out, `written by ${job}`)
    otherIsDone()
    return { bytes: 1, sha256: await sha256Of(out) }
  }
  const run = async (job: keyof typeof jobs, input: never) => {
    if (job === 'addToZip') packings += 1
    await began(job === 'addToZip' ? `${job} ${packings}` : job)
    const { out } = input as { readonly out: string }
    if (job === 'pdfPlaces') return { anchors: new Map(), pages: 1, fonts: [] }
    if (job === 'assemblePdf' || job === 'toDocx') return write(job, out)
    if (job === 'verifyPdf' || job === 'verifyDocx') return []
    const work = jobs[job] as (input: never, progress: () => void) => Promise<unknown>
    return work(input, () => {})
  }
  const result = await exportDeliverable({
    title: '申报材料',
    doc: {
      title: '申报材料',
      author: '处',
      date: '2026-11-03',
      layout: aDossier().layout,
      blocks: [],
    },
    fit: {
      pictures: () => new Map(),
      asPictures: () => new Set(),
      isFinal: true,
      weigh: async () => false,
      packed: () => null,
    },
    originals: [
      {
        evidence: 'c1' as never,
        path: original,
        name: '证明材料/1-1 证书.jpg',
        bytes: 9,
        hash: await sha256Of(original),
        isBare: false,
      },
    ],
    indexOf: ({ pdf, docx }) => `${pdf.name} ${docx.name}`,
    stem: '材料',
    folder,
    pathOf: async () => null,
    print: async () => new Uint8Array(),
    kept: async () => new Uint8Array(),
    sheetsFolder: join(folder, 'kept'),
    guesses: { of: async () => ({ pages: new Map(), sheets: null }), remember: async () => {} },
    worker: { run: run as never },
    begin: () => {},
    progress: () => {},
    signal: new AbortController().signal,
  })
  return { ...result, zip: join(folder, '材料.zip.part') }
}

test('packs Word and PDF as they come, and gives the same bytes whichever comes last', async () => {
  const [one, two] = [await exported(), await exported({ last: 'toDocx' })]

  expect(one.proofs).toMatchObject([{ kind: 'files', passed: 4, total: 4, faults: [] }])
  expect(await namesIn(one.zip)).toEqual([
    'index.html',
    '材料.docx',
    '材料.pdf',
    '证明材料/1-1 证书.jpg',
    '清单.txt',
  ])
  expect((await readFile(one.zip)).equals(await readFile(two.zip))).toBe(true)
  expect(one.files.at(-1)?.sha256).toBe(await sha256Of(one.zip))
})

test('a disk that is full for the originals is told before anything is set', async () => {
  const full = new Error('ENOSPC')
  let isSet = false

  const result = exported({
    began: job => {
      if (job === 'addToZip 1') return Promise.reject(full)
      if (job === 'pdfPlaces') return new Promise(() => {})
      isSet = true
      return Promise.resolve()
    },
  })

  await expect(result).rejects.toBe(full)
  expect(isSet).toBe(false)
})

test.each(['assemblePdf', 'toDocx'])(
  'a file that cannot be written is told once, and leaves nothing that nobody hears: %s',
  async broken => {
    const full = new Error('ENOSPC')
    const unheard: unknown[] = []
    const hear = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', hear)

    const result = exported({
      began: job => (job === broken ? Promise.reject(full) : Promise.resolve()),
    })

    await expect(result).rejects.toBe(full)
    await new Promise(resolve => setTimeout(resolve, 50))
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  },
)

async function namesIn(path: string): Promise<readonly string[]> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true })
  const names: string[] = []
  for await (const entry of zip.eachEntry()) names.push(entry.fileName)
  return names
}
