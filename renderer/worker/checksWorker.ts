import { allChecks } from '#shared/checks/all'
import { type CheckRequest, newCheckDesk } from '#shared/checks/desk'

/** All rules of 自查, in a thread of their own: the window never waits for them. */
const answer = newCheckDesk(allChecks)

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => self.postMessage(answer(data))
