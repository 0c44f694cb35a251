import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mostBookmarks } from '#shared/domain/leftPlace'
import type { Place } from '#shared/domain/place'
import type { Bookmark } from '#shared/ipc/settings'
import { changeBookmark, notePagesSeen } from '../../../renderer/state/bookmarks.ts'
import { edit, showDossier, undo } from '../../../renderer/state/dossier.ts'
import { go } from '../../../renderer/state/navigation.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { aDossier } from '../../builders/aDossier.ts'

const dossier = aDossier()
let year = 2026

function write(place: Place): void {
  go(place)
  year += 1
  const next = year
  edit({ label: '写', change: now => ({ ...now, year: next }) })
}

const bookmarks = () => useSession.getState().session?.settings.bookmarks ?? []
const left = () => bookmarks().find(({ id }) => id === dossier.id)?.left
const section = (id: string) => ({ kind: 'plan', section: id }) as unknown as Place

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T08:32:00Z') })
  vi.stubGlobal('window', { bridge: { call: async () => JSON.stringify({ ok: true }) } })
  const settings = {
    isCompanionOpen: true,
    evidenceView: 'grid' as const,
    bookmarks: [],
    layouts: [],
  }
  const session = { version: '', settings, recents: [], campaigns: [], home: '', opened: null }
  useSession.setState({ session })
  showDossier({
    dossier,
    name: '',
    place: '',
    isReadOnly: false,
    savedAt: '2026-06-01T00:00:00Z',
    notices: [],
  })
})
afterEach(() => {
  useSession.setState({ session: null })
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('opening a dossier and walking through it is not writing', () => {
  go(section('p1'))

  expect(left()).toBeUndefined()
})

test('an edit is remembered with its section and its time', () => {
  write(section('p2'))

  expect(left()).toEqual({
    kind: 'plan',
    thing: 'p2',
    words: '实施方案 · 方案第二节',
    at: '2026-11-20T08:32:00.000Z',
  })
})

test('what is looked at afterwards, and what is undone, does not push it aside', () => {
  write(section('p1'))
  write(section('p2'))
  go({ kind: 'evidence' })
  undo()

  expect(left()?.thing).toBe('p2')
})

test('the thing that an edit names counts, not the place that shows it', () => {
  go({ kind: 'plan' })
  const at = section('p1')
  edit({ label: '写', change: now => ({ ...now, year: 1999 }), at })

  expect(left()?.thing).toBe('p1')
})

test('typing on in one place is kept once a minute', () => {
  write(section('p1'))
  vi.advanceTimersByTime(30_000)
  write(section('p1'))
  expect(left()?.at).toBe('2026-11-20T08:32:00.000Z')

  vi.advanceTimersByTime(31_000)
  write(section('p1'))
  expect(left()?.at).toBe('2026-11-20T08:33:01.000Z')
})

test('only a few dossiers are remembered, the one at hand first', () => {
  for (let count = 0; count < mostBookmarks + 5; count += 1) {
    changeBookmark(crypto.randomUUID() as Bookmark['id'], { isLeadShown: true })
  }
  write(section('p1'))

  expect(bookmarks()).toHaveLength(mostBookmarks)
  expect(bookmarks()[0]?.id).toBe(dossier.id)
})

test('the pages were seen, whatever else is known of the dossier', () => {
  write(section('p1'))
  notePagesSeen()

  expect(bookmarks()).toMatchObject([{ hasSeenPages: true, left: { thing: 'p1' } }])
})
