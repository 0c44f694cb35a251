/** Calls of one kind that a window may make in a second; a busy clerk makes two. */
const callsPerSecond = 50

/** Answers whether one more call of this name is in order. `now` is in milliseconds and never goes back. */
export function makePace(now: () => number): (name: string) => boolean {
  const counts = new Map<string, { since: number; made: number }>()
  return name => {
    const count = counts.get(name)
    if (count === undefined || now() - count.since >= 1000) {
      counts.set(name, { since: now(), made: 1 })
      return true
    }
    count.made += 1
    return count.made <= callsPerSecond
  }
}
