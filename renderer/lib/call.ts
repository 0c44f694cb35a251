import { AppError } from '#shared/failure'
import type {
  Bridge,
  CallName,
  EventName,
  EventPayload,
  Input,
  Output,
  Reply,
} from '#shared/ipc/contract'
import type { TaskId } from '#shared/ipc/handles'

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend Window
  interface Window {
    readonly bridge: Bridge<File>
  }
}

/** Asks the main process. Throws AppError with what the world refused. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const { bytes, ...plain } = input as { readonly bytes?: Uint8Array }
  const reply = JSON.parse(await window.bridge.call(name, JSON.stringify(plain), bytes)) as Reply
  if (!reply.ok) throw new AppError(reply.failure)
  return reply.value as Output<N>
}

/** Returns the function that stops listening. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.bridge.listen(name, payload => listener(payload as EventPayload<N>))
}

export function newTaskId(): TaskId {
  return crypto.randomUUID() as TaskId
}
