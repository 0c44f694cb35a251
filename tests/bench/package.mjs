import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { desk, makeSample, report } from './_app.mjs'
import { openBare } from './_bare.mjs'
import { counts, madeByOthers, makeHeavy } from './_heavy.mjs'
import { watchMemory } from './_memory.mjs'
import { memoryTaker } from './_warm.mjs'

// The whole package of a large dossier: 100 pages of text, 300 photos of 12 megapixels (1.2 GB) and
// 20 PDFs of 112 pages, originals enclosed, proved as always; against programs that do the parts
// of it. BENCH_SHARE=0.1 takes a tenth of photos and PDFs.
for (const program of ['vips', 'vipsthumbnail', 'img2pdf', 'qpdf', 'zip']) {
  execFileSync('which', [program])
}
const folder = desk()
const { dossier } = await makeSample(folder)
const demo = join(folder, 'demo')
const plan = readdirSync(demo).find(name => name.includes('方案') && name.endsWith('.pdf')) ?? ''
const files = makeHeavy(folder, dossier, join(demo, plan))
const app = await openBare({
  app: '.',
  args: [dossier],
  userData: join(folder, 'user-data'),
  heading: '清渠连心班',
  switches: ['--allow-sandbox-debugging'],
})
const memory = watchMemory(app)
const takeMemory = memoryTaker(folder)

await madeByOthers(folder, { photos: files.photos.slice(0, 4), pdfs: files.pdfs.slice(0, 1) })
takeMemory()
const rival = await madeByOthers(folder, files)
const first = await exported(0)
const times = [await exported(1), await exported(2), await exported(3)]
const again = times.toSorted((a, b) => a.milliseconds - b.milliseconds)[1]
const cancelled = await exported(4, again.milliseconds * 0.4)
const peak = await memory.end()
await app.close()

const size = `${counts.photos} photos, ${counts.pdfs} × ${counts.pagesPerPdf} pages`
say('steps, first time', first.steps.map(stepText))
say('steps, again', again.steps.map(stepText))
say('other programs', rival.steps.map(stepText))
report({ name: `whole package first (${size})`, value: first.milliseconds / 1000, unit: 's' })
report({ name: 'vipsthumbnail, img2pdf, qpdf, zip', value: rival.whole / 1000, unit: 's' })
report({
  name: 'whole package ÷ other programs',
  value: first.milliseconds / rival.whole,
  unit: '×',
  limit: 1.5,
})
say(
  'again, three times',
  times.map(({ milliseconds }) => `${(milliseconds / 1000).toFixed(2)} s`),
)
report({
  name: 'again after one sentence (median) ÷ first time',
  value: again.milliseconds / first.milliseconds,
  unit: '×',
  limit: 0.15,
})
report({
  name: 'longest block of the window',
  value: first.longest[0].block,
  unit: 'ms',
  limit: 100,
})
say('longest blocks of the window', first.longest.map(blockText))
say('computing step by step, first time', first.steps.map(busyText))
say('computing step by step, again', again.steps.map(busyText))
say('memory step by step, first time', first.steps.map(memoryText))
say('memory at the peak', peak.processes)
report({
  name: 'peak memory of all processes, shared once',
  value: peak.proportional / 2 ** 20,
  unit: 'MB',
  limit: 1024,
})
report({
  name: 'the same, shared counted in each',
  value: peak.resident / 2 ** 20,
  unit: 'MB',
})
report({ name: 'cancelled after', value: cancelled.milliseconds, unit: 'ms', limit: 500 })
report({ name: 'left behind by the cancelled', value: cancelled.left, unit: '', limit: 0 })

/**
 * One export as the window starts it, of a text in which one sentence differs from round to round.
 * @param {number} round
 * @param {number} [cancelAfter] milliseconds
 */
async function exported(round, cancelAfter) {
  takeMemory()
  const made = await app.inWindow(exportInWindow, { round, cancelAfter })
  const folders = join(dossier, '导出')
  const left = existsSync(folders) ? readdirSync(folders).length : 0
  rmSync(folders, { recursive: true, force: true })
  return { ...made, left }
}

/** Runs in the window. */
async function exportInWindow({ round, cancelAfter }) {
  const ask = async (name, input) =>
    JSON.parse(await window.bridge.call(name, JSON.stringify(input)))
  const { value } = await ask('app.start', {})
  const { dossier: data } = value.opened
  const [id] = Object.keys(data.narratives)
  const words = { type: 'text', text: `第 ${round} 次改了这一句。` }
  const added = { type: 'paragraph', content: [words] }
  const text = { ...data.narratives[id], content: [...data.narratives[id].content, added] }
  const changed = { ...data, narratives: { ...data.narratives, [id]: text } }

  const task = crypto.randomUUID()
  const steps = []
  const stop = window.bridge.listen('task.progress', ({ step }) => {
    if (steps.at(-1)?.step !== step) steps.push({ step, at: performance.now() })
  })
  const blocks = []
  let last = performance.now()
  const watch = setInterval(() => {
    const now = performance.now()
    blocks.push({
      block: now - last - 10,
      step: steps.at(-1)?.step ?? 'the click',
      at: now - began,
    })
    last = now
  }, 10)
  const began = performance.now()
  let cancelledAt = 0
  if (cancelAfter !== undefined) {
    setTimeout(() => {
      cancelledAt = performance.now()
      void ask('task.cancel', { task })
    }, cancelAfter)
  }
  const options = {
    deliverables: ['submission'],
    withOriginals: true,
    withUnshown: true,
    bareOriginals: false,
    withPrintCopy: false,
    withCoverage: false,
    fitsMail: false,
    target: null,
  }
  const reply = await ask('export.run', { task, dossier: changed, options })
  const ended = performance.now()
  clearInterval(watch)
  stop()
  if (!reply.ok && reply.failure.code !== 'cancelled')
    throw new Error(JSON.stringify(reply.failure))
  const faults = reply.ok ? reply.value.proofs.flatMap(proof => proof.faults) : []
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const until = steps.map(({ step, at }, index) => {
    const end = steps[index + 1]?.at ?? ended
    return [step, end - at, performance.timeOrigin + end]
  })
  const longest = blocks.sort((a, b) => b.block - a.block).slice(0, 5)
  return { milliseconds: ended - (cancelledAt || began), longest, steps: until }
}

/** @param {readonly [string, number]} step */
function stepText([step, milliseconds]) {
  return `${step} ${(milliseconds / 1000).toFixed(1)} s`
}

/** @param {{ block: number, step: string, at: number }} one */
function blockText({ block, step, at }) {
  return `${block.toFixed(0)} ms in ${step}, ${(at / 1000).toFixed(1)} s after the click`
}

/** @param {readonly [string, number, number]} step */
function busyText([step, milliseconds, end]) {
  const busy = memory.busyBetween(end - milliseconds, end).slice(0, 6)
  return `${step}: ${busy.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`
}

/** @param {readonly [string, number, number]} step */
function memoryText([step, milliseconds, end]) {
  const { proportional, processes } = memory.between(end - milliseconds, end)
  return `${step} ${Math.round(proportional / 1024)} MB: ${processes.slice(0, 7).join(', ')}`
}

/**
 * @param {string} title
 * @param {readonly string[]} lines
 */
function say(title, lines) {
  process.stdout.write(`${[title, ...lines.map(line => `  ${line}`)].join('\n')}\n`)
}
