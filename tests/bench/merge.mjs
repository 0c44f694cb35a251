import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { desk, median, report } from './_app.mjs'
import { bundled } from './_bundle.mjs'

// 20 PDFs of 112 pages, each page laid into the frame of a sheet and stamped with its number,
// against qpdf, which only puts them one behind the other.
const files = 20
const pagesOfFile = 112
const rounds = 5
/** As the program sets them. */
const numbersOnPage = 50

execFileSync('which', ['qpdf'])
const folder = desk()
const { assembleSheets } = await bundled(folder, 'tests/bench/merge.ts')
const sources = []
for (let file = 0; file < files; file += 1) {
  const path = join(folder, `${file}.pdf`)
  writeFileSync(path, await drawnPages(file))
  sources.push(path)
}
const total = files * pagesOfFile
const text = await pages(total, () => [''])
const numbers = await pages(Math.ceil(total / numbersOnPage), page =>
  Array.from(
    { length: numbersOnPage },
    (_, line) => `- ${(page - 1) * numbersOnPage + line + 1} -`,
  ),
)
const framed = sources.flatMap((path, file) =>
  Array.from({ length: pagesOfFile }, (_, index) => ({
    page: file * pagesOfFile + index + 1,
    picture: null,
    pdf: { path, page: index + 1, rotation: 0 },
  })),
)
const assembly = {
  leading: text,
  following: [],
  followingPages: [],
  begins: 1,
  numbers,
  framed,
  layout: { margins: 'standard', linePitch: 28.95, fonts: 'windows' },
  bookmarks: [],
  names: new Map(),
}
const times = { own: [], other: [] }
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now()
  await writeFile(join(folder, 'own.pdf'), await assembleSheets(assembly, () => {}))
  times.own.push(performance.now() - began)
  const begun = performance.now()
  execFileSync('qpdf', ['--empty', '--pages', ...sources, '--', join(folder, 'other.pdf')])
  times.other.push(performance.now() - begun)
}
report({ name: `${total} pages of PDF evidence laid in`, value: median(times.own), unit: 'ms' })
report({ name: 'qpdf, merged only', value: median(times.other), unit: 'ms' })
report({
  name: 'PDF evidence laid in ÷ qpdf',
  value: median(times.own) / median(times.other),
  unit: '×',
})

/**
 * @param {number} count
 * @param {(page: number) => readonly string[]} lines
 */
async function pages(count, lines) {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Courier)
  for (let page = 1; page <= count; page += 1) {
    const sheet = pdf.addPage([595, 842])
    for (const [line, words] of lines(page).entries()) {
      sheet.drawText(words, { x: 60, y: 780 - 15 * line, size: 9, font })
    }
  }
  return pdf.save()
}

/**
 * Pages full of strokes, no two alike; faces would have to lie in the file.
 * @param {number} file
 */
async function drawnPages(file) {
  const pdf = await PDFDocument.create()
  for (let page = 1; page <= pagesOfFile; page += 1) {
    const strokes = Array.from({ length: 1200 }, (_, stroke) => {
      const bent = (file * 7919 + page * 104_729 + stroke * 31) % 17
      return `M ${(stroke % 40) * 12} ${Math.floor(stroke / 40) * 24} l ${bent} ${17 - bent}`
    })
    pdf.addPage([595, 842]).drawSvgPath(strokes.join(' '), { x: 50, y: 790, borderWidth: 1 })
  }
  return pdf.save()
}
