import { AppError } from '#shared/failure'

/**
 * Shares a few lanes among many callers, first come, first served. The lane that
 * was used last is taken first, so that a single caller never wakes a second one.
 * A caller whose signal is aborted leaves with `cancelled`; its lane is free
 * again only when the work has really ended.
 */
export function createLanes<Lane>(lanes: readonly Lane[]) {
  const free = [...lanes]
  const waiting: Waiting<Lane>[] = []

  /** `only` is the one lane that will do. */
  async function use<T>(
    work: (lane: Lane) => Promise<T>,
    { signal, only }: { readonly signal?: AbortSignal | undefined; readonly only?: Lane } = {},
  ): Promise<T> {
    if (signal?.aborted) throw cancelled()
    const lane = taken(only) ?? (await turn(only, signal))
    const result = work(lane).finally(() => release(lane))
    return orAborted(result, signal)
  }

  function taken(only: Lane | undefined): Lane | undefined {
    if (only === undefined) return free.pop()
    const at = free.indexOf(only)
    return at === -1 ? undefined : free.splice(at, 1)[0]
  }

  function turn(only: Lane | undefined, signal: AbortSignal | undefined): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1)
        reject(cancelled())
      }
      const take = (lane: Lane) => {
        signal?.removeEventListener('abort', leave)
        resolve(lane)
      }
      const place = { only, take }
      waiting.push(place)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function release(lane: Lane): void {
    const at = waiting.findIndex(({ only }) => only === undefined || only === lane)
    const [next] = at === -1 ? [] : waiting.splice(at, 1)
    if (next) next.take(lane)
    else free.push(lane)
  }

  return { use }
}

type Waiting<Lane> = { readonly only: Lane | undefined; readonly take: (lane: Lane) => void }

function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result
  return new Promise((resolve, reject) => {
    const leave = () => reject(cancelled())
    signal.addEventListener('abort', leave, { once: true })
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

const cancelled = () => new AppError({ code: 'cancelled' })
