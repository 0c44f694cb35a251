/**
 * What a developer reads goes to the error channel, so that standard output stays free for results.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** A failure whose message is a sentence for the developer; a stack would only hide it. */
export class PlainError extends Error {}

/**
 * Runs a tool and turns its outcome into the exit code.
 * @param {() => Promise<number | undefined>} work
 */
export async function runTool(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    const known = error instanceof PlainError
    say(`\n${known ? error.message : error instanceof Error ? error.stack : String(error)}`)
    process.exitCode = 1
  }
}

/** @param {number} startedAt a value of `performance.now()` */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}
