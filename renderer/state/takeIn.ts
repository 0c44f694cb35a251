import { takeInFor } from '#shared/domain/takeIn'
import { failureText } from '#shared/failureText'
import type { FileHandle, ImportReport, TaskId } from '#shared/ipc/contract'
import type { RequirementId } from '#shared/schema/campaign'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { currentDossier, edit } from './dossier.ts'
import { notify } from './notices.ts'
import { saveNow } from './save.ts'
import { runTask } from './tasks.ts'

/** Takes files in as evidence for one requirement, and says what became of each. */
export async function takeInAt(
  requirement: RequirementId,
  files: readonly FileHandle[],
  onStart: (task: TaskId | null) => void,
): Promise<void> {
  if (files.length === 0) return
  const { id: dossierId } = currentDossier()
  // What was removed a moment ago must not count as “already there”.
  await saveNow()
  const handles = files.map(file => file.handle)
  const report = await attempt(() =>
    runTask('清点文件', task => call('evidence.import', { dossierId, task, handles }), onStart),
  )
  onStart(null)
  // Another dossier may lie open by now.
  if (!report || currentDossier().id !== dossierId) return
  edit({
    label: '添加证明材料',
    change: dossier => takeInFor(dossier, requirement, report, () => crypto.randomUUID()),
  })
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
    ...refused.map(({ code, subject }) =>
      failureText(subject === undefined ? { code } : { code, subject }),
    ),
  ]
  return {
    kind: refused.length > 0 ? 'trouble' : 'done',
    text: parts.join('') || '没有找到可以添加的文件。',
  }
}
