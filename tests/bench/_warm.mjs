import { ftruncateSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'

const chunk = Buffer.alloc(4 * 1024 * 1024)
/** Bytes between two looks at what is still free. */
const step = 2 ** 30

/**
 * Has the system lay pages of an empty file into all memory that nobody uses. The host of a virtual
 * machine takes free memory back after two seconds, and gives every page of it anew when it is
 * first written to, which takes ten times as long as writing; a computer on a desk has its memory
 * in hand. For whoever needs memory then, the system drops pages of that file.
 * @param {string} folder for the file, which takes no room on the disk
 * @returns {() => void} takes what became free since
 */
export function memoryTaker(folder) {
  const file = openSync(join(folder, 'empty'), 'w+')
  let at = 0
  return () => {
    for (let free = freeMemory(), before = Number.POSITIVE_INFINITY; free < before - step / 4; ) {
      ftruncateSync(file, at + step)
      for (const end = at + step; at < end; at += chunk.length) {
        readSync(file, chunk, 0, chunk.length, at)
      }
      before = free
      free = freeMemory()
    }
  }
}

/** Bytes that hold nothing, not even what was read from a disk. */
function freeMemory() {
  const [, kilobytes = '0'] = /MemFree:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
