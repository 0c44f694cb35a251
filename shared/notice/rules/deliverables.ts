import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { byOffice, handsIn, isProof, isSameThing, nounsIn } from '../nouns.ts'
import type { Sentence } from '../sentences.ts'

/** What a unit has to hand in: named where something is sent, and in the lists of material. The longest name stays. */
export const deliverables: Rule = ({ sentences, plain }) => {
  const all = sentences.flatMap(sentence =>
    sentence.block.isAttached ? [] : thingsIn(sentence, plain),
  )
  const kept: Finding[] = []
  for (const finding of all) {
    if (finding.kind !== 'deliverable') continue
    const { name } = finding.value
    const index = kept.findIndex(
      other => other.kind === 'deliverable' && isSameThing(other.value.name, name),
    )
    const known = kept[index]
    if (known?.kind !== 'deliverable') kept.push(finding)
    else if (name.length > known.value.name.length && name.length <= 16) kept[index] = finding
  }
  return kept
}

function thingsIn({ text, from, block }: Sentence, plain: string): readonly Finding[] {
  const isList = block.role === 'materials' && (block.number !== null || block.parent !== null)
  if ((!isList && !handsIn.test(text)) || byOffice.test(text)) return []
  if (block.role === 'criteria' || /^附\s?件/.test(text)) return []
  // The heading of the part itself: “四、申报材料”.
  const isHeading =
    block.lead.to === block.to &&
    block.number !== null &&
    plain.slice(block.from, block.to).length <= 8
  if (isHeading && block.role === 'materials') return []
  return nounsIn(text).flatMap(noun => {
    if (noun.isGeneric || isProof(noun.name)) return []
    const before = text.slice(Math.max(0, noun.from - 3), noun.from)
    if (/[按照据]$|对照$|根据$/.test(before) || isLabel(text, noun.to)) return []
    // “四、推荐材料。（1）……” names the part, not a thing.
    const isWholeItem = block.to - block.lead.to <= 1
    if (
      block.number &&
      !isWholeItem &&
      from + noun.to === block.lead.to &&
      from + noun.from <= block.from + 1
    )
      return []
    return [
      found(
        'deliverable',
        { name: noun.name },
        { from: from + noun.from, to: from + noun.to },
        isList || handsIn.test(text) ? 'certain' : 'guessed',
      ),
    ]
  })
}

/** “申报材料：……” and “申报材料包括……” head a list; the things are what follows. */
const isLabel = (text: string, to: number) => /^(?:：|包括|应包括|含：)/.test(text.slice(to))
