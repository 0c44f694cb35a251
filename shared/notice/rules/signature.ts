import { dateWordsIn } from '../dateWords.ts'
import type { Block, Outline } from '../outline.ts'

/** Where the paper is signed: the line of the date, and the lines of the senders above it. */
export type Signature = {
  readonly date: Block
  readonly on: string
  readonly senders: readonly Block[]
}

const dateLine =
  /^(?:\d{4}|[一二三四五六七八九〇零○]{4})\s*(?:年|[./-])\s*[\d一二三四五六七八九十]{1,3}\s*(?:月|[./-])\s*[\d一二三四五六七八九十]{1,3}\s*日?$/

/** The last line that is nothing but a date; without an attachment the sender may stand in front of it. */
export function signatureOf({ plain, blocks }: Outline): Signature | null {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const date = blocks[index]
    if (!date) continue
    const line = plain.slice(date.start, date.to)
    if (line.length > 20 || !dateLine.test(line.replace(/^（|）$/g, ''))) continue
    const [words] = dateWordsIn(line)
    if (!words || words.year === null) continue
    return { date, on: `${words.year}-${words.end}`, senders: sendersAbove(plain, blocks, index) }
  }
  return null
}

const sender =
  /^[\u4E00-\u9FFF（）“”、·\s]{3,34}(?:局|委员会|办公室|办|政府|厅|部|会|中心|院|所|处|科|公司|社|站|集团|学校|医院|大学|支队|大队|党委|党组|团委|工委|组)(?:办公室)?$/

function sendersAbove(plain: string, blocks: readonly Block[], at: number): readonly Block[] {
  const senders: Block[] = []
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const block = blocks[index]
    if (!block || !sender.test(plain.slice(block.start, block.to))) break
    senders.unshift(block)
  }
  return senders
}
