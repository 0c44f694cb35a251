import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import {
  type CheckReply,
  type CheckRequest,
  newCheckDesk,
  nothingSent,
  requestFor,
  type Wanted,
} from '#shared/checks/desk'
import { dismiss, type SortedFindings, sortFindings } from '#shared/checks/dismissals'
import { repair } from '#shared/checks/repairs'
import { covers } from '#shared/lib/characterRanges'
import { patched } from '#shared/lib/patch'
import type { Dossier } from '#shared/schema/dossier'
import { prose } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { aSample } from '../../builders/aSample.ts'
import { plantedFaults } from '../../corpus/readCorpus.ts'

const hanzi = [
  [0x20, 0x7e],
  [0x3000, 0x9fff],
] as const

/** All rules over a copy of everything, so that nothing is remembered. */
function direct(wanted: Wanted): SortedFindings {
  const { dossier, today, ranges } = structuredClone(wanted)
  const subject = { dossier, campaign: dossier.campaign, today }
  const canPrint = (character: string) => covers(ranges ?? [], character)
  return sortFindings(
    runChecks(allChecks, ranges ? { ...subject, canPrint } : subject),
    dossier.dismissals,
  )
}

/** As the window and the thread talk: only copies of data cross. */
function correspondence() {
  const desk = newCheckDesk(allChecks)
  let sent: Partial<Wanted> = nothingSent
  let open: readonly Finding[] = []
  let size = 0
  return (wanted: Wanted) => {
    const request: CheckRequest = structuredClone(requestFor(sent, wanted))
    sent = wanted
    size = JSON.stringify(request).length
    const reply: CheckReply = structuredClone(desk(request))
    if (!reply.ok) throw new Error(reply.reason)
    open = patched(open, reply.open) as readonly Finding[]
    return { open, dismissed: reply.dismissed, size }
  }
}

type Step = (wanted: Wanted) => Wanted
const inDossier =
  (change: (dossier: Dossier) => Dossier): Step =>
  wanted => ({ ...wanted, dossier: change(wanted.dossier) })
const changed = <T>(list: readonly T[], at: number, change: (one: T) => T): readonly T[] =>
  list.map((one, index) => (index === at % list.length ? change(one) : one))

const sentence = fc.constantFrom(
  ...plantedFaults().map(({ lines }) => lines.join('').replace(/^# /, '')),
)
const place = fc.nat({ max: 40 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      place,
      fc.oneof(
        sentence.map(text => prose(text)),
        anyRichText,
      ),
    )
    .map(([at, text]) =>
      inDossier(dossier => {
        const keys = Object.keys(dossier.narratives)
        return {
          ...dossier,
          narratives: { ...dossier.narratives, [keys[at % keys.length] ?? '']: text },
        }
      }),
    ),
  fc.tuple(place, sentence).map(([at, text]) =>
    inDossier(dossier => {
      const keys = Object.keys(dossier.fields)
      return { ...dossier, fields: { ...dossier.fields, [keys[at % keys.length] ?? '']: text } }
    }),
  ),
  fc.tuple(place, sentence).map(([at, title]) =>
    inDossier(dossier => ({
      ...dossier,
      evidence: changed(dossier.evidence, at, one => ({ ...one, title })),
    })),
  ),
  place.map(at =>
    inDossier(dossier => ({ ...dossier, evidence: dossier.evidence.toSpliced(at % 10, 1) })),
  ),
  fc.tuple(place, fc.constantFrom('', '三天', '98.6%')).map(([at, value]) =>
    inDossier(dossier => ({
      ...dossier,
      facts: changed(dossier.facts, at, one => ({ ...one, value })),
    })),
  ),
  fc.tuple(place, fc.constantFrom('', '2026-02-01', '2027-05-01')).map(([at, endsOn]) =>
    inDossier(dossier => ({
      ...dossier,
      tasks: changed(dossier.tasks, at, one => ({ ...one, endsOn })),
    })),
  ),
  place.map(at =>
    inDossier(dossier => ({ ...dossier, ledger: dossier.ledger.toSpliced(at % 10, 1) })),
  ),
  fc
    .constantFrom('2026-06-01', '2026-12-31')
    .map(today => (wanted: Wanted) => ({ ...wanted, today })),
  fc.constantFrom(null, hanzi).map(ranges => (wanted: Wanted) => ({ ...wanted, ranges })),
  place.map(at => (wanted: Wanted) => {
    const { open } = direct(wanted)
    const finding = open[at % Math.max(1, open.length)]
    const why = { reason: '核对过', at: '2026-06-01T00:00:00Z' }
    return finding ? { ...wanted, dossier: dismiss(wanted.dossier, finding, why) } : wanted
  }),
  fc.constant((wanted: Wanted) => ({
    ...wanted,
    dossier: repair(wanted.dossier, direct(wanted).open),
  })),
)

test('after any sequence of edits the thread says what a fresh run of all rules says', () => {
  const begin: Wanted = { dossier: aSample(), today: '2026-11-01', ranges: null }
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 6 }), steps => {
      const ask = correspondence()
      let wanted = begin
      ask(wanted)
      for (const [change, isTakenBack] of steps) {
        const before = wanted
        wanted = change(wanted)
        const { open, dismissed } = ask(wanted)
        expect({ open, dismissed }).toEqual(direct(wanted))
        if (isTakenBack) wanted = before
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('a keystroke in one text sends that text, not the dossier', () => {
  const dossier = aSample()
  const wanted: Wanted = { dossier, today: '2026-11-01', ranges: null }
  const ask = correspondence()
  const whole = ask(wanted).size
  const [key = ''] = Object.keys(dossier.narratives)
  const narratives = { ...dossier.narratives, [key]: prose('改了一句。') }

  const { size } = ask({ ...wanted, dossier: { ...dossier, narratives } })

  expect(size).toBeLessThan(whole / 20)
})

test('a rule that fails is said, and the next request is answered again', () => {
  let fails = true
  const desk = newCheckDesk([
    ({ dossier }) => {
      if (dossier.year === 2026 && fails) throw new Error('a bug')
      return []
    },
  ])
  const wanted: Wanted = { dossier: aSample(), today: '2026-11-01', ranges: null }

  expect(desk(requestFor(nothingSent, wanted))).toMatchObject({ ok: false })
  fails = false
  expect(desk(requestFor(wanted, { ...wanted, today: '2026-11-02' }))).toMatchObject({
    ok: true,
    dismissed: [],
  })
})
