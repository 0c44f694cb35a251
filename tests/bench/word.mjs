import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { desk, median, report } from './_app.mjs'
import { bundled } from './_bundle.mjs'

// The Word file of a plan of some 100 pages against pandoc with the same headings and paragraphs.
// Ours as in the worker, which has started already; pandoc as it is started.
const characterCount = 60_000
const rounds = 7

execFileSync('which', ['pandoc'])
const folder = desk()
const { composePlan, toDocx, toText, writePart } = await bundled(folder, 'tests/bench/word.ts')
const campaign = JSON.parse(readFileSync('assets/campaigns/zhujian-2013.json', 'utf8'))
const doc = composePlan({ dossier: longPlan(), campaign, today: '2026-11-01' })
const text = join(folder, 'plan.md')
writeFileSync(text, toText(doc))

const [own, other] = [join(folder, 'own.docx'), join(folder, 'other.docx')]
const times = { own: [], other: [] }
for (let round = 0; round < rounds; round += 1) {
  rmSync(own, { force: true })
  const began = performance.now()
  await writePart(own, await toDocx(doc, { pages: new Map(), pictures: new Map() }))
  times.own.push(performance.now() - began)
  const begun = performance.now()
  execFileSync('pandoc', [text, '-o', other])
  times.other.push(performance.now() - begun)
}
report({ name: 'Word file of 100 pages of text', value: median(times.own), unit: 'ms' })
report({ name: 'pandoc', value: median(times.other), unit: 'ms' })
report({
  name: 'Word file ÷ pandoc, time',
  value: median(times.own) / median(times.other),
  unit: '×',
  limit: 1,
})
report({
  name: 'Word file ÷ pandoc, size',
  value: statSync(own).size / statSync(other).size,
  unit: '×',
  limit: 1.2,
})

function longPlan() {
  const paragraphs = manyParagraphs()
  const sections = campaign.planSections.map(({ id }) => id)
  const plan = Object.fromEntries(
    sections.map((id, place) => [
      id,
      { type: 'doc', content: paragraphs.filter((_, index) => index % sections.length === place) },
    ]),
  )
  const fields = { unit: '市城市照明处', brand: '明灯班组' }
  const layout = { margins: 'standard', linePitch: 28.95, fonts: 'windows' }
  const lists = { tasks: [], evidence: [], facts: [], ledger: [], honours: [], media: [] }
  return {
    ...lists,
    version: 3,
    year: 2026,
    campaign,
    fields,
    plan,
    layout,
    sent: null,
    pictures: {},
  }
}

/**
 * Words follow each other as in the corpus, so that the text is packed about as well as a real
 * one; sentences of the corpus again and again would be packed to nothing.
 */
function manyParagraphs() {
  const good = join('tests', 'corpus', 'good')
  const corpus = readdirSync(good)
    .map(name => readFileSync(join(good, name), 'utf8').replace(/\s+/g, ''))
    .join('')
  const after = new Map()
  for (let at = 0; at + 1 < corpus.length; at += 1) {
    const next = after.get(corpus[at]) ?? []
    next.push(corpus[at + 1])
    after.set(corpus[at], next)
  }
  let seed = 20261101
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const oneOf = list => list[Math.floor(random() * list.length)]
  let last = '全'
  return Array.from({ length: Math.ceil(characterCount / 200) }, () => {
    let words = ''
    while (words.length < 199) {
      last = oneOf(after.get(last) ?? ['全'])
      words += last
    }
    return { type: 'paragraph', content: [{ type: 'text', text: `${words}。` }] }
  })
}
