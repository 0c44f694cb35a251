import { expect, test } from 'vitest'
import { emptyDossier } from '#shared/domain/emptyDossier'
import { mostLayouts, nameOfLayout, shippedLayouts, withLayout } from '#shared/domain/layouts'
import type { Layout } from '#shared/schema/dossier'

const own: Layout = { margins: 'software', linePitch: 28.8, fonts: 'gb2312' }

test('a new dossier is set as the first that is offered', () => {
  expect(nameOfLayout(emptyDossier.layout, [])).toBe(shippedLayouts[0]?.name)
})

test('a layout is known by the name that it was saved under', () => {
  expect(nameOfLayout(own, [])).toBeNull()
  expect(nameOfLayout(own, [{ name: '局里的', layout: own }])).toBe('局里的')
})

test('saving under a known name takes its place, and the oldest gives way to one too many', () => {
  const saved = withLayout([{ name: '局里的', layout: emptyDossier.layout }], {
    name: '局里的',
    layout: own,
  })
  expect(saved).toEqual([{ name: '局里的', layout: own }])

  const full = Array.from({ length: mostLayouts }, (_, n) => ({ name: `${n}`, layout: own }))
  const names = withLayout(full, { name: '新的', layout: own }).map(({ name }) => name)
  expect([names.length, names[0], names.at(-1)]).toEqual([mostLayouts, '1', '新的'])
})
