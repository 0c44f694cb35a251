import { expect, test } from 'vitest'
import { evidenceIsSpread } from '#shared/checks/evidenceIsSpread'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const everywhere = ['c1-r1', 'c1-r2', 'c2-r1', 'c2-r2']

test('one piece behind four demands carries too much', () => {
  const evidence = [aPdf(everywhere, { title: '奖状' }), ...everywhere.map(id => aPdf(id))]

  expect(said(evidenceIsSpread, aDossier({ evidence }))).toEqual([
    '奖状：一份材料要证明 4 项要求，显得单薄，宜再补几份各证一事的',
  ])
})

test('so does one that alone proves three', () => {
  const evidence = [aPdf(everywhere.slice(0, 3), { title: '奖状' })]

  expect(said(evidenceIsSpread, aDossier({ evidence }))).toEqual([
    '奖状：一份材料要证明 3 项要求，其中 3 项没有别的证明，显得单薄，宜再补几份各证一事的',
  ])
})

test('three demands with other evidence beside it are no burden', () => {
  const evidence = [aPdf(everywhere.slice(0, 3)), ...everywhere.map(id => aPdf(id))]

  expect(said(evidenceIsSpread, aDossier({ evidence }))).toEqual([])
})
