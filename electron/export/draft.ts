import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import MimeNode from 'nodemailer/lib/mime-node'

export type Draft = {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly attachment: { readonly path: string; readonly name: string }
}

/**
 * A mail as a file that mail programs open for sending (`X-Unsent`, classic Outlook
 * and others): without sender, date and message id, which are theirs to give. What
 * is there already is left as it is: the same mail gives the same bytes.
 */
export async function writeDraft(out: string, draft: Draft): Promise<void> {
  if (
    await access(out).then(
      () => true,
      () => false,
    )
  )
    return
  const part = `${out}.part`
  try {
    await pipeline(messageOf(draft).createReadStream(), createWriteStream(part))
    await rename(part, out)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function messageOf({ to, subject, body, attachment }: Draft): MimeNode {
  const seed = JSON.stringify([to, subject, body, attachment.name])
  const baseBoundary = createHash('sha256').update(seed).digest('hex').slice(0, 16)
  // Only to a message that stands by itself does the library add date and message id.
  const shelf = new MimeNode('multipart/mixed', { baseBoundary, textEncoding: 'B' })
  const message = shelf.createChild('multipart/mixed', { textEncoding: 'B' })
  message.setHeader({ 'X-Unsent': '1', 'MIME-Version': '1.0', Subject: subject })
  if (to.trim() !== '') message.setHeader('To', to.trim())
  message
    .createChild('text/plain; charset=utf-8')
    .setHeader('Content-Transfer-Encoding', 'base64')
    .setContent(body.replaceAll('\n', '\r\n'))
  message
    .createChild('application/zip', { filename: attachment.name, disableUrlAccess: true })
    .setHeader({
      'Content-Disposition': 'attachment',
      'Content-Transfer-Encoding': 'base64',
    })
    .setContent({ path: attachment.path })
  return message
}
