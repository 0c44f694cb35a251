import { randomBytes, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { realFsx } from './fsx.ts'
import { errnoOf } from './refuse.ts'
import type { World } from './world.ts'

export function realWorld(app: string, rescueRoot: string): World {
  return {
    fsx: realFsx,
    now: () => new Date(),
    newId: randomUUID,
    newWriter: () => randomBytes(4).toString('hex'),
    wait: milliseconds => wait(milliseconds),
    app,
    rescueRoot,
    host: hostname(),
    pid: process.pid,
    isAlive,
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be signalled, but it lives.
    return errnoOf(error) === 'EPERM'
  }
}
