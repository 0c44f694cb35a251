import { join } from 'node:path'
import { duplexSides, frontPages, type Side } from '#shared/document/package/duplex'
import type { ExportedFile } from '#shared/ipc/exported'
import { fileName } from '#shared/lib/fileName'
import type { DeliverableJob, DeliverableResult } from './exportDeliverable.ts'
import { type Proof, proof } from './proof.ts'

export type Printable = {
  readonly file: ExportedFile
  readonly sides: readonly Side[]
  readonly proof: Proof
}

/** 打印件: the PDF with empty backs, beside the one that is sent. */
export async function printCopyOf(
  { doc, stem, folder, title, worker, begin, progress, signal }: DeliverableJob,
  { files, pages }: DeliverableResult,
): Promise<Printable> {
  progress(`${title}：做打印件`, 0, 0)
  const whole = files.find(({ name }) => name === `${stem}.pdf`)
  if (whole?.pages === undefined) throw new Error(`no PDF of ${stem}`)
  const sides = duplexSides(whole.pages, frontPages(doc, pages))
  const name = fileName(stem, '（双面打印）.pdf')
  const out = join(folder, `${name}.part`)
  begin(out)
  const made = await worker.run('printCopy', {
    path: join(folder, `${whole.name}.part`),
    sides,
    out,
  })
  signal.throwIfAborted()
  const hasCover = doc.blocks[0]?.kind === 'cover'
  const claims = await worker.run('verifyPrintCopy', { path: out, sides, hasCover })
  return {
    file: { name, ...made, pages: sides.length },
    sides,
    proof: proof('pages', `${title} 打印件`, claims),
  }
}
