import { AppError, type Failure } from '#shared/failure'
import { failureText } from '#shared/failureText'
import { notify } from '../state/notices.ts'

/** Runs something the user asked for; a failure becomes one sentence on the screen. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    // Cancelling is an answer, not trouble.
    if (failure.code !== 'cancelled') notify('trouble', failureText(failure))
    return undefined
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return error.failure
  console.error(error)
  return { code: 'internal' }
}
