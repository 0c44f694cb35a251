// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import {
  type Found,
  type PackageContent,
  packageIndex,
} from '#shared/document/package/packageIndex'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const pdf = '城市照明处 申报材料#1？.pdf'
const here = (page: number, original: string | null = null): Found => ({
  kind: 'here',
  pdf,
  page,
  printed: page,
  original: original === null ? null : { name: original, bytes: 2_000_000 },
})

function shown(dossier: Dossier, found: readonly Found[], extra: Partial<PackageContent> = {}) {
  const html = packageIndex(
    {
      title: '城市照明处申报材料',
      unit: '城市照明处',
      date: '2026-11-03',
      documents: [{ name: pdf, bytes: 1_500_000 }],
      checklist: '清单.txt',
      evidence: new Map(dossier.evidence.map(({ id }, index) => [id, found[index] ?? here(1)])),
      ...extra,
    },
    dossier,
  )
  return { html, page: new DOMParser().parseFromString(html, 'text/html') }
}

const linksOf = (page: Document) =>
  [...page.querySelectorAll('a')].map(link => decodeURIComponent(link.getAttribute('href') ?? ''))

test('leads to every file, and from a demand to the page of its evidence', () => {
  const dossier = aDossier({
    evidence: [
      aPdf('c1-r1', { title: '测评报告' }),
      aPicture('c2-r1', { title: '奖牌', hash: 'b'.repeat(64) }),
    ],
  })
  const { page } = shown(dossier, [here(12), here(15, '证明材料/2-1 奖牌.jpg')])

  expect(linksOf(page)).toEqual([
    pdf,
    '清单.txt',
    `${pdf}#page=12`,
    `${pdf}#page=15`,
    `${pdf}#page=12`,
    `${pdf}#page=15`,
    '证明材料/2-1 奖牌.jpg',
  ])
  const demand = page.querySelector('.demands tr')
  expect(demand?.textContent).toContain('1-1')
  expect(page.body.textContent).toContain('原件（1.9 MB）')
})

test('never takes a character of a name for an address or an anchor', () => {
  const { page } = shown(aDossier(), [])

  expect(page.querySelector('a')?.getAttribute('href')).toBe(encodeURIComponent(pdf))
})

test('titles that look like markup stay words', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const dossier = aDossier({ evidence: [aPdf('c1-r1', { title: hostile, issuer: hostile })] })
  const { page } = shown(dossier, [], { title: hostile, unit: hostile })

  expect(page.querySelectorAll('script, img').length).toBe(0)
  expect([...page.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).sort()).not.toContain(
    'onerror',
  )
  expect(page.querySelector('h1')?.textContent).toBe(hostile)
  expect(page.querySelector('.evidence .title')?.textContent).toBe(hostile)
})

test('says in which mail the other pieces are', () => {
  const dossier = aDossier({ evidence: [aPdf('c1-r1')] })
  const { page } = shown(dossier, [{ kind: 'mail', number: 2 }], { mail: { number: 1, total: 3 } })

  expect(page.querySelector('header')?.textContent).toContain('第 1 封，共 3 封')
  expect(page.querySelector('.demands td')?.textContent).toContain('见第 2 封')
  expect(page.querySelector('.evidence td:last-child')?.textContent).toBe('第 2 封')
})

test('a package without evidence lists its files only, and nothing is loaded or run', () => {
  const { html, page } = shown(aDossier(), [])

  expect(page.querySelectorAll('table').length).toBe(0)
  expect(html).not.toMatch(/<script|https?:|url\(|@import/)
})

test('covers what it is told to cover', () => {
  const dossier = aDossier({ evidence: [aPdf('c1-r1', { title: '张三 13812345678' })] })
  const { html } = shown(dossier, [], {
    cover: text => text.replaceAll('13812345678', '138****5678'),
  })

  expect(html).toContain('138****5678')
  expect(html).not.toContain('13812345678')
})
