import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { openPdf } from '../../../../electron/export/pdfReader.ts'
import { printCopy, verifyPrintCopy } from '../../../../electron/export/printCopy.ts'
import { wholeOf } from './somePdf.ts'

async function fourPages(): Promise<string> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont('Helvetica')
  for (let number = 1; number <= 4; number += 1) {
    const page = pdf.addPage([595, 842])
    page.drawText(number === 1 ? 'COVER' : `text - ${number} -`, { font, x: 50, y: 50 })
  }
  const named = pdf.context.obj({ third: [pdf.getPage(2).ref, 'Fit'] })
  pdf.catalog.set(PDFName.of('Dests'), named)
  const path = join(await mkdtemp(join(tmpdir(), 'duplex-')), 'whole.pdf')
  await writeFile(path, await pdf.save())
  return path
}

const sides = [1, null, 2, 3, 4]

test('has empty backs without a number, and links still lead to their pages', async () => {
  const pdf = await openPdf(await wholeOf(await printCopy({ path: await fourPages(), sides })))

  expect(pdf.numPages).toBe(5)
  expect(await pdf.getPageLabels()).toEqual(['1', '空白', '2', '3', '4'])
  const [target] = (await pdf.getDestination('third')) ?? []
  expect(await pdf.getPageIndex(target)).toBe(3)
  expect(await pdf.getViewerPreferences()).toMatchObject({
    Duplex: 'DuplexFlipLongEdge',
    PrintScaling: 'None',
  })
  await pdf.destroy()
})

test('shows a page on its side as it is bound, its head at the left', async () => {
  const whole = await PDFDocument.create()
  whole.addPage([842, 595])
  whole.addPage([595, 842])
  const path = join(await mkdtemp(join(tmpdir(), 'duplex-')), 'wide.pdf')
  await writeFile(path, await whole.save())
  const pdf = await openPdf(await wholeOf(await printCopy({ path, sides: [1, 2] })))

  expect((await pdf.getPage(1)).rotate).toBe(270)
  expect((await pdf.getPage(2)).rotate).toBe(0)
  await pdf.destroy()
})

test('is proved side by side', async () => {
  const path = `${await fourPages()}-copy`
  await writeFile(path, await printCopy({ path: path.replace(/-copy$/, ''), sides }))

  // The pages above say “- 2 -”, where ours say “— 2 —”.
  expect(await verifyPrintCopy({ path, sides }, true)).toEqual([
    null,
    null,
    ...[3, 4, 5].map(side => `打印件的第 ${side} 面不是该在这里的一页。`),
  ])
  expect(await verifyPrintCopy({ path, sides: [1, 2] }, true)).toEqual([
    '打印件应有 2 面，实有 5 面。',
  ])
})
