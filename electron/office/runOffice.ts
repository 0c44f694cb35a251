import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type OfficeRun = {
  readonly program: string
  /** Of this run alone: profile, copy of the file and result lie in it. */
  readonly folder: string
  readonly file: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Starts LibreOffice for one file and waits until it has ended or was ended. Files
 * come from strangers: the profile is fresh, macros are off at the highest level,
 * links to other files are never followed, and nothing of the user's is in reach of
 * its settings. Settles in any case; whether a PDF came of it is for the caller to see.
 */
export async function runOffice({ program, folder, file, timeoutMs, signal }: OfficeRun) {
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), cautious)
  if (signal.aborted) return
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    {
      stdio: 'ignore',
      windowsHide: true,
      // A group of its own: the program starts another one, which must end with it.
      detached: process.platform !== 'win32',
      env: { ...process.env, HOME: folder },
    },
  )
  await ended(child, timeoutMs, signal)
}

function ended(child: ChildProcess, timeoutMs: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const stop = () => end(child)
    const timer = setTimeout(stop, timeoutMs)
    signal.addEventListener('abort', stop)
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    child.once('exit', done)
    child.once('error', done)
  })
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

const cautious = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${setting('Writer/Content/Update', 'Link', '0')}
${setting('Calc/Content/Update', 'Link', '1')}
</oor:items>
`
