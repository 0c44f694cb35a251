import { type Check, type Finding, type Subject, saidOnce } from './check.ts'

type Reads = ReadonlyMap<PropertyKey, unknown>

/** What a check read when it looked last, and what it found. */
type Look = {
  readonly subject: Reads
  readonly dossier: Reads
  readonly findings: readonly Finding[]
}

/**
 * Runs checks again and again over a subject that changes a little each time. A
 * check is a pure function, so it is asked again only when something that it
 * read is another object than before: this is seen from what it reads, not
 * declared. The findings are those of `runChecks`.
 */
export function newChecker(checks: readonly Check[]): (subject: Subject) => readonly Finding[] {
  const looks = new Map<Check, Look>()
  return subject =>
    saidOnce(
      checks.flatMap(check => {
        const before = looks.get(check)
        if (before && isUnchanged(before, subject)) return before.findings
        const look = lookAt(check, subject, before?.findings ?? [])
        looks.set(check, look)
        return look.findings
      }),
    )
}

function isUnchanged(look: Look, subject: Subject): boolean {
  return holds(look.subject, subject) && holds(look.dossier, subject.dossier)
}

function holds(reads: Reads, now: object): boolean {
  for (const [key, value] of reads) if (Reflect.get(now, key) !== value) return false
  return true
}

function lookAt(check: Check, subject: Subject, before: readonly Finding[]): Look {
  const [reads, dossierReads] = [new Map<PropertyKey, unknown>(), new Map<PropertyKey, unknown>()]
  const dossier = watched(subject.dossier, dossierReads)
  const findings = check(watched({ ...subject, dossier }, reads))
  // That the dossier as a whole is another one says nothing yet.
  reads.delete('dossier')
  return { subject: reads, dossier: dossierReads, findings: kept(before, findings) }
}

/** The value, noting which of its properties are read. */
function watched<T extends object>(value: T, reads: Map<PropertyKey, unknown>): T {
  const read = (target: T, key: PropertyKey): unknown => {
    const found: unknown = Reflect.get(target, key)
    reads.set(key, found)
    return found
  }
  return new Proxy(value, {
    get: read,
    has: (target, key) => {
      read(target, key)
      return Reflect.has(target, key)
    },
  })
}

/** The same finding stays the same object, so that it need not be sent again. */
function kept(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const same = new Set(before)
  const fresh = new Set(now.filter(finding => !same.has(finding)))
  if (fresh.size === 0) return now
  const stay = new Set(now)
  const gone = before.filter(finding => !stay.has(finding))
  const known = new Map(gone.map(finding => [nameOf(finding), finding]))
  return now.map(finding =>
    fresh.has(finding) ? (known.get(nameOf(finding)) ?? finding) : finding,
  )
}

function nameOf(finding: Finding): string {
  return JSON.stringify(finding)
}
