import { expect, test } from 'vitest'
import { charactersAreHalfWidth } from '#shared/checks/charactersAreHalfWidth'
import { marked, mended } from './checked.ts'

test('finds wide figures and letters', () => {
  expect(marked(charactersAreHalfWidth, '共１２件，满意率９８．６％，ＱＣ成果')).toEqual([
    '１２',
    '９８．６％',
    'ＱＣ',
  ])
})

test('narrows them', () => {
  expect(mended(charactersAreHalfWidth, '满意率９８．６％')).toBe('满意率98.6%')
})

test('leaves wide punctuation alone', () => {
  expect(marked(charactersAreHalfWidth, '（一）共12件，满意率98.6%；')).toEqual([])
})
