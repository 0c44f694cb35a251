import { z } from 'zod'
import { AppError } from '#shared/failure'
import { DossierId } from '#shared/schema/dossier'
import { type Fsx, readWhole, writeNew } from './fsx.ts'
import { layout } from './layout.ts'
import { parseJson } from './snapshot.ts'

/** Form of the folder. A folder of a later form is left alone. */
const folderFormat = 1

const Identity = z.object({
  format: z.literal('brand-dossier'),
  major: z.int(),
  dossierId: DossierId,
})

/** Written once, never again. */
export async function writeIdentity(fsx: Fsx, folder: string, id: DossierId): Promise<void> {
  const identity: z.infer<typeof Identity> = {
    format: 'brand-dossier',
    major: folderFormat,
    dossierId: id,
  }
  await writeNew(
    fsx,
    layout.identity(folder),
    Buffer.from(`${JSON.stringify(identity, null, 2)}\n`),
  )
}

/** Null when it is missing or says nothing. Throws `dossier.newer`, and what the disk refused. */
export async function readIdentity(fsx: Fsx, folder: string): Promise<DossierId | null> {
  if ((await fsx.inspect(layout.identity(folder))) === null) return null
  const bytes = await readWhole(fsx, layout.identity(folder), 4096)
  const identity = Identity.safeParse(parseJson(bytes.toString('utf8'))).data
  if (identity === undefined) return null
  if (identity.major > folderFormat) throw new AppError({ code: 'dossier.newer' })
  return identity.dossierId
}
