import type { z } from 'zod'
import { Task } from '#shared/schema/dossier'
import { Entry } from '#shared/schema/ledger'

type Common = { readonly id?: string; readonly evidence?: string[] }
type Without<K extends Entry['kind']> = Partial<z.input<typeof Entry> & { kind: K }> & Common

const common = { title: '一件事', happenedOn: '2026-06-10', note: '', evidence: [] }

/** Entries are counted through one test file, so that each has its own id. */
let made = 0
const id = () => {
  made += 1
  return `entry-${made}`
}

export function aPublicity(overrides: Without<'publicity'> = {}) {
  const kind = { kind: 'publicity', medium: 'press', outlet: '城市晚报' }
  return Entry.parse({ id: id(), ...common, ...kind, ...overrides }) as Extract<
    Entry,
    { kind: 'publicity' }
  >
}

export function anInspection(overrides: Without<'inspection'> = {}) {
  const kind = { kind: 'inspection', remedy: '', dueOn: '', closedOn: '' }
  return Entry.parse({ id: id(), ...common, ...kind, ...overrides }) as Extract<
    Entry,
    { kind: 'inspection' }
  >
}

export function anActivity(overrides: Without<'activity'> = {}) {
  return Entry.parse({ id: id(), ...common, kind: 'activity', activity: 'feedback', ...overrides })
}

export function aTask(overrides: Partial<z.input<typeof Task>> = {}): Task {
  return Task.parse({
    id: id(),
    title: '更换公示栏',
    department: '养护三班',
    person: '周师傅',
    startsOn: '2026-06-01',
    endsOn: '2026-06-30',
    proof: '照片',
    state: 'open',
    evidence: [],
    ...overrides,
  })
}
