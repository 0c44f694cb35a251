import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { createEvidencePdfs } from '../../../../electron/export/embeddablePdf.ts'
import { somePdf } from './somePdf.ts'

async function pageOf(bytes: Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'embed-')), 'evidence.pdf')
  await writeFile(path, bytes)
  return createEvidencePdfs(await PDFDocument.create()).page(path, 1)
}

test('takes a page over, with the turn that its file gives it', async () => {
  const page = await pageOf(await somePdf({ rotation: 90 }))

  expect([page?.page.width, page?.page.height, page?.turn]).toEqual([200, 100, 90])
})

test('leaves a page with a stamp to its picture, because the stamp would be lost', async () => {
  expect(await pageOf(await somePdf({ withStamp: true }))).toBeNull()
})

test('leaves a file whose faces are not inside to its pictures', async () => {
  expect(await pageOf(await somePdf({ withForeignFont: true }))).toBeNull()
})

test('leaves a damaged file to its pictures', async () => {
  expect(await pageOf(Buffer.from('%PDF-1.7 and nothing else'))).toBeNull()
})
