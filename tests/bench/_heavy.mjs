import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { rewrite, sha256 } from './_app.mjs'
import { enlarge } from './_large.mjs'

/** Of the whole, which takes minutes; a tenth says nearly as much. */
const share = Number(process.env.BENCH_SHARE ?? 1)
export const counts = {
  photos: Math.max(6, Math.round(300 * share)),
  pdfs: Math.max(2, Math.round(20 * share)),
  pagesPerPdf: 112,
}

/**
 * Fills the sample's dossier: 100 pages of text, photos of 12 megapixels and some 4 MB each, and
 * PDFs of 112 pages. A few photos of noise come again and again with another comment, so that
 * no two files are the same and each has to be decoded.
 * @param {string} folder for what is made on the way
 * @param {string} dossier
 * @param {string} pdf whose pages the PDFs are made of
 */
export function makeHeavy(folder, dossier, pdf) {
  const photos = manyPhotos(folder)
  const pdfs = manyPdfs(folder, pdf)
  const files = [
    ...photos.map(path =>
      store(dossier, path, 'jpg', { kind: 'image', width: 4000, height: 3000 }),
    ),
    ...pdfs.map(path => store(dossier, path, 'pdf', { kind: 'pdf', pages: counts.pagesPerPdf })),
  ]
  rewrite(dossier, data => withEvidence(enlarge(data), files))
  return { photos, pdfs }
}

/** @param {string} folder */
function manyPhotos(folder) {
  const bases = Array.from({ length: 6 }, (_, seed) => readFileSync(noise(folder, seed)))
  const out = join(folder, 'photos')
  mkdirSync(out)
  return Array.from({ length: counts.photos }, (_, index) => {
    const base = bases[index % bases.length] ?? Buffer.alloc(0)
    const words = Buffer.from(`photo ${index}`)
    const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2, ...words])
    const path = join(out, `${String(index).padStart(3, '0')}.jpg`)
    writeFileSync(path, Buffer.concat([base.subarray(0, 2), comment, base.subarray(2)]))
    return path
  })
}

/**
 * @param {string} folder
 * @param {number} seed
 */
function noise(folder, seed) {
  const file = name => join(folder, `${name}${seed}.v`)
  const vips = (...args) => execFileSync('vips', args, { stdio: 'ignore' })
  const many = ['4000', '3000', '--mean', '128', '--sigma', '60', '--seed', String(seed + 1)]
  vips('gaussnoise', file('noise'), ...many)
  vips('gaussblur', file('noise'), file('fine'), '1.6')
  vips('gaussblur', file('noise'), file('coarse'), '6')
  vips('bandjoin', `${file('fine')} ${file('fine')} ${file('coarse')}`, file('joined'))
  vips('copy', file('joined'), file('colour'), '--interpretation', 'srgb')
  const path = join(folder, `noise${seed}.jpg`)
  vips('copy', file('colour'), `${path}[Q=90]`)
  return path
}

/**
 * @param {string} folder
 * @param {string} source
 */
function manyPdfs(folder, source) {
  const out = join(folder, 'pdfs')
  mkdirSync(out)
  const pages = Number(execFileSync('qpdf', ['--show-npages', source], { encoding: 'utf8' }))
  const times = Math.ceil(counts.pagesPerPdf / pages)
  const again = Array.from({ length: times }, () => [source, '1-z']).flat()
  const whole = join(folder, 'repeated.pdf')
  const cut = join(folder, 'base.pdf')
  execFileSync('qpdf', ['--empty', '--pages', ...again, '--', whole])
  execFileSync('qpdf', [whole, '--pages', '.', `1-${counts.pagesPerPdf}`, '--', cut])
  const base = readFileSync(cut)
  return Array.from({ length: counts.pdfs }, (_, index) => {
    const path = join(out, `${String(index).padStart(2, '0')}.pdf`)
    // A comment behind the last line changes the file and nothing in it.
    writeFileSync(path, Buffer.concat([base, Buffer.from(`%${index}\n`)]))
    return path
  })
}

/**
 * @param {string} dossier
 * @param {string} path
 * @param {string} extension
 * @param {object} facts
 */
function store(dossier, path, extension, facts) {
  const hash = sha256(readFileSync(path))
  const shelf = join(dossier, 'evidence', hash.slice(0, 2))
  mkdirSync(shelf, { recursive: true })
  copyFileSync(path, join(shelf, `${hash}.${extension}`))
  const name = path.split('/').at(-1)
  return { hash, bytes: statSync(path).size, name, extension, ...facts }
}

/**
 * @param {any} data
 * @param {readonly any[]} files
 */
function withEvidence(data, files) {
  const requirements = Object.keys(data.narratives)
  const evidence = files.map((file, index) => ({
    id: `heavy-${index}`,
    title: `${file.kind === 'pdf' ? '台账' : '现场照片'}${index + 1}`,
    kind: file.kind === 'pdf' ? 'ledger' : 'photo',
    issuer: '',
    issuedOn: '',
    note: '',
    rotation: 0,
    supports: [requirements[index % requirements.length]],
    file,
  }))
  // On a stick, as the other programs leave it: for this it is not parted into mails.
  const packing = { ...data.packing, limit: 2 ** 40 }
  return { ...data, evidence, packing, sent: null }
}

/**
 * The same made of programs of their kind: pictures to the same size in two processes, pictures
 * and PDFs into one, and everything into one archive.
 * @param {string} folder
 * @param {{ photos: readonly string[], pdfs: readonly string[] }} files
 */
export async function madeByOthers(folder, { photos, pdfs }) {
  const { execFile } = await import('node:child_process')
  const run = (command, args) =>
    new Promise((resolve, reject) => {
      const options = { maxBuffer: 64 * 1024 * 1024 }
      execFile(command, args, options, error => (error ? reject(error) : resolve(undefined)))
    })
  const out = join(folder, `others-${readdirSync(folder).length}`)
  mkdirSync(out)
  const began = performance.now()
  const halves = [0, 1].map(half => photos.filter((_, index) => index % 2 === half))
  const small = ['--size', '2000x2000', '-o', join(out, '%s.jpg[Q=82,strip]')]
  await Promise.all(halves.map(half => run('vipsthumbnail', [...small, ...half])))
  const converting = performance.now()
  const pictures = readdirSync(out).map(name => join(out, name))
  const pictured = join(out, 'pictures.pdf')
  await run('img2pdf', [...pictures, '-o', pictured])
  const merging = performance.now()
  const merged = join(out, 'merged.pdf')
  await run('qpdf', ['--empty', '--pages', pictured, ...pdfs, '--', merged])
  const zipping = performance.now()
  await run('zip', ['-0', '-q', '-j', join(out, 'package.zip'), merged, ...photos, ...pdfs])
  const ended = performance.now()
  return {
    whole: ended - began,
    steps: [
      ['vipsthumbnail', converting - began],
      ['img2pdf', merging - converting],
      ['qpdf', zipping - merging],
      ['zip', ended - zipping],
    ],
  }
}
