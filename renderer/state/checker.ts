import { create } from 'zustand'
import type { CheckReply, Wanted } from '#shared/checks/desk'
import workerAddress from '../worker/checksWorker.ts?worker&url'
import { type Checked, type Connection, newCheckClient } from './checkClient.ts'
import { notify } from './notices.ts'

/** What the checks said last; `isBroken` as long as they say nothing. */
export const useChecked = create<{ readonly checked: Checked | null; readonly isBroken: boolean }>(
  () => ({ checked: null, isBroken: false }),
)

let lastWanted: Wanted | null = null

/** Has all rules look, in their own thread; the same again is not asked twice. */
export function wantChecks(wanted: Wanted): void {
  if (lastWanted && isSame(lastWanted, wanted) && !useChecked.getState().isBroken) return
  lastWanted = wanted
  want(wanted)
}

export function tryChecksAgain(): void {
  if (lastWanted) want(lastWanted)
}

const want = newCheckClient(
  ({ onReply, onBroken }): Connection => {
    const worker = new Worker(workerAddress, { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => onReply(data)
    worker.onmessageerror = () => onBroken('an answer of the checks could not be read')
    worker.onerror = event => {
      event.preventDefault()
      onBroken(event.message || 'the thread of the checks did not start')
    }
    return { send: request => worker.postMessage(request), close: () => worker.terminate() }
  },
  {
    onChecked: checked => useChecked.setState({ checked, isBroken: false }),
    onFailed: reason => {
      console.error(reason)
      useChecked.setState({ isBroken: true })
      notify('trouble', brokenText, { label: '再试一次', run: tryChecksAgain })
    },
  },
)

export const brokenText =
  '自查没有运行起来，写下的内容照常保存。请再试一次；还是不行，就重新打开软件。'

function isSame(one: Wanted, other: Wanted): boolean {
  return one.dossier === other.dossier && one.today === other.today && one.ranges === other.ranges
}
