import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { sortFindings } from '#shared/checks/dismissals'
import { composeRehearsal } from '#shared/document/compose/rehearsal'
import type { Dossier } from '#shared/schema/dossier'
import type { Worker } from '../worker/startWorker.ts'
import { bookmarksOf } from './expected.ts'
import { printDoc } from './printDoc.ts'
import type { Print } from './printHtml.ts'
import { refuseTarget } from './refuseTarget.ts'

type RehearsalJob = {
  readonly dossier: Dossier
  readonly print: Print
  /** Ended with the job. */
  readonly worker: Worker
  /** The user has agreed to replace what was there. */
  readonly path: string
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** 专家十分钟 as a PDF, under its name only when complete. Throws folder.*, disk.*, export.unverified. */
export async function saveRehearsal(job: RehearsalJob): Promise<void> {
  const part = `${job.path}.part`
  try {
    await writePdf(job, part)
    await rename(part, job.path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw refuseTarget(error, basename(job.path))
  } finally {
    await job.worker.close()
  }
}

async function writePdf({ dossier, print, worker, today }: RehearsalJob, out: string) {
  const found = runChecks(allChecks, { dossier, campaign: dossier.campaign, today })
  const { open: findings } = sortFindings(found, dossier.dismissals)
  const doc = composeRehearsal({ dossier, findings, today })
  const { signal } = new AbortController()
  const { text, numbers } = await printDoc({ doc, pictures: new Map(), print, worker, signal })
  const { title, author, date, layout } = doc
  const assembly = {
    text,
    numbers,
    title,
    author,
    date,
    layout,
    bookmarks: bookmarksOf(doc).map(({ title }) => title),
    showsBookmarks: false,
  }
  await worker.run('assemblePdf', { out, ...assembly })
}
