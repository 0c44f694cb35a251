import { execFileSync } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Opens a file in LibreOffice and saves it in another form, into `<folder>/saved`. */
export function savedByLibreOffice(
  path: string,
  extension: 'docx' | 'doc' | 'pdf',
  folder: string,
): string {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const saved = join(folder, 'saved')
  execFileSync(
    'soffice',
    [
      ...[`-env:UserInstallation=${profile}`, '--headless'],
      // It would take plain text for an old encoding.
      ...(path.endsWith('.txt') ? ['--infilter=Text (encoded):UTF8'] : []),
      ...['--convert-to', extension, '--outdir', saved, path],
    ],
    { stdio: 'ignore', timeout: 200_000 },
  )
  return join(saved, `${basename(path, extname(path))}.${extension}`)
}
