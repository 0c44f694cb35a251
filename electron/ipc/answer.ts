import type { z } from 'zod'
import { AppError } from '#shared/failure'
import { type CallName, calls, type Handlers, type Reply } from '#shared/ipc/contract'
import { refuseOversized } from './messageSize.ts'

export type Log = (error: unknown) => void

/** Runs one request from start to finish. It knows nothing of Electron, so tests call it directly. */
export async function answer(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  log: Log,
): Promise<Reply> {
  try {
    const call = nameOf(name)
    refuseOversized(input)
    const accepts: z.ZodObject = calls[call].input
    const handle = handlers[call] as (input: unknown) => Promise<unknown>
    const value = await handle(accepts.strict().parse(input))
    // What leaves is checked as well: it drops whatever the window has no business to know.
    return { ok: true, value: calls[call].output.parse(value) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, failure: error.failure }
    log(error)
    return { ok: false, failure: { code: 'internal' } }
  }
}

function nameOf(name: unknown): CallName {
  if (typeof name === 'string' && Object.hasOwn(calls, name)) return name as CallName
  throw new Error('no such call')
}
