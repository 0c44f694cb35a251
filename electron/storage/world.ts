import type { Fsx } from './fsx.ts'

/** What storage knows of the computer. Nothing here needs Electron, so tests run it in plain Node. */
export type World = {
  readonly fsx: Fsx
  readonly now: () => Date
  readonly newId: () => string
  /** Eight random hex digits: one opening of a folder. */
  readonly newWriter: () => string
  readonly wait: (milliseconds: number) => Promise<void>
  /** Version of the program. */
  readonly app: string
  /** Absolute path, on another place than the dossiers. */
  readonly rescueRoot: string
  readonly host: string
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
}
