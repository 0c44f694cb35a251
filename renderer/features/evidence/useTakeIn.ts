import { useState } from 'react'
import { takeInFor } from '#shared/domain/takeIn'
import type { FileHandle, TaskId } from '#shared/ipc/handles'
import type { ImportReport } from '#shared/ipc/opened'
import type { EvidenceId } from '#shared/schema/richText'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier, edit } from '../../state/dossier.ts'
import { saveNow } from '../../state/save.ts'
import { runTask, type TaskProgress, useTask } from '../../state/tasks.ts'

export type TakeIn = {
  readonly progress: TaskProgress | null
  /** Of the last import, until it is closed. */
  readonly report: ImportReport | null
  readonly closeReport: () => void
  readonly chooseFiles: () => Promise<void>
  readonly chooseFolder: () => Promise<void>
  readonly take: (files: readonly FileHandle[]) => Promise<void>
  readonly takeDropped: (files: readonly File[]) => Promise<void>
  readonly takePicture: (picture: File) => Promise<void>
}

/** Every way in; `onTaken` gets the ids of what came in new. */
export function useTakeIn(onTaken: (ids: readonly EvidenceId[]) => void): TakeIn {
  const [task, setTask] = useState<TaskId | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const progress = useTask(task)

  async function run(work: () => Promise<ImportReport>): Promise<void> {
    const { id } = currentDossier()
    // What was removed a moment ago must not count as “already there”.
    await saveNow()
    const made = await attempt(work)
    // Another dossier may lie open by now.
    if (!made || currentDossier().id !== id) return
    const before = new Set(currentDossier().evidence.map(item => item.id))
    edit({
      label: '添加证明材料',
      change: dossier => takeInFor(dossier, null, made, () => crypto.randomUUID()),
    })
    setReport(made)
    onTaken(
      currentDossier()
        .evidence.map(item => item.id)
        .filter(item => !before.has(item)),
    )
  }

  async function take(files: readonly FileHandle[]): Promise<void> {
    if (files.length === 0 || progress) return
    setReport(null)
    const { id: dossierId } = currentDossier()
    const handles = files.map(({ handle }) => handle)
    await run(() =>
      runTask('清点文件', id => call('evidence.import', { dossierId, task: id, handles }), setTask),
    )
  }

  async function choose(folder: boolean): Promise<void> {
    const files = await attempt(() => call('evidence.choose', { folder }))
    if (files) await take(files)
  }

  async function takeDropped(files: readonly File[]): Promise<void> {
    const handles = await attempt(() => window.bridge.dropped(files))
    if (handles) await take(handles)
  }

  async function takePicture(picture: File): Promise<void> {
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const { id: dossierId } = currentDossier()
    await run(() => call('evidence.paste', { dossierId, name: pastedName(new Date()), bytes }))
  }

  return {
    progress,
    report,
    closeReport: () => setReport(null),
    chooseFiles: () => choose(false),
    chooseFolder: () => choose(true),
    take,
    takeDropped,
    takePicture,
  }
}

/** 截图 7月12日 14时32分.png: the clipboard knows no name. */
function pastedName(now: Date): string {
  const day = `${now.getMonth() + 1}月${now.getDate()}日`
  return `截图 ${day} ${now.getHours()}时${now.getMinutes()}分.png`
}
