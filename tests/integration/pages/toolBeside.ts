import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Another program that reads our files, while this one goes on; throws what it complains about. */
export async function toolBeside(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  return stdout
}
