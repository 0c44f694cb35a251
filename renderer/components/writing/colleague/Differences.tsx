import { memo } from 'react'
import { type PrintedLine, printedLines } from '#shared/domain/blockLines'
import type { BlockChange } from '#shared/domain/compareTexts'
import type { ReferenceWords } from '#shared/domain/printedWords'
import { type Stretch, whole, wordDifferences } from '#shared/domain/wordDifferences'
import type { RichBlock } from '#shared/schema/richText'
import styles from './Differences.module.css'

type Changed = Exclude<BlockChange, { kind: 'same' }>

/** One block with what went struck through and what came underlined; the same while other boxes are ticked. */
export const Differences = memo(function Differences({
  change,
  words,
}: {
  readonly change: Changed
  readonly words: ReferenceWords
}) {
  const before = change.kind === 'added' ? undefined : change.before
  const after = change.kind === 'removed' ? undefined : change.after
  return (
    <div className={styles.block}>
      <Pictures before={before} after={after} />
      {lineDifferences(linesIn(before, words), linesIn(after, words)).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one comparison never move
        <p key={index}>
          {line.map((stretch, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Words key={at} stretch={stretch} />
          ))}
        </p>
      ))}
    </div>
  )
})

function linesIn(block: RichBlock | undefined, words: ReferenceWords): readonly PrintedLine[] {
  return block ? printedLines(block, words) : []
}

/** Lines of one block keep their places: the first ones and the last ones that agree stay together. */
function lineDifferences(
  before: readonly PrintedLine[],
  after: readonly PrintedLine[],
): readonly (readonly Stretch[])[] {
  const least = Math.min(before.length, after.length)
  const same = (one: PrintedLine | undefined, other: PrintedLine | undefined) =>
    JSON.stringify(one) === JSON.stringify(other)
  let end = 0
  while (end < least && same(before.at(-1 - end), after.at(-1 - end))) end += 1
  const pairs = Math.min(least, Math.max(least - end, 0))
  const longer = before.length > after.length ? before : after
  const kind = before.length > after.length ? 'removed' : 'added'
  const lines = after.slice(0, pairs).map((line, at) => wordDifferences(before[at] ?? [], line))
  const extra = longer.slice(pairs, longer.length - end).map(line => whole(line, kind))
  const last = after.slice(after.length - end).map(line => whole(line, 'same'))
  return [...lines, ...extra, ...last]
}

function Words({ stretch: { kind, text, look } }: { readonly stretch: Stretch }) {
  const shown =
    look === 'bold' ? (
      <strong>{text}</strong>
    ) : look === 'reference' ? (
      <span className={styles.reference}>{text}</span>
    ) : (
      text
    )
  if (kind === 'added') return <ins>{shown}</ins>
  return kind === 'removed' ? <del>{shown}</del> : shown
}

function Pictures({
  before,
  after,
}: {
  readonly before: RichBlock | undefined
  readonly after: RichBlock | undefined
}) {
  const [old, now] = [hashOf(before), hashOf(after)]
  if (old === null && now === null) return null
  return (
    <div className={styles.pictures}>
      {old !== null && old !== now && (
        <Picture hash={old} words={now ? '原来的图片' : '删去的图片'} />
      )}
      {now !== null && (
        <Picture
          hash={now}
          words={old === now ? '图片没有换' : old ? '换成的图片' : '新加的图片'}
        />
      )}
    </div>
  )
}

function hashOf(block: RichBlock | undefined): string | null {
  return block?.type === 'picture' ? block.attrs.file.hash : null
}

function Picture({ hash, words }: { readonly hash: string; readonly words: string }) {
  return (
    <figure>
      <img src={`evidence://picture/${hash}/320/0`} alt="" />
      <figcaption>{words}</figcaption>
    </figure>
  )
}
