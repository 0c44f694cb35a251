import type { Doc } from '#shared/document/model'
import type { Packed } from '#shared/ipc/exported'
import { gradeAt, levelCount } from '#shared/packing/grades'
import { mailsFor, type Solution, solve } from '#shared/packing/solve'
import type { Dossier } from '#shared/schema/dossier'
import { type MailPicture, mailPictures, weigher } from './mailPictures.ts'
import { embeddedBytes, heavyPdfs, packedItems, sumOf } from './packedItems.ts'
import type { PreparedPictures } from './prepared.ts'
import type { Prints, Wanted } from './prints.ts'

export type MailJob = {
  readonly doc: Doc
  readonly dossier: Dossier
  readonly prints: Prints
  /** Keys of pages that no PDF can take over as they are. */
  readonly drawn: ReadonlySet<string>
  /** Bytes of the originals in the package; they are never changed. */
  readonly originals: number
  /** Bytes that one mail may carry before transfer encoding; null: everything at its best. */
  readonly limit: number | null
}

/** The pictures of one package, chosen so that the package is as good as the mailbox allows. */
export type MailFit = {
  readonly pictures: () => PreparedPictures
  /** PDFs, by hash, whose pages are laid in as pictures, because as they are they weigh more. */
  readonly asPictures: () => ReadonlySet<string>
  /** Nothing that is weighed changes the choice: the package goes by no mail. */
  readonly isFinal: boolean
  /**
   * Told what Word and PDF weigh together. True: other pictures have been chosen, and both must
   * be written again. Those in the text stay, because the text is printed with them.
   */
  readonly weigh: (bytes: number) => Promise<boolean>
  /** `bytes` of the package as it was written; null when it was not made to fit anything. */
  readonly packed: (bytes: number) => Packed | null
}

/** Fonts, texts and structure of a PDF and a Word file; what it really is shows when they are written. */
const usualText = 1_200_000
const perSheet = 2500
/** Part of the limit that is aimed at: before the files are written, and when it is known what they weigh. */
const aims = { expected: 0.98, known: 0.995 }
const leastFilled = 0.9
const mostRounds = 3
/** So many are enough to know how dense the photos of a camera are. */
const sampled = 12
/** From this level on one sees it; before it comes to that, scans in PDFs give way (`grades.ts`). */
const visible = 7

/** Everything that the document shows has been decoded when this settles; `prints.unreadable` is then whole. */
export async function fitMail(job: MailJob): Promise<MailFit> {
  const { limit, prints } = job
  const pictures = mailPictures(job.doc, job.dossier, job.drawn)
  const weights = weigher(pictures, prints)
  const hasSheets = pictures.some(({ evidence }) => evidence !== null)
  let asPictures: ReadonlySet<string> = new Set()
  let files = usualText + perSheet * pictures.length
  let aim = aims.expected
  let rounds = 0
  let areTextsPrinted = false

  const movable = () =>
    pictures.filter(
      one =>
        copies(one) > 0 &&
        !prints.unreadable.has(one.content.hash) &&
        !(areTextsPrinted && one.evidence === null),
    )
  const inPdf = ({ content, isDrawn }: MailPicture) => isDrawn || asPictures.has(content.hash)
  const copies = (one: MailPicture) => Number(one.isInWord) + Number(inPdf(one))
  const fixed = () => files + job.originals + embeddedBytes(pictures, asPictures)

  function solved(): Solution {
    // Nothing is weighed where nothing gives way.
    if (limit === null) return allBest
    const one = solve(weights.fittables(movable(), copies), fixed(), limit * aim)
    if (one.fits) return one
    return hasSheets ? inSeveral(limit) : one
  }

  /**
   * The fewest mails that can carry it; what is free in them goes to the pictures. Several
   * mails carry the sheets once, as PDF (`mails.ts`).
   */
  function inSeveral(limitOfOne: number): Solution {
    const parted = weights.fittables(movable(), one =>
      one.evidence === null ? copies(one) : Number(inPdf(one)),
    )
    const { bytes } = solve(parted, fixed(), 0)
    const most = mailsFor(bytes, limitOfOne) * limitOfOne * leastFilled
    return { ...solve(parted, fixed(), most), fits: false }
  }

  /** What must be known before the solution can be trusted: the level it stands at and the one above. */
  function missing({ level, fits }: Solution, besides: readonly number[]): readonly Wanted[] {
    // That it does not fit must be more than an expectation.
    const last = fits || limit === null || fixed() > limit ? [] : [levelCount - 1]
    const levels = [level - 1, level, ...besides, ...last].filter(one => one >= 0)
    return movable().flatMap(picture => {
      const unknown = (picture.isPinned ? [0] : levels).filter(one => !weights.made(picture, one))
      const { key, content, kind } = picture
      if (unknown.length === 0) return []
      // Several levels are the same grade for what does not give way yet.
      return [{ key, content, grades: [...new Set(unknown.map(one => gradeAt(kind, one)))] }]
    })
  }

  async function settled(): Promise<Solution> {
    for (;;) {
      const found = solved()
      const wanted = missing(found, [])
      if (wanted.length === 0) return found
      await prints.make(wanted, limit === null ? '准备图片' : '准备图片，使材料包装得进邮箱')
    }
  }

  /** Some first, to know about where the level will be; then all around it from one decoding. */
  async function firstLook(): Promise<void> {
    const wanted = missing(solved(), [])
    if (limit === null || wanted.length < 2 * sampled) return
    const every = Math.ceil(wanted.length / sampled)
    await prints.make(
      wanted.filter((_, index) => index % every === 0),
      '准备图片：先试几张',
    )
    const found = solved()
    const below = found.level > 0 && found.level < levelCount - 1 ? [found.level + 1] : []
    await prints.make(missing(found, below), '准备图片，使材料包装得进邮箱')
  }

  /** Lays the pages of heavy PDFs in as pictures where that spares others, or a mail. */
  async function withLighterPdfs(found: Solution): Promise<Solution> {
    if (limit === null || (found.fits && found.level < visible)) return found
    const before = asPictures
    asPictures = heavyPdfs(pictures, pages => weights.expected(pages, found.level))
    if (asPictures.size === 0) return found
    const lighter = await settled()
    const isWorth =
      lighter.fits !== found.fits
        ? lighter.fits
        : mailsFor(lighter.bytes, limit) < mailsFor(found.bytes, limit) ||
          lighter.level < found.level
    if (isWorth) return lighter
    asPictures = before
    return found
  }

  await firstLook()
  let solution = await withLighterPdfs(await settled())

  async function weigh(bytes: number): Promise<boolean> {
    if (limit === null || rounds >= mostRounds) return false
    rounds += 1
    areTextsPrinted = true
    aim = aims.known
    const laidIn = sumOf(movable(), one => {
      return copies(one) * (weights.chosen(one, levelOf(solution, one))?.print.bytes ?? 0)
    })
    files = bytes - laidIn - embeddedBytes(pictures, asPictures)
    const total = bytes + job.originals
    const isBest = [...solution.levels.values()].every(level => level === 0)
    if (total <= limit && (isBest || total >= limit * leastFilled)) return false
    const again = await settled()
    const isSame = movable().every(one => levelOf(again, one) === levelOf(solution, one))
    // What goes in several mails anyway is not written again for a little more or less.
    if (isSame || !(solution.fits || again.fits)) return false
    const inText = pictures.filter(({ evidence }) => evidence === null)
    const kept = inText.map(({ key }) => [key, solution.levels.get(key) ?? 0] as const)
    solution = { ...again, levels: new Map([...kept, ...again.levels]) }
    return true
  }

  const chosen = (picture: MailPicture) => weights.chosen(picture, levelOf(solution, picture))
  return {
    pictures: () =>
      new Map(
        pictures.flatMap(picture => {
          const found = chosen(picture)
          return found ? [[picture.key, found.print] as const] : []
        }),
      ),
    asPictures: () => asPictures,
    isFinal: limit === null,
    weigh,
    packed: bytes =>
      limit === null
        ? null
        : {
            limit,
            bytes,
            fits: bytes <= limit,
            originals: job.originals,
            items: packedItems(pictures, { chosen, copies, asPictures }),
          },
  }
}

const allBest: Solution = { levels: new Map(), bytes: 0, fits: true, level: 0 }

const levelOf = ({ levels }: Solution, { key }: MailPicture) => levels.get(key) ?? 0
