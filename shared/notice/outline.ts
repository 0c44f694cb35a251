import { type Numbered, numberOf, ranks, seriesIn } from './numbering.ts'
import { plainText } from './plainText.ts'
import { type Role, roleOf } from './roles.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** An item or a line of the notice, in the order of the text. */
export type Block = {
  readonly number: Numbered | null
  /** With its number. */
  readonly start: number
  /** Without its number. */
  readonly from: number
  readonly to: number
  readonly parent: Block | null
  /** Its heading or the words before the first full stop or colon; offsets like the others. */
  readonly lead: { readonly from: number; readonly to: number }
  readonly role: Role
  /** Inside an attached form or list. */
  readonly isAttached: boolean
}

export type Outline = {
  /** As shown. */
  readonly text: string
  /** The same characters in one way of writing; rules look at this. */
  readonly plain: string
  readonly blocks: readonly Block[]
  /** Right below an item, in order. */
  readonly childrenOf: (parent: Block) => readonly Block[]
  readonly sentences: readonly Sentence[]
}

/** No rule looks further than this at once, so the time stays in step with the length. */
const longest = 1500

export function outlineOf(text: string): Outline {
  const plain = plainText(text)
  const blocks: Block[] = []
  const open: Block[] = []
  let at = 0
  for (const line of plain.split('\n')) {
    for (const piece of piecesOf(line)) {
      const block = blockOf(plain, at + piece.from, at + piece.to, open)
      if (block) blocks.push(block)
    }
    at += line.length + 1
  }
  const children = new Map<Block, Block[]>()
  for (const block of blocks) {
    if (block.parent === null) continue
    const siblings = children.get(block.parent)
    if (siblings) siblings.push(block)
    else children.set(block.parent, [block])
  }
  return {
    text,
    plain,
    blocks,
    childrenOf: parent => children.get(parent) ?? [],
    sentences: blocks.flatMap(block => sentencesOf(plain, block)),
  }
}

function piecesOf(line: string): readonly { from: number; to: number }[] {
  const cuts = [0, ...seriesIn(line).map(({ at }) => at), line.length]
  const pieces: { from: number; to: number }[] = []
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? line.length
    for (let start = from; start < end; start += longest) {
      pieces.push({ from: start, to: Math.min(end, start + longest) })
    }
  }
  return pieces
}

/** `open` holds the items that the next one can belong to, outermost first. */
function blockOf(plain: string, from: number, to: number, open: Block[]): Block | null {
  const raw = plain.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const line = raw.trim()
  if (line === '') return null
  // What a text begins with is its title, even where it looks like a heading.
  const isFirst = start < 200 && plain.slice(0, start).trim() === ''
  const number = attachmentOf(line) ?? numberOf(line) ?? (isFirst ? null : headingOf(line))
  if (number) {
    while (open.length > 0 && rankOf(open.at(-1)) >= ranks[number.style]) open.pop()
  }
  const parent = open.at(-1) ?? null
  const own = start + (number?.length ?? 0)
  const lead = leadOf(plain, own, start + line.length)
  const isAttached = number?.style === 'attachment' || (parent?.isAttached ?? false)
  const role = ownRole(plain, number, lead, start + line.length) ?? parent?.role ?? 'other'
  const block = {
    number,
    start,
    from: own,
    to: start + line.length,
    parent,
    lead,
    role,
    isAttached,
  }
  if (number) open.push(block)
  return block
}

const rankOf = (block: Block | undefined) => (block?.number ? ranks[block.number.style] : -1)

/** “附件1” on a line of its own opens an attachment; “附件：1. ……” is only their list. */
function attachmentOf(line: string): Numbered | null {
  const match = /^附\s?件\s*(\d{1,2}|[一二三四五六七八九十])?\s*[：]?\s*$/.exec(line)
  return match ? { style: 'attachment', value: Number(match[1] ?? 1) || 1, length: 0 } : null
}

/** A heading without a number: 【评选标准】 or a short line that names a part. */
function headingOf(line: string): Numbered | null {
  const isBracketed = /^【[^】]{2,16}】$/.test(line)
  const isBare = /^[\u4E00-\u9FFF]{3,10}：?$/.test(line) && headingWords.test(line)
  return isBracketed || isBare ? { style: 'heading', value: 1, length: 0 } : null
}

const headingWords =
  /(?:条件|标准|步骤|程序|安排|要求|材料|目标|范围|对象|名额|方式|办法|内容|指标|时间表|进度)：?$/

/** A heading that lost its line break: “申报时间2011年3月9日……”, “评选条件（一）……”. */
const runInHeading =
  /^[\u4E00-\u9FFF]{2,6}?(?:范围|对象|条件|标准|时间|名额|步骤|程序|要求|方式|材料|办法|目标|安排|内容)(?=\d|（[一二1]）| |第一)/

function leadOf(plain: string, from: number, to: number): { from: number; to: number } {
  const text = plain.slice(from, Math.min(to, from + 80))
  const run = runInHeading.exec(text)
  if (run) return { from, to: from + run[0].length }
  const end = text.search(/[。：！？；]/)
  return { from, to: end < 0 ? Math.min(to, from + 80) : from + end }
}

/** A short heading, or the words before a colon that opens a list: “应当具备下列条件：”. */
function ownRole(
  plain: string,
  number: Numbered | null,
  lead: { readonly from: number; readonly to: number },
  to: number,
): Role | null {
  if (number?.style === 'attachment') return 'form'
  const title = plain.slice(lead.from, lead.to)
  const bare = title.replace(/（[^（）]*）/g, '')
  const opensList =
    plain.charAt(lead.to) === '：' && lead.to + 1 >= to && /下列|以下|如下/.test(title)
  const isHeading = number !== null && (bare.length <= 12 || (lead.to === to && bare.length <= 18))
  return isHeading || opensList ? roleOf(bare) : null
}
