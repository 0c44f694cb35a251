import { readFileSync } from 'node:fs'

/** Milliseconds between two looks. */
const every = 500
/**
 * Of the most that was resident so far: from there on it is looked at what is shared. To ask that of all
 * processes takes the system a tenth of a second of computing, and holds them up meanwhile.
 */
const high = 0.8

/**
 * Looks at all processes of an application again and again. Two sums: resident, in which each
 * process counts what it shares with the others (the program's own code above all, eight times
 * over), and proportional, in which what is shared counts once, as the computer really spends it.
 * The second can be read only where the sandbox lets others look, `--allow-sandbox-debugging`; a
 * process that cannot be looked into counts with all that is resident.
 * @param {Pick<Awaited<ReturnType<typeof import('./_bare.mjs').openBare>>, 'evaluate'>} app
 */
export function watchMemory(app) {
  const peak = { resident: 0, proportional: 0, processes: /** @type {string[]} */ ([]) }
  /** @type {{ at: number, proportional: number, processes: string[], busy: Busy[] }[]} */
  const looks = []
  let isOver = false
  const look = async () => {
    const metrics = app.evaluate(() => {
      const { app: electron, webContents } = globalThis.benchElectron
      const pages = new Map()
      for (const contents of webContents.getAllWebContents()) {
        const { host } = new URL(contents.getURL() || 'app://empty')
        pages.set(contents.getOSProcessId(), host)
      }
      return electron.getAppMetrics().map(({ pid, type, name, memory }) => ({
        pid,
        name: pages.get(pid) ?? name ?? type,
        kilobytes: memory.workingSetSize,
      }))
    })
    // An answer under way can be lost to a collection of garbage over there; the next look comes soon.
    const measured = await metrics.catch(() => [])
    const resident = sumOf(measured.map(({ kilobytes }) => kilobytes))
    peak.resident = Math.max(peak.resident, resident)
    const isHigh = resident >= high * peak.resident
    const spent = measured.map(one => ({
      ...one,
      own: (isHigh ? proportionalOf(one.pid) : null) ?? one.kilobytes,
    }))
    const proportional = isHigh ? sumOf(spent.map(({ own }) => own)) : 0
    const processes = spent
      .sort((a, b) => b.own - a.own)
      .map(({ name, own }) => `${name} ${Math.round(own / 1024)} MB`)
    const busy = spent.map(({ pid, name }) => ({ pid, name, seconds: secondsOf(pid) }))
    looks.push({ at: Date.now(), proportional, processes, busy })
    if (proportional <= peak.proportional) return
    peak.proportional = proportional
    peak.processes = processes
  }
  const watching = (async () => {
    while (!isOver) {
      await look()
      await new Promise(resolve => setTimeout(resolve, every))
    }
  })()
  return {
    /**
     * The most that was spent between two times of the clock, and by whom; 0 where it was far from the peak.
     * @param {number} from
     * @param {number} to
     */
    between: (from, to) =>
      looks
        .filter(({ at }) => at >= from && at <= to)
        .reduce((most, look) => (look.proportional > most.proportional ? look : most), {
          proportional: 0,
          processes: /** @type {string[]} */ ([]),
        }),
    /**
     * Seconds of computing between two times of the clock, by whom; who began or ended in between
     * counts with what was seen of it.
     * @param {number} from
     * @param {number} to
     */
    busyBetween: (from, to) => {
      const seen = new Map()
      for (const { busy } of looks.filter(({ at }) => at >= from && at <= to)) {
        for (const { pid, name, seconds } of busy) {
          const began = seen.get(pid)?.began ?? seconds
          seen.set(pid, { name, began, seconds: seconds - began })
        }
      }
      return [...seen.values()].sort((a, b) => b.seconds - a.seconds)
    },
    /** Both in bytes; `processes` as they were at the peak, the largest first. */
    end: async () => {
      isOver = true
      await watching
      const { resident, proportional, processes } = peak
      return { resident: resident * 1024, proportional: proportional * 1024, processes }
    },
  }
}

/**
 * Kilobytes; null where the system does not tell, as outside Linux.
 * @param {number} pid
 */
function proportionalOf(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(lines)?.[1] ?? 0)
  } catch {
    return null
  }
}

/** @typedef {{ pid: number, name: string, seconds: number }} Busy */

/**
 * Of computing, since the process began; 0 where the system does not tell.
 * @param {number} pid
 */
function secondsOf(pid) {
  try {
    const [, behindName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z])/)
    const [user, system] = behindName.split(' ').slice(11, 13).map(Number)
    return ((user ?? 0) + (system ?? 0)) / 100
  } catch {
    return 0
  }
}

/** @param {readonly number[]} values */
const sumOf = values => values.reduce((sum, value) => sum + value, 0)
