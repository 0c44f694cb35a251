import { expect, test } from 'vitest'
import { picturesHaveCaptions } from '#shared/checks/picturesHaveCaptions'
import { aDossier } from '../../builders/aDossier.ts'
import { checked, richText } from './checked.ts'

const picture = (caption: string) => ({
  type: 'picture',
  attrs: { file: { hash: 'a'.repeat(64), extension: 'jpg', width: 800, height: 600 }, caption },
})

test('finds pictures without a caption', () => {
  const p1 = richText(picture('2026年7月3日桥南路抢排'), picture(' '))

  expect(checked(picturesHaveCaptions, aDossier({ plan: { p1 } }))).toMatchObject([
    { at: { section: 'p1' }, span: { block: 1 } },
  ])
})
