/** Files of our own making that the window looks at, by the hash of their content. */
export type Viewed = {
  readonly note: (hash: string, path: string) => void
  readonly pathOf: (hash: string) => Promise<string | null>
}

/** Nobody looks at more at a time. */
const most = 20

/** Only what was noted can be seen, and only as pages: the window never learns where it lies. */
export function makeViewed(): Viewed {
  const paths = new Map<string, string>()
  return {
    note: (hash, path) => {
      paths.delete(hash)
      paths.set(hash, path)
      const [oldest] = paths.keys()
      if (paths.size > most && oldest !== undefined) paths.delete(oldest)
    },
    pathOf: async hash => paths.get(hash) ?? null,
  }
}
