import { expect, test } from 'vitest'
import { identityNumbersAreHidden } from '#shared/checks/identityNumbersAreHidden'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { marked, markedIn, mended } from './checked.ts'

test('finds numbers with a right check character, and old ones', () => {
  expect(marked(identityNumbersAreHidden, '身份证11010519491231002X，旧号110105491231002')).toEqual(
    ['11010519491231002X', '110105491231002'],
  )
})

test('hides all but the first three and the last four', () => {
  expect(mended(identityNumbersAreHidden, '证号11010519491231002X。')).toBe(
    '证号110***********002X。',
  )
})

test('leaves other long numbers alone', () => {
  expect(marked(identityNumbersAreHidden, '工单110105194912310021，编号202600000000001')).toEqual(
    [],
  )
})

test('looks at titles and notes of evidence too', () => {
  const dossier = aDossier({ evidence: [aPdf('c1-r1', { note: '持有人11010519491231002X' })] })

  expect(markedIn(identityNumbersAreHidden, dossier)).toEqual(['11010519491231002X'])
})
