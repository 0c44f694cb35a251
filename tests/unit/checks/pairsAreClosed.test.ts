import { expect, test } from 'vitest'
import { pairsAreClosed } from '#shared/checks/pairsAreClosed'
import { aNarrative, marked, said } from './checked.ts'

test('finds halves of pairs', () => {
  expect(marked(pairsAreClosed, '做到“一呼就到，', '《清渠服务规范', '泵车2台）')).toEqual([
    '“',
    '《',
    '）',
  ])
})

test('says what is missing', () => {
  expect(said(pairsAreClosed, aNarrative('《清渠服务规范'))).toEqual([
    '标准一 · 要求一：“《”没有配上“》”',
  ])
})

test('leaves whole pairs and list numbers alone', () => {
  expect(marked(pairsAreClosed, '1）接单', '“一呼就到”（30分钟）《规范》〔2026〕')).toEqual([])
})
