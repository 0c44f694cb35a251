import { call } from '../lib/call.ts'

/** Asked before anything is drawn: the answer comes while the page runs the rest of its scripts. */
export const started = call('app.start', {})
