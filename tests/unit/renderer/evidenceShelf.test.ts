import { describe, expect, test } from 'vitest'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'
import { everything, type Filter, filtered } from '../../../renderer/features/evidence/filter.ts'
import {
  keepExisting,
  nothingSelected,
  select,
} from '../../../renderer/features/evidence/selection.ts'
import { commandFor } from '../../../renderer/features/evidence/shelfKeys.ts'
import { neighbour, shelfRows } from '../../../renderer/features/evidence/shelfRows.ts'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'

const id = (name: string) => name as EvidenceId
const dossier = aDossier({
  evidence: [
    aPdf('c1-r1', { id: 'a', title: '工人先锋号证书', issuer: '市总工会' }),
    aPicture('c1-r2', { id: 'b', title: '抢修现场' }),
    aPicture('c1-r1', { id: 'c', title: '抢修之前' }),
    aPdf(['c2-r1', 'c1-r2'], { id: 'd', title: '回访统计' }),
    aPdf([], { id: 'e', title: '说明' }),
  ],
})
const groups = numberedEvidence(dossier)

describe('the filter', () => {
  const knowledge = {
    campaign: dossier.campaign,
    cited: new Set([id('a')]),
    faulty: new Set([id('b')]),
  }
  const shown = (filter: Partial<Filter>) =>
    filtered(groups, { ...everything, ...filter }, knowledge)
      .flatMap(({ items }) => items.map(({ item }) => item.id))
      .join(' ')

  test.each([
    ['nothing set', {}, 'a b c d e'],
    ['a word of the title', { text: '抢修' }, 'b c'],
    ['two words, in the title and the issuer', { text: '先锋 总工会' }, 'a'],
    ['a number', { text: '1-2' }, 'b'],
    ['what proves a criterion, also beside another', { criterion: 'c2' }, 'd'],
    ['what proves nothing yet', { onlyLoose: true }, 'e'],
    ['what no text cites', { onlyUncited: true }, 'b c d e'],
    ['what has a finding', { onlyFaulty: true }, 'b'],
    ['all of it together', { text: '抢修', onlyUncited: true, onlyFaulty: true }, 'b'],
  ] as const)('with %s', (_what, filter, expected) => {
    expect(shown(filter as Partial<Filter>)).toBe(expected)
  })
})

describe('the selection', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map(id)
  const chosen = (selection: typeof nothingSelected) => [...selection.chosen].join(' ')

  test('a click chooses one and forgets the others', () => {
    const first = select(nothingSelected, all, id('a'), 'only')

    expect(chosen(select(first, all, id('c'), 'only'))).toBe('c')
  })

  test('Ctrl adds and takes away', () => {
    const two = select(select(nothingSelected, all, id('a'), 'only'), all, id('c'), 'toggle')

    expect(chosen(two)).toBe('a c')
    expect(chosen(select(two, all, id('a'), 'toggle'))).toBe('c')
  })

  test('Shift reaches from the anchor in both directions', () => {
    const anchored = select(nothingSelected, all, id('c'), 'only')
    const down = select(anchored, all, id('e'), 'range')

    expect(chosen(down)).toBe('c d e')
    expect(chosen(select(down, all, id('b'), 'range'))).toBe('b c')
  })

  test('what was removed is no longer chosen', () => {
    const range = select(select(nothingSelected, all, id('a'), 'only'), all, id('c'), 'range')

    expect(chosen(keepExisting(range, new Set([id('a'), id('b')])))).toBe('a b')
    expect(keepExisting(range, new Set([id('a')])).focus).toBe(null)
  })
})

describe('the keyboard', () => {
  // Criterion 1: a b / c; criterion 2: d; loose: e.
  const rows = shelfRows(groups, 2)

  test('two stand side by side under each heading', () => {
    expect(rows.map(row => (row.kind === 'heading' ? row.group.title : row.items.length))).toEqual([
      '标准一',
      2,
      2,
      '未归入标准',
      1,
    ])
  })

  test.each([
    ['a', 'right', 'b'],
    ['b', 'right', 'c'],
    ['a', 'left', 'a'],
    ['b', 'down', 'd'],
    ['d', 'down', 'e'],
    ['e', 'up', 'c'],
    ['e', 'right', 'e'],
    ['c', 'first', 'a'],
    ['a', 'last', 'e'],
  ] as const)('from %s %s leads to %s', (from, step, to) => {
    expect(neighbour(rows, id(from), step)).toBe(to)
  })

  test.each([
    [{ key: 'ArrowDown' }, { kind: 'go', step: 'down', manner: 'only' }],
    [
      { key: 'ArrowDown', shiftKey: true },
      { kind: 'go', step: 'down', manner: 'range' },
    ],
    [
      { key: 'ArrowDown', ctrlKey: true },
      { kind: 'go', step: 'down', manner: 'focus' },
    ],
    [
      { key: 'ArrowDown', altKey: true },
      { kind: 'shift', by: 1 },
    ],
    [
      { key: 'ArrowLeft', altKey: true },
      { kind: 'shift', by: -1 },
    ],
    [{ key: 'a', ctrlKey: true }, { kind: 'all' }],
    [{ key: 'a' }, null],
    [{ key: 'Delete' }, { kind: 'remove' }],
  ] as const)('%j means %j', (key, command) => {
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

    expect(commandFor({ ...plain, ...key })).toEqual(command)
  })
})
