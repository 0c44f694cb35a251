import { expect, test } from 'vitest'
import { figureReferencesExist } from '#shared/checks/figureReferencesExist'
import { aDossier } from '../../builders/aDossier.ts'
import { richText, said } from './checked.ts'

const picture = (id: string, caption: string) => ({
  type: 'picture',
  attrs: {
    file: { hash: 'a'.repeat(64), extension: 'jpg', width: 8, height: 6 },
    caption,
    id,
  },
})
const referring = (...figures: readonly string[]) => ({
  type: 'paragraph',
  content: figures.map(figure => ({ type: 'figure', attrs: { figure } })),
})

const lost =
  '这里引用的图表已不在这份文件里，或没有图题、表题，会印成空白。请重新引用，或补上图题、表题'

test('finds references whose picture is gone, bare or in another document', () => {
  const dossier = aDossier({
    plan: { p1: richText(picture('plan', '方案里的图')) },
    narratives: {
      'c1-r1': richText(picture('there', '巡灯'), picture('bare', ' ')),
      'c2-r1': richText(referring('there', 'gone', 'bare', 'plan')),
    },
  })

  expect(said(figureReferencesExist, dossier)).toEqual(
    Array.from({ length: 3 }, () => expect.stringContaining(lost)),
  )
})

test('is silent when every reference has its picture', () => {
  const dossier = aDossier({
    narratives: {
      'c1-r1': richText(referring('there')),
      'c1-r2': richText(picture('there', '巡灯')),
    },
  })

  expect(said(figureReferencesExist, dossier)).toEqual([])
})
