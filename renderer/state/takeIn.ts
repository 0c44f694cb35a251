import { takeIn, takeInFor } from '#shared/domain/takeIn'
import type { FileHandle, TaskId } from '#shared/ipc/handles'
import type { ImportReport } from '#shared/ipc/opened'
import { refusalLines } from '#shared/refusalLines'
import type { RequirementId } from '#shared/schema/campaign'
import type { Dossier, DossierId } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { currentDossier, edit } from './dossier.ts'
import { notify } from './notices.ts'
import { saveNow } from './save.ts'
import { runTask } from './tasks.ts'

/** What becomes of the new evidence, in the same step of undo. */
type Use = (dossier: Dossier, items: readonly EvidenceId[]) => Dossier
type Started = (task: TaskId | null) => void

const newId = () => crypto.randomUUID()

/** Takes files in as evidence for one requirement, and says what became of each. */
export async function takeInAt(
  requirement: RequirementId,
  files: readonly FileHandle[],
  onStart: Started,
): Promise<void> {
  const { id } = currentDossier()
  const report = await imported(files, onStart)
  if (report) keep(report, id, dossier => takeInFor(dossier, requirement, report, newId))
}

/** Takes files in as evidence; resolves to what was made of them, or found for them in the dossier. */
export async function takeInFiles(
  files: readonly FileHandle[],
  onStart: Started,
  use: Use,
): Promise<readonly EvidenceId[]> {
  const { id } = currentDossier()
  const report = await imported(files, onStart)
  return report ? keepAndUse(report, id, use) : []
}

/** A picture from the clipboard. */
export async function takeInPicture(file: File, use: Use): Promise<readonly EvidenceId[]> {
  const { id } = currentDossier()
  const report = await attempt(async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return call('evidence.paste', { dossierId: id, name: '粘贴的图片', bytes })
  })
  return report ? keepAndUse(report, id, use) : []
}

async function imported(
  files: readonly FileHandle[],
  onStart: Started,
): Promise<ImportReport | undefined> {
  if (files.length === 0) return undefined
  const { id: dossierId } = currentDossier()
  // What was removed a moment ago must not count as “already there”.
  await saveNow()
  const handles = files.map(file => file.handle)
  const report = await attempt(() =>
    runTask('清点文件', task => call('evidence.import', { dossierId, task, handles }), onStart),
  )
  onStart(null)
  return report
}

function keepAndUse(report: ImportReport, dossierId: DossierId, use: Use): readonly EvidenceId[] {
  let items: readonly EvidenceId[] = []
  keep(report, dossierId, dossier => {
    const taken = takeIn(dossier, report, newId)
    items = taken.items
    return use(taken.dossier, taken.items)
  })
  return items
}

function keep(
  report: ImportReport,
  dossierId: DossierId,
  change: (dossier: Dossier) => Dossier,
): void {
  // Another dossier may lie open by now.
  if (currentDossier().id !== dossierId) return
  edit({ label: '添加证明材料', change })
  const { kind, text } = summary(report)
  notify(kind, text)
}

function summary({ added, known, refused, wasCancelled }: ImportReport): {
  readonly kind: 'done' | 'trouble'
  readonly text: string
} {
  const parts = [
    ...(added.length > 0 ? [`收入 ${added.length} 份证明材料。`] : []),
    ...(known.length > 0 ? [`${known.length} 份档案里已经有了，没有重复添加，已关联到这里。`] : []),
    ...(wasCancelled ? ['其余的已取消，没有添加。'] : []),
    ...refusalLines(refused),
  ]
  return {
    kind: refused.length > 0 ? 'trouble' : 'done',
    text: parts.join('') || '没有找到可以添加的文件。',
  }
}
