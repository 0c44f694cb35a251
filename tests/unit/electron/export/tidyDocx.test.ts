import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { standardLayout } from '#shared/domain/layouts'
import type { DocxParts } from '../../../../electron/export/docxParts.ts'
import { tidyDocx } from '../../../../electron/export/tidyDocx.ts'

/** As the library leaves it: where a picture belongs stands its path. */
function withPictures(paths: readonly string[]): DocxParts {
  return new Map<string, string | Uint8Array>([
    ['word/document.xml', '<w:document/>'],
    ...paths.map((path, index) => [`word/media/${index}.jpg`, Buffer.from(path)] as const),
  ])
}

const head = { date: '2026-11-03', layout: standardLayout }

test('holds every picture, more of them than wait in memory at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  const path = join(folder, 'a.jpg')
  await writeFile(path, Buffer.alloc(7_000_000, 1))
  const docx = await buffer(tidyDocx(withPictures(Array(6).fill(path)), head))

  const read = await fromBufferPromise(docx, { lazyEntries: true })
  const sizes: number[] = []
  for await (const entry of read.eachEntry()) sizes.push(entry.uncompressedSize)
  expect(sizes).toEqual([13, ...Array(6).fill(7_000_000)])
})

test('fails when a picture is gone, and does not wait for it', async () => {
  const docx = withPictures(['/nowhere/a.jpg'])

  await expect(buffer(tidyDocx(docx, head))).rejects.toThrow('ENOENT')
})
