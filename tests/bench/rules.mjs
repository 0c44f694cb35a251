import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintFor } from 'autocorrect-node'
import { desk, median, quantile, report } from './_app.mjs'
import { bundled } from './_bundle.mjs'

// All rules over 100,000 characters and 300 pieces of evidence, against a linter written in Rust over the same text.
const characterCount = 100_000
const evidenceCount = 300
const rounds = 15
const keystrokes = 60

const { allChecks, newCheckDesk, readNotice, requestFor, runChecks } = await bundled(
  desk(),
  'tests/bench/rules.ts',
)
const read = path => readFileSync(path, 'utf8')
const campaign = JSON.parse(read('assets/campaigns/zhujian-2013.json'))
const next = numbers(20261101)
const paragraphs = manyParagraphs()
const text = paragraphs.join('\n')
const dossier = largeDossier()
const today = '2026-11-01'

const [own, other, linted] = [[], [], []]
for (let round = 0; round < rounds; round += 1) {
  // Another object for every text, so that nothing is remembered.
  const fresh = structuredClone(dossier)
  const subject = { dossier: fresh, campaign: fresh.campaign, today }
  own.push(timed(() => linted.push(runChecks(allChecks, subject).length)))
  other.push(timed(() => lintFor(text, 'text')))
}
report({ name: 'rules', value: allChecks.length, unit: '' })
report({ name: 'characters', value: text.length, unit: '' })
report({ name: 'findings', value: linted[0] ?? 0, unit: '' })
report({ name: 'all rules, median', value: median(own), unit: 'ms' })
report({ name: 'autocorrect-node, median', value: median(other), unit: 'ms' })
report({ name: 'all rules ÷ autocorrect-node', value: median(own) / median(other), unit: '' })

const answer = newCheckDesk(allChecks)
let wanted = { dossier, today, ranges: null }
answer(requestFor({}, wanted))
const [asking, again] = [[], []]
const [first = ''] = Object.keys(dossier.narratives)
for (let key = 0; key < keystrokes; key += 1) {
  const typed = { ...wanted, dossier: withLetter(wanted.dossier, first) }
  let request = {}
  asking.push(
    timed(() => {
      request = structuredClone(requestFor(wanted, typed))
    }),
  )
  wanted = typed
  again.push(timed(() => structuredClone(answer(request))))
}
report({ name: 'asking after one keystroke, p95', value: quantile(asking, 0.95), unit: 'ms' })
report({ name: 'looking again after one keystroke, median', value: median(again), unit: 'ms' })

// Of a text four times as long: 4 where the time stays in step with the length, 16 where it does not.
const notices = readdirSync('tests/fixtures/notices').filter(name => name.endsWith('.txt'))
const notice = notices.map(name => read(join('tests/fixtures/notices', name))).join('\n')
const noticeOf = length => notice.repeat(Math.ceil(length / notice.length))
const [short, long] = [noticeOf(50_000), noticeOf(200_000)].map(words =>
  median(Array.from({ length: 5 }, () => timed(() => readNotice(words)))),
)
report({ name: 'reading a notice of 50,000 characters', value: short, unit: 'ms' })
report({ name: 'one four times as long ÷ this one', value: long / short, unit: '×', limit: 8 })

/** @param {() => unknown} work */
function timed(work) {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/** Sentences of the corpus, good and bad, in ever other orders. */
function manyParagraphs() {
  const folder = 'tests/corpus'
  const good = readdirSync(join(folder, 'good')).flatMap(name =>
    read(join(folder, 'good', name)).split(/\n+/),
  )
  const bad = ['faults.txt', 'faultsHeldOut.txt'].flatMap(name =>
    read(join(folder, name))
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('@'))
      .map(line => line.replace(/[⟦⟧]|^# /g, '')),
  )
  const sentences = good.flatMap(paragraph => paragraph.match(/[^。]+。/g) ?? [])
  const made = []
  for (let length = 0; length < characterCount; ) {
    const parts = Array.from({ length: 5 }, () => oneOf(sentences))
    // One fault in about every third paragraph, as in a first draft.
    const paragraph = parts.join('') + (next() < 0.33 ? oneOf(bad) : '')
    const own = paragraph.replace(/\d(?=[\d件户次人])/g, () => String(1 + Math.floor(next() * 9)))
    made.push(own)
    length += own.length
  }
  return made
}

function largeDossier() {
  const sections = campaign.planSections.map(({ id }) => id)
  const requirements = campaign.criteria.flatMap(criterion =>
    criterion.requirements.map(({ id }) => id),
  )
  const places = [...sections, ...requirements]
  const texts = Object.fromEntries(
    places.map((id, place) => [
      id,
      {
        type: 'doc',
        content: paragraphs
          .filter((_, index) => index % places.length === place)
          .map(words => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
      },
    ]),
  )
  const pick = ids => Object.fromEntries(ids.map(id => [id, texts[id]]))
  return {
    version: 3,
    id: '00000000-0000-4000-8000-000000000001',
    year: 2026,
    campaign,
    tier: campaign.tiers[0]?.id,
    fields: { unit: '市城市照明处', brand: '明灯班组' },
    pictures: {},
    plan: pick(sections),
    summary: {},
    answers: { plan: {}, narratives: {}, summary: {} },
    layout: { margins: 'standard', linePitch: 28.95, fonts: 'windows' },
    sent: null,
    packing: { limit: null, pinned: [], masks: false },
    tasks: [],
    narratives: pick(requirements),
    honours: [],
    media: [],
    evidence: Array.from({ length: evidenceCount }, (_, index) => ({
      id: `e${index}`,
      title: `${oneOf(['服务台账', '现场照片', '感谢信', '测评报告', '媒体报道'])}之${index}`,
      kind: 'other',
      issuer: '市城市照明处',
      issuedOn: `2026-0${1 + (index % 9)}-1${index % 9}`,
      note: '',
      rotation: 0,
      supports: [oneOf(requirements)],
      file: {
        kind: 'image',
        hash: index.toString(16).padStart(64, '0'),
        bytes: 200_000,
        name: `${index}.jpg`,
        extension: 'jpg',
        width: 1600,
        height: 1200,
      },
    })),
    facts: [],
    ledger: [],
    dismissals: [],
    carried: null,
    rehearsal: {},
  }
}

/** One more letter at the end of one text; the other paragraphs stay the objects that they are. */
function withLetter(before, place) {
  const { content } = before.narratives[place]
  const last = content.at(-1)
  const words = `${last.content[0].text}好`
  const typed = { ...last, content: [{ type: 'text', text: words }] }
  const text = { type: 'doc', content: content.with(-1, typed) }
  return { ...before, narratives: { ...before.narratives, [place]: text } }
}

/** @param {readonly string[]} list */
function oneOf(list) {
  return list[Math.floor(next() * list.length)] ?? ''
}

/**
 * The same numbers from 0 to 1 at every run (mulberry32).
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
