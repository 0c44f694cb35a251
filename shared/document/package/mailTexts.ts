import { byteSize } from '../../lib/byteSize.ts'
import { signpostTitle } from './signpost.ts'

/** What the campaign's patterns say for the deliverable as a whole. */
export type MailText = { readonly to: string; readonly subject: string; readonly body: string }

export type Attachment = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** What it holds, in the order of its list. */
  readonly contents: readonly { readonly name: string; readonly bytes: number }[]
}

/**
 * The text of one of several mails: 主题（第1/3封）, and what its attachment is and holds. A single
 * one has no number: what was too large as a whole fits without the evidence in Word.
 */
export function mailText(
  whole: MailText,
  attachment: Attachment,
  number: number,
  total: number,
): MailText {
  const parts = whole.body.split('\n\n')
  const greeting = parts.length > 2 ? parts.slice(0, 1) : []
  const closing = parts.length > 2 ? parts.slice(-1) : []
  const opening =
    number === 1
      ? [...parts.slice(0, parts.length - closing.length), openingWords(total)]
      : [
          ...greeting,
          `接第 1 封。材料共分 ${total} 封邮件发送，这是第 ${number} 封，请一并查收。${whereWords}`,
        ]
  return {
    ...whole,
    subject: total === 1 ? whole.subject : `${whole.subject}（第${number}/${total}封）`,
    body: [...opening, attachmentWords(attachment), ...closing].join('\n\n'),
  }
}

const openingWords = (total: number) =>
  total === 1
    ? '附件是完整的压缩包，解压就能查看。证明材料的页面在 PDF 里，Word 文件是正文。'
    : `材料较大，分 ${total} 封邮件发送，这是第 1 封。每封的附件都是完整的压缩包，分别解压就能查看。${whereWords}`

/** Each PDF ends with it (`signpost.ts`). */
const whereWords = `每个压缩包里有一个 PDF，页码前后相连，最后一页“${signpostTitle}”列出哪份证明材料在第几封。`

function attachmentWords({ name, bytes, sha256, contents }: Attachment): string {
  return [
    `本封附件：${name}（${byteSize(bytes)}）`,
    `SHA-256 校验码：${sha256}`,
    '内含：',
    ...contents.map((file, index) => `${index + 1}. ${file.name}（${byteSize(file.bytes)}）`),
  ].join('\n')
}
