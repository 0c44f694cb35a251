import { diffArrays } from 'diff'
import type { RichBlock, RichText } from '../schema/richText.ts'
import { blockWords } from './blockLines.ts'
import { keepBlockReferences } from './keepBlockReferences.ts'
import type { ReferenceWords } from './printedWords.ts'

/** One block before and after; what is only on one side was added or removed. */
export type BlockChange =
  | { readonly kind: 'same'; readonly before: RichBlock }
  | { readonly kind: 'changed'; readonly before: RichBlock; readonly after: RichBlock }
  | { readonly kind: 'added'; readonly after: RichBlock }
  | { readonly kind: 'removed'; readonly before: RichBlock }

/** Milliseconds for finding what stayed; beyond it more counts as changed, and nothing is lost. */
const patience = 1500
/** Pairs of blocks that are looked at for likeness; longer stretches are paired in their order. */
const mostPairs = 40_000
/** From 0 to 1: less alike is another paragraph. */
const alike = 0.3

/**
 * What changed between two tidy texts, block by block. References that came home
 * as bare words are put back where their words were left alone.
 */
export function compareTexts(
  before: RichText,
  after: RichText,
  words: ReferenceWords,
): readonly BlockChange[] {
  const old = before.content.map(block => noted(block, words))
  const now = after.content.map(block => noted(block, words))
  const parts = diffArrays(old, now, {
    comparator: (one, other) => one.key === other.key,
    timeout: patience,
  })
  if (!parts) return paired(old, now, words)
  const changes: BlockChange[] = []
  let [at, to] = [0, 0]
  let [gone, come] = [0, 0]
  const settle = () => {
    changes.push(...paired(old.slice(at, at + gone), now.slice(to, to + come), words))
    at += gone
    to += come
    gone = 0
    come = 0
  }
  for (const { added, removed, value } of parts) {
    if (added) come += value.length
    else if (removed) gone += value.length
    else {
      settle()
      for (let index = 0; index < value.length; index += 1) {
        const [one, other] = [old[at], now[to]]
        if (one && other) changes.push(changeOf(one.block, other.block, words))
        at += 1
        to += 1
      }
    }
  }
  settle()
  return changes
}

type Noted = {
  readonly block: RichBlock
  readonly key: string
  readonly pairs: ReadonlySet<string>
}

function noted(block: RichBlock, words: ReferenceWords): Noted {
  const key = blockWords(block, words)
  const file = block.type === 'picture' ? block.attrs.file.hash : ''
  return { block, key: file + key, pairs: pairsOf(key) }
}

/** Letters two by two: a measure of likeness that needs no dictionary. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length && at < 4000; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

function likeness(one: Noted, other: Noted): number {
  if (one.block.type === 'picture' || other.block.type === 'picture')
    return one.block.type === other.block.type ? pictureLikeness(one, other) : 0
  if (one.block.type === 'table' || other.block.type === 'table')
    return one.block.type === other.block.type ? Math.max(alike, shared(one, other)) : 0
  return shared(one, other)
}

function pictureLikeness(one: Noted, other: Noted): number {
  const isSameFile = one.key.slice(0, 64) === other.key.slice(0, 64)
  return isSameFile ? 1 : shared(one, other)
}

function shared(one: Noted, other: Noted): number {
  const total = one.pairs.size + other.pairs.size
  if (total === 0) return 0
  let common = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) common += 1
  return (2 * common) / total
}

/** Within a stretch where nothing stayed: which old block became which new one, in their order. */
function paired(
  old: readonly Noted[],
  now: readonly Noted[],
  words: ReferenceWords,
): readonly BlockChange[] {
  const changes: BlockChange[] = []
  let [i, j] = [0, 0]
  const removed = (end: number) => {
    for (; i < end; i += 1) push(old[i], undefined)
  }
  const added = (end: number) => {
    for (; j < end; j += 1) push(undefined, now[j])
  }
  const push = (one: Noted | undefined, other: Noted | undefined) => {
    if (one && other) changes.push(changeOf(one.block, other.block, words))
    else if (one) changes.push({ kind: 'removed', before: one.block })
    else if (other) changes.push({ kind: 'added', after: other.block })
  }
  for (const [one, other] of matches(old, now)) {
    removed(one)
    added(other)
    push(old[i], now[j])
    i += 1
    j += 1
  }
  removed(old.length)
  added(now.length)
  return changes
}

type Match = readonly [old: number, now: number]

/** The pairing, in order, that is most alike altogether. */
function matches(old: readonly Noted[], now: readonly Noted[]): readonly Match[] {
  if (old.length * now.length > mostPairs) {
    const both = Math.min(old.length, now.length)
    return Array.from({ length: both }, (_, at) => [at, at] as const).filter(
      ([one, other]) => likenessAt(old, now, one, other) >= alike,
    )
  }
  const width = now.length + 1
  const best = new Float64Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const like = likenessAt(old, now, i, j)
      const together = like >= alike ? like + (best[(i + 1) * width + j + 1] ?? 0) : 0
      best[i * width + j] = Math.max(
        together,
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
      )
    }
  }
  const found: Match[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    const here = best[i * width + j] ?? 0
    if (here === (best[(i + 1) * width + j] ?? 0)) i += 1
    else if (here === (best[i * width + j + 1] ?? 0)) j += 1
    else {
      found.push([i, j])
      i += 1
      j += 1
    }
  }
  return found
}

function likenessAt(old: readonly Noted[], now: readonly Noted[], i: number, j: number): number {
  const [one, other] = [old[i], now[j]]
  return one && other ? likeness(one, other) : 0
}

function changeOf(before: RichBlock, after: RichBlock, words: ReferenceWords): BlockChange {
  const kept = keepBlockReferences(before, after, words)
  return JSON.stringify(before) === JSON.stringify(kept)
    ? { kind: 'same', before }
    : { kind: 'changed', before, after: kept }
}
