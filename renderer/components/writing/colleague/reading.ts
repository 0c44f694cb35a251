import { type BlockChange, compareTexts } from '#shared/domain/compareTexts'
import { type ReferenceWords, referenceWords } from '#shared/domain/printedWords'
import { isSameText, type TextKey, textAt, textPlace } from '#shared/domain/textPlaces'
import { tidyText } from '#shared/domain/tidyText'
import type { ReturnedSection } from '#shared/ipc/returned'
import { fingerprint } from '#shared/lib/fingerprint'
import type { Dossier } from '#shared/schema/dossier'
import { composeReturned, strayLines } from './composeReturned.ts'
import { targetOf } from './targetOf.ts'

/** A returned file held against one text of the dossier. */
export type Reading = {
  readonly title: string
  readonly words: ReferenceWords
  readonly changes: readonly BlockChange[]
  /** One sentence each, before the clerk decides. */
  readonly warnings: readonly string[]
  readonly lost: ReturnedSection['lost']
}

/**
 * What is ticked at first: everything, but where a warning stands, paragraphs
 * that the file only lacks are kept. They may have been written here since.
 */
export function firstChosen({ changes, warnings }: Reading): ReadonlySet<number> {
  const isDoubtful = warnings.length > 0
  return new Set(
    changes.flatMap(({ kind }, index) =>
      kind === 'same' || (kind === 'removed' && isDoubtful) ? [] : [index],
    ),
  )
}

export function readingOf(
  dossier: Dossier,
  section: ReturnedSection,
  key: TextKey,
): Reading | undefined {
  const place = textPlace(dossier, key)
  if (!place) return undefined
  const words = referenceWords(dossier)
  const now = tidyText(textAt(dossier, key))
  const target = targetOf(dossier, key, place, section.origin)
  const stray = strayLines(section, place).map(words => ({ what: '写在提示里的话', words }))
  return {
    title: place.title,
    words,
    changes: compareTexts(now, composeReturned(section, target), words),
    warnings: warningsOf(dossier, section.origin, key, fingerprint(JSON.stringify(now))),
    lost: [...section.lost, ...stray],
  }
}

/** Where the file says that it belongs, as far as this dossier has that place. */
export function ownPlace(dossier: Dossier, { origin }: ReturnedSection): TextKey | null {
  const isOurs = origin?.dossier === dossier.id && textPlace(dossier, origin.text)
  return isOurs ? origin.text : null
}

function warningsOf(
  dossier: Dossier,
  origin: ReturnedSection['origin'],
  key: TextKey,
  print: string,
): readonly string[] {
  if (!origin) return ['文件里没有写明是哪一节，可能不是从这里导出的。请核对后再采用。']
  const isElsewhere = origin.dossier !== dossier.id
  const isOther = !isSameText(origin.text, key)
  const from = textPlace(dossier, origin.text)
  return [
    ...(isElsewhere ? ['这份文件是从另一份档案导出的。请核对后再采用。'] : []),
    ...(isOther && !isElsewhere
      ? [`这份文件是“${from?.title ?? '别的一节'}”的，不是这一节的。请核对后再采用。`]
      : []),
    ...(!isOther && !isElsewhere && origin.print !== print
      ? ['导出以后，这一节在这里也改过。下面是文件与现在的正文相比的不同，不想要的改动可以不勾。']
      : []),
  ]
}
