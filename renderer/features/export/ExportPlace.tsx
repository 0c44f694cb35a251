import { useState } from 'react'
import { composable } from '#shared/domain/deliverables'
import type { ExportReport } from '#shared/ipc/exported'
import type { TaskId } from '#shared/ipc/handles'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { SentNumbers } from '../../components/SentNumbers.tsx'
import { TaskBar } from '../../components/TaskBar.tsx'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/today.ts'
import { notePagesSeen } from '../../state/bookmarks.ts'
import { currentDossier } from '../../state/dossier.ts'
import { useSortedFindings } from '../../state/findings.ts'
import { saveNow } from '../../state/save.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { runTask, useTask } from '../../state/tasks.ts'
import { type Choice, ExportChoice, initialChoice } from './ExportChoice.tsx'
import { ExportResult } from './ExportResult.tsx'
import { LayoutChoice } from './LayoutChoice.tsx'
import { OpenFindings } from './OpenFindings.tsx'
import { Preview } from './Preview.tsx'

/** 导出: what will be made, what is still open, the work itself, and what came of it. */
export function ExportPlace() {
  const dossier = useSettledDossier()
  const [choice, setChoice] = useState<Choice>(() => initialChoice(dossier, today()))
  const [task, setTask] = useState<TaskId | null>(null)
  const [report, setReport] = useState<ExportReport | null>(null)
  const progress = useTask(task)
  const { open, state } = useSortedFindings(dossier)
  const findings = open.filter(({ concerns }) =>
    concerns.some(id => choice.deliverables.includes(id)),
  )
  const offered = composable(dossier.campaign)

  async function run(): Promise<void> {
    setReport(null)
    // What is sent must be what is kept.
    await saveNow()
    const made = await attempt(() =>
      runTask(
        '正在准备',
        id =>
          call('export.run', {
            task: id,
            dossier: currentDossier(),
            options: {
              deliverables: [...choice.deliverables],
              withOriginals: choice.withOriginals,
              withUnshown: choice.withUnshown,
              bareOriginals: choice.bareOriginals,
              withPrintCopy: choice.withPrintCopy,
              withCoverage: choice.withCoverage,
              fitsMail: choice.fitsMail,
              target: choice.target?.handle ?? null,
            },
          }),
        setTask,
      ),
    )
    if (!made) return
    setReport(made)
    notePagesSeen()
  }

  return (
    <PlaceFrame
      title="导出"
      lead="每份材料生成 Word、PDF 和一个 ZIP 材料包，导出后自动打开检查一遍，从不覆盖已有文件。"
    >
      {choice.deliverables.includes('submission') && <SentNumbers />}
      {progress ? (
        <TaskBar progress={progress} />
      ) : (
        <ExportChoice choice={choice} offered={offered} onChange={setChoice} onRun={run} />
      )}
      {report && <ExportResult report={report} />}
      <LayoutChoice />
      <OpenFindings findings={findings} state={state} />
      <Preview
        dossier={dossier}
        deliverables={choice.deliverables}
        withCoverage={choice.withCoverage}
      />
    </PlaceFrame>
  )
}
