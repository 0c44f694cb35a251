import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { standardLayout } from '#shared/domain/layouts'
import { tidyDocx } from '../../../../electron/export/tidyDocx.ts'

/** As the library leaves it: where a picture belongs stands its path. */
async function withPictures(paths: readonly string[]): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('<w:document/>'), 'word/document.xml')
  for (const [index, path] of paths.entries()) {
    zip.addBuffer(Buffer.from(path), `word/media/${index}.jpg`)
  }
  zip.end()
  return buffer(zip.outputStream)
}

const head = { date: '2026-11-03', layout: standardLayout }

test('holds every picture, more of them than wait in memory at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  const path = join(folder, 'a.jpg')
  await writeFile(path, Buffer.alloc(7_000_000, 1))
  const docx = await buffer(await tidyDocx(await withPictures(Array(6).fill(path)), head))

  const read = await fromBufferPromise(docx, { lazyEntries: true })
  const sizes: number[] = []
  for await (const entry of read.eachEntry()) sizes.push(entry.uncompressedSize)
  expect(sizes).toEqual([13, ...Array(6).fill(7_000_000)])
})

test('fails when a picture is gone, and does not wait for it', async () => {
  const docx = await withPictures(['/nowhere/a.jpg'])

  await expect(buffer(await tidyDocx(docx, head))).rejects.toThrow('ENOENT')
})
