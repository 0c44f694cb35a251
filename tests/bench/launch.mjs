import { join } from 'node:path'
import { desk, makeSample, median, open, report, workingSet } from './_app.mjs'

// Launch to a usable 概览 of the sample, and the memory it then needs, against an empty
// window of the same Electron. Turn by turn, so that a noisy machine troubles both alike.
const rounds = 11
const calm = 3000

const folder = desk()
const { dossier } = await makeSample(folder)
const ours = { app: '.', args: [dossier], userData: join(folder, 'ours'), heading: '清渠连心班' }
const empty = { app: 'tests/bench/emptyApp', userData: join(folder, 'empty'), heading: '概览' }

// The first start of each fills caches of the system and of Chromium.
await measure(ours)
await measure(empty)

const measured = { ours: [], empty: [] }
for (let round = 0; round < rounds; round += 1) {
  measured.empty.push(await measure(empty))
  measured.ours.push(await measure(ours))
}

const of = (who, what) => median(measured[who].map(one => one[what]))
report({ name: '概览 of the sample', value: of('ours', 'milliseconds'), unit: 'ms' })
report({ name: 'empty window', value: of('empty', 'milliseconds'), unit: 'ms' })
report({
  name: 'launch ÷ empty window',
  value: of('ours', 'milliseconds') / of('empty', 'milliseconds'),
  unit: '×',
  limit: 1.5,
})
report({ name: 'working set of the sample', value: of('ours', 'bytes') / 2 ** 20, unit: 'MB' })
report({ name: 'working set, empty window', value: of('empty', 'bytes') / 2 ** 20, unit: 'MB' })
report({
  name: 'working set ÷ empty window',
  value: of('ours', 'bytes') / of('empty', 'bytes'),
  unit: '×',
  limit: 1.4,
})

async function measure(application) {
  const { app, window, milliseconds } = await open(application)
  await window.waitForTimeout(calm)
  const bytes = await workingSet(app)
  await app.close()
  return { milliseconds, bytes }
}
