import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { expectedBytes, type Grade, gradeName } from '#shared/packing/grades'
import type { Dossier } from '#shared/schema/dossier'
import { fitMail } from '../../../../electron/export/fitMail.ts'
import type { Made, Prints, Unreadable, Wanted } from '../../../../electron/export/prints.ts'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const megabyte = 1024 * 1024

/** Saves nothing: says what the JPEGs would weigh, `dense` times what is usual. */
function somePrints(dense: (key: string) => number = () => 1) {
  const made = new Map<string, Made>()
  const unreadable = new Map<string, Unreadable>()
  const decodings: string[] = []
  const name = (key: string, grade: Grade) => `${key}.${gradeName(grade)}`
  const prints: Prints = {
    of: (key, grade) => made.get(name(key, grade)),
    make: async (wanted: readonly Wanted[]) => {
      for (const { key, content, grades } of wanted) {
        decodings.push(key)
        expect(new Set(grades).size).toBe(grades.length)
        if (unreadable.has(content.hash)) continue
        for (const grade of grades) {
          const bytes = Math.round(expectedBytes(grade, 4000) * dense(key))
          made.set(name(key, grade), { path: name(key, grade), width: 3, height: 2, bytes })
        }
      }
    },
    unreadable,
  }
  return { prints, unreadable, decodings }
}

const photos = (count: number, kind = 'photo') =>
  Array.from({ length: count }, (_, index) =>
    aPicture('c1-r1', {
      kind,
      hash: index.toString(16).padStart(64, kind === 'photo' ? '0' : 'c'),
      width: 4000,
      height: 3000,
      bytes: 4 * megabyte,
    }),
  )

function packedFor(dossier: Dossier, prints: Prints, limit: number | null, originals = 0) {
  const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  return fitMail({ doc, dossier, prints, drawn: new Set(), originals, limit })
}

const weightOf = (pictures: ReadonlyMap<string, object>) =>
  [...pictures.values()].reduce((sum, print) => sum + (print as Made).bytes, 0)

test('chooses pictures that fill the mail and do not overflow it, each decoded about once', async () => {
  const { prints, decodings } = somePrints(
    key => 1 + (Number.parseInt(key.slice(60, 64), 16) % 7) / 5,
  )
  const dossier = aDossier({ evidence: photos(100) })

  const mail = await packedFor(dossier, prints, 20 * megabyte)

  const bytes = 2 * weightOf(mail.pictures()) + 1_450_000
  expect(mail.pictures().size).toBe(100)
  expect(bytes).toBeLessThanOrEqual(20 * megabyte)
  expect(bytes).toBeGreaterThanOrEqual(0.95 * 20 * megabyte)
  expect(decodings.length).toBeLessThanOrEqual(130)
})

test('saves each at its best and nothing else when everything fits', async () => {
  const { prints, decodings } = somePrints()
  const dossier = aDossier({ evidence: photos(10) })

  const mail = await packedFor(dossier, prints, 20 * megabyte)

  expect([...mail.pictures().values()].every(({ path }) => path.endsWith('2000q82'))).toBe(true)
  expect(decodings).toHaveLength(10)
})

test('without a limit, however much it is', async () => {
  const { prints } = somePrints()

  const mail = await packedFor(aDossier({ evidence: photos(60) }), prints, null)

  expect([...mail.pictures().values()].every(({ path }) => path.endsWith('2000q82'))).toBe(true)
  expect(await mail.weigh(500 * megabyte)).toBe(false)
  expect(mail.isFinal).toBe(true)
  expect(mail.packed(500 * megabyte)).toBeNull()
})

test('photos give way, certificates and what is pinned do not', async () => {
  const evidence = [...photos(40), ...photos(3, 'award')]
  const [first] = evidence
  const { prints } = somePrints()
  const dossier = aDossier({ evidence })
  const pinned = { ...dossier, packing: { ...dossier.packing, pinned: first ? [first.id] : [] } }

  const mail = await packedFor(pinned, prints, 20 * megabyte)

  const items = mail.packed(19 * megabyte)?.items ?? []
  const best = items.filter(({ side }) => side === 2000)
  expect(best.map(({ id }) => id).sort()).toEqual(
    [first, ...evidence.slice(40)].map(item => item?.id).sort(),
  )
  expect(best.filter(({ isPinned }) => isPinned)).toHaveLength(1)
  expect(
    items.filter(({ side }) => side < 2000).every(({ before }) => before === 4 * megabyte),
  ).toBe(true)
})

test('chooses again when the files weigh more than was expected, until they fit', async () => {
  const { prints } = somePrints()
  const limit = 20 * megabyte
  const mail = await packedFor(aDossier({ evidence: photos(100) }), prints, limit)
  const written = () => 2 * weightOf(mail.pictures()) + 5 * megabyte
  expect(written()).toBeGreaterThan(limit)

  expect(await mail.weigh(written())).toBe(true)

  expect(written()).toBeLessThanOrEqual(limit)
  expect(written()).toBeGreaterThanOrEqual(0.95 * limit)
  expect(await mail.weigh(written())).toBe(false)
})

test('gives back what is free when the files weigh less', async () => {
  const { prints } = somePrints()
  const dossier = aDossier({
    // Taken over whole it turns out to be much smaller than its file.
    evidence: [...photos(60), aPdf('c1-r1', { hash: 'f'.repeat(64), bytes: 9 * megabyte })],
  })
  const dossierPinned = {
    ...dossier,
    packing: { ...dossier.packing, pinned: dossier.evidence.slice(60).map(({ id }) => id) },
  }
  const limit = 20 * megabyte
  const mail = await packedFor(dossierPinned, prints, limit)
  const pdf = prints.of(`${'f'.repeat(64)}-turned-0-page-1`, { side: 2000, quality: 0.82 })
  const written = () => 2 * weightOf(mail.pictures()) - (pdf?.bytes ?? 0) + megabyte
  expect(written()).toBeLessThan(0.9 * limit)

  expect(await mail.weigh(written())).toBe(true)

  expect(written()).toBeLessThanOrEqual(limit)
  expect(written()).toBeGreaterThanOrEqual(0.9 * limit)
})

test('what needs several mails gets no more of them, and fills them', async () => {
  const { prints } = somePrints()
  const limit = 20 * megabyte
  const originals = 48 * megabyte

  const mail = await packedFor(aDossier({ evidence: photos(10) }), prints, limit, originals)

  // Three mails even for the least pictures; in them the sheets lie only once, as PDF.
  const bytes = originals + weightOf(mail.pictures()) + 1_225_000
  expect(mail.packed(bytes)).toMatchObject({ fits: false, originals })
  expect(bytes).toBeLessThanOrEqual(3 * 0.9 * limit)
  expect(bytes).toBeGreaterThan(0.97 * 3 * 0.9 * limit)
})

test('lays the pages of a heavy scan in as pictures before photos suffer', async () => {
  const { prints } = somePrints()
  const scan = aPdf('c1-r1', { hash: 'f'.repeat(64), pages: 10, bytes: 15 * megabyte })
  const light = aPdf('c1-r1', { hash: 'e'.repeat(64), pages: 10, bytes: megabyte })
  const dossier = aDossier({ evidence: [scan, light, ...photos(30)] })

  const mail = await packedFor(dossier, prints, 20 * megabyte)

  expect([...mail.asPictures()]).toEqual([scan.file.hash])
  const items = mail.packed(19 * megabyte)?.items ?? []
  expect(
    items
      .map(({ form }) => form)
      .sort()
      .slice(-2),
  ).toEqual(['picture', 'picture'])
  expect(items.filter(({ form }) => form !== 'picture').map(({ form }) => form)).toEqual([
    'pagesAsPictures',
    'pages',
  ])
})

test('what cannot be decoded is known afterwards, and nothing waits for it', async () => {
  const { prints, unreadable } = somePrints()
  const evidence = photos(3)
  unreadable.set(evidence[1]?.file.hash ?? '', 'damaged')

  const mail = await packedFor(aDossier({ evidence }), prints, 20 * megabyte)

  expect(mail.pictures().size).toBe(2)
})
