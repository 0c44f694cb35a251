import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

type Where = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** LibreOffice as it is usually installed; null when this computer has none. */
export async function findOffice({ platform, env }: Where = process): Promise<string | null> {
  for (const path of await candidates(platform, env)) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}

async function candidates(
  platform: Where['platform'],
  env: Where['env'],
): Promise<readonly string[]> {
  if (platform === 'win32') {
    // soffice.com waits for the end of the work, soffice.exe does not.
    return [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap(folder =>
      folder ? [join(folder, 'LibreOffice', 'program', 'soffice.com')] : [],
    )
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  const onPath = (env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/'))
  const versions = await readdir('/opt').catch(() => [])
  return [
    ...onPath.map(folder => join(folder, 'soffice')),
    ...versions
      .filter(name => name.startsWith('libreoffice'))
      .map(name => join('/opt', name, 'program', 'soffice')),
  ]
}
