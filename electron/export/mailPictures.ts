import type { Doc } from '#shared/document/model'
import { isShownInWord } from '#shared/document/wordSheets'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import {
  expectedBytes,
  expectedShare,
  type Grade,
  gradeAt,
  levelCount,
  type PictureClass,
} from '#shared/packing/grades'
import type { Fittable } from '#shared/packing/solve'
import type { Dossier, Evidence } from '#shared/schema/dossier'
import { picturesOf } from './preparePictures.ts'
import type { Made, Prints, Shown } from './prints.ts'

export type Numbered = { readonly item: Evidence; readonly number: string }

/** A picture of one mail: where it belongs, and how it may be saved. */
export type MailPicture = {
  readonly key: string
  readonly content: Shown
  readonly kind: PictureClass
  /** Pixels of the longer side of what it is made from. */
  readonly sourceSide: number
  /** Null for a picture in the text. */
  readonly evidence: Numbered | null
  readonly isPinned: boolean
  /** In Word every picture, but not every page of a PDF; in PDF what cannot be taken over as it is. */
  readonly isInWord: boolean
  readonly isDrawn: boolean
}

export type Chosen = { readonly print: Made; readonly grade: Grade }

/** All pictures that a document shows. `drawn` are keys of pages that no PDF can take over. */
export function mailPictures(
  doc: Doc,
  dossier: Dossier,
  drawn: ReadonlySet<string>,
): readonly MailPicture[] {
  const numbered = numberedEvidence(dossier).flatMap(({ items }) => items)
  const byHash = new Map(numbered.map(one => [one.item.file.hash, one]))
  const inText = new Set(textPictures(doc))
  const pinned = new Set(dossier.packing.pinned)
  return [...picturesOf([doc])].map(([key, content]) => {
    const evidence = inText.has(key) ? null : (byHash.get(content.hash) ?? null)
    return {
      key,
      content,
      kind: content.kind === 'pdfPage' ? 'text' : classOf(dossier, evidence),
      sourceSide: sideOf(evidence),
      evidence,
      isPinned: evidence !== null && pinned.has(evidence.item.id),
      isInWord: content.kind === 'picture' || isShownInWord(pageOf(content, evidence)),
      isDrawn: content.kind === 'picture' || drawn.has(key),
    }
  })
}

function pageOf({ page }: BlockContent<'pdfPage'>, evidence: Numbered | null) {
  const file = evidence?.item.file
  return { page, pages: file?.kind === 'pdf' ? file.pages : 1 }
}

type BlockContent<K extends Shown['kind']> = Extract<Shown, { readonly kind: K }>

/** Keys of what stands in the running text and in tables: Chromium prints it, nothing is laid in afterwards. */
function textPictures(doc: Doc): readonly string[] {
  const blocks = doc.blocks.filter(({ kind }) => kind !== 'evidenceSheet')
  return [...picturesOf([{ ...doc, blocks }]).keys()]
}

/** By the kind that the clerk gave it: what is only a photo as proof is a photo. */
function classOf({ campaign }: Dossier, evidence: Numbered | null): PictureClass {
  if (evidence === null) return 'photo'
  const kind = campaign.evidenceKinds.find(({ id }) => id === evidence.item.kind)
  return kind?.strength === 'photo' ? 'photo' : 'text'
}

function sideOf(evidence: Numbered | null): number {
  const file = evidence?.item.file
  return file?.kind === 'image' ? Math.max(file.width, file.height) : Number.POSITIVE_INFINITY
}

/** What the pictures weigh, as far as it is known, and as far as it can be expected. */
export function weigher(pictures: readonly MailPicture[], prints: Pick<Prints, 'of'>) {
  const levels = Array.from({ length: levelCount }, (_, level) => level)
  const made = (picture: MailPicture, level: number) =>
    prints.of(picture.key, gradeAt(picture.kind, level))

  /** How much more, or less, than expected the pictures of a class have been so far. */
  function density(kind: PictureClass): number {
    let [known, expected] = [0, 0]
    for (const picture of pictures) {
      if (picture.kind !== kind) continue
      for (const level of levels) {
        const print = made(picture, level)
        if (!print) continue
        known += print.bytes
        expected += expectedBytes(gradeAt(kind, level), picture.sourceSide)
      }
    }
    return expected === 0 ? 1 : known / expected
  }

  function bytesOf(picture: MailPicture, dense: number): readonly number[] {
    const known = levels.flatMap(level => {
      const print = made(picture, level)
      return print ? [{ level, print }] : []
    })
    return levels.map(level => {
      const grade = gradeAt(picture.kind, level)
      const near = nearest(known, level)
      if (!near) return expectedBytes(grade, picture.sourceSide) * dense
      if (near.level === level) return near.print.bytes
      const of = gradeAt(picture.kind, near.level)
      return near.print.bytes * expectedShare(grade, of, picture.sourceSide)
    })
  }

  const weightsOf = (movable: readonly MailPicture[]) => {
    const dense = { photo: density('photo'), text: density('text') }
    return movable.map(picture => bytesOf(picture, dense[picture.kind]))
  }

  return {
    made,
    /** Of one copy of each, at a level. */
    expected: (some: readonly MailPicture[], level: number): number =>
      weightsOf(some).reduce((sum, weights) => sum + (weights[level] ?? 0), 0),
    fittables: (
      movable: readonly MailPicture[],
      copies: (picture: MailPicture) => number,
    ): readonly Fittable[] => {
      const weights = weightsOf(movable)
      return movable.map((picture, index) => ({
        key: picture.key,
        isPinned: picture.isPinned,
        weights: (weights[index] ?? []).map(bytes => Math.round(bytes * copies(picture))),
      }))
    },
    /** The best that weighs no more than the level that was chosen. */
    chosen: (picture: MailPicture, level: number): Chosen | null => {
      const limit = made(picture, level)?.bytes
      if (limit === undefined) return null
      for (const better of levels.slice(0, level + 1)) {
        const print = made(picture, better)
        if (print && print.bytes <= limit) return { print, grade: gradeAt(picture.kind, better) }
      }
      return null
    },
  }
}

type Known = { readonly level: number; readonly print: Made }

function nearest(known: readonly Known[], level: number): Known | undefined {
  const distance = (one: Known) => Math.abs(one.level - level)
  return known.toSorted((a, b) => distance(a) - distance(b))[0]
}
