import { DossierId } from '#shared/schema/dossier'
import { type Fsx, realFsx } from '../../electron/storage/fsx.ts'
import type { World } from '../../electron/storage/world.ts'
import { aDossier, prose } from '../builders/aDossier.ts'

export const id = DossierId.parse('00000000-0000-4000-8000-000000000001')

/** A world that does not wait, with the given disk. Writers count up, so that runs are repeatable. */
export function testWorld(rescueRoot: string, fsx: Fsx = realFsx): World {
  let writers = 0
  return {
    // No ballast: sixteen megabytes a folder would be most of what these tests write.
    fsx: { ...fsx, freeBytes: async path => Math.min(await fsx.freeBytes(path), 900_000_000) },
    now: () => new Date('2026-05-31T08:00:00.000Z'),
    newId: () => id,
    newWriter: () => (++writers).toString(16).padStart(8, '0'),
    wait: async () => {},
    app: 'test',
    rescueRoot,
    host: 'here',
    pid: 1,
    isAlive: () => false,
  }
}

/** The n-th text somebody wrote; its number can be read back. `characters` makes it as long as a real one. */
export function numbered(n: number, characters = 0) {
  return aDossier({
    fields: { unit: '城市照明处', brand: String(n) },
    narratives: characters > 0 ? { 'c1-r1': prose('字'.repeat(characters)) } : {},
  })
}

export function numberOf(dossier: { readonly fields: object }): number {
  return Number((dossier.fields as Readonly<Record<string, string>>).brand)
}
