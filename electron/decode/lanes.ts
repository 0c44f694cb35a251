import { AppError } from '#shared/failure'

/**
 * Shares a few lanes among many callers, first come, first served. The lane that
 * was used last is taken first, so that a single caller never wakes a second one.
 * A caller whose signal is aborted leaves with `cancelled`; its lane is free
 * again only when the work has really ended.
 */
export function createLanes<Lane>(lanes: readonly Lane[]) {
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []

  async function use<T>(work: (lane: Lane) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw cancelled()
    const lane = free.pop() ?? (await turn(signal))
    const result = work(lane).finally(() => release(lane))
    return orAborted(result, signal)
  }

  function turn(signal: AbortSignal | undefined): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(take), 1)
        reject(cancelled())
      }
      const take = (lane: Lane) => {
        signal?.removeEventListener('abort', leave)
        resolve(lane)
      }
      waiting.push(take)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function release(lane: Lane): void {
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
  }

  return { use }
}

function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result
  return new Promise((resolve, reject) => {
    const leave = () => reject(cancelled())
    signal.addEventListener('abort', leave, { once: true })
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

const cancelled = () => new AppError({ code: 'cancelled' })
