import { expect, test } from 'vitest'
import { openForks, type Stemmed } from '../../../../electron/storage/forks.ts'

/** `made('3b', '2a')`: number 3 by writer b, made from number 2 by writer a. */
function made(name: string, parent: string | null, ...aside: readonly string[]): Stemmed {
  return {
    stem: stem(name),
    header: {
      fmt: 1,
      seq: Number(name.slice(0, -1)),
      parent: parent && stem(parent),
      aside: aside.map(stem),
      writer: name.slice(-1).repeat(8),
      wall: '2026-05-31T08:00:00.000Z',
      app: '',
      milestone: null,
      len: 0,
      sha256: '0'.repeat(64),
    },
  }
}
const stem = (name: string) =>
  `${name.slice(0, -1).padStart(10, '0')}-${name.slice(-1).repeat(8)}-${'0'.repeat(16)}`

function forksOf(...all: readonly Stemmed[]) {
  const newest = all.at(-1)
  if (!newest) throw new Error('none')
  return openForks(all, newest).map(found => found.replace(/^0+/, '').slice(0, 3))
}

test('one after the other is no fork, whoever wrote', () => {
  expect(forksOf(made('1a', null), made('2a', '1a'), made('3b', '2a'), made('4c', '3b'))).toEqual(
    [],
  )
})

test('two that were made from the same text are a fork', () => {
  expect(forksOf(made('1a', null), made('2b', '1a'), made('2c', '1a'), made('3c', '2c'))).toEqual([
    '2-b',
  ])
})

test('of a writer who went on by themselves only the last counts', () => {
  expect(forksOf(made('1a', null), made('2b', '1a'), made('3b', '2b'), made('4c', '1a'))).toEqual([
    '3-b',
  ])
})

test('a fork that was seen is not told again', () => {
  expect(
    forksOf(made('1a', null), made('2b', '1a'), made('2c', '1a'), made('3d', '2c', '2b')),
  ).toEqual([])
})

test('a writer who goes on after having been seen is a fork again', () => {
  expect(
    forksOf(
      made('1a', null),
      made('2b', '1a'),
      made('3c', '1a', '2b'),
      made('4b', '2b'),
      made('5c', '3c'),
    ),
  ).toEqual(['4-b'])
})

test('a damaged snapshot in between does not look like a fork', () => {
  // 2a is damaged and therefore not among them, but 3b names it.
  expect(forksOf(made('1a', null), made('3b', '2a'))).toEqual([])
})
