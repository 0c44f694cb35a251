import { expect, test } from 'vitest'
import { heading, paragraph, words } from '#shared/document/model'
import { numbered } from '#shared/document/numbered'
import { el } from '#shared/document/toElements'
import { elementHtml, toHtml } from '#shared/document/toHtml'
import { standardLayout } from '#shared/domain/layouts'

const context = {
  pages: new Map([['heading-1', 7]]),
  pictureUrl: (hash: string) => hash,
  fonts: '/f',
}
const doc = { title: '<方案>', author: '', date: '2026-11-03', layout: standardLayout }

test('writes what was typed as text, never as markup', () => {
  const html = toHtml(
    { ...doc, blocks: [paragraph(words('<script>alert("1")</script> & <b>'))] },
    context,
  )

  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;')
  expect(html).toContain('<title>&lt;方案&gt;</title>')
  expect(html).not.toContain('<script')
})

test('drops control characters, which are no characters of HTML', () => {
  expect(elementHtml('甲\u0000\u0008乙')).toBe('甲乙')
})

test('cannot be broken out of through an attribute', () => {
  expect(elementHtml(el('img', { alt: '"><script>' }))).toBe('<img alt="&quot;&gt;&lt;script&gt;">')
})

test('closes every element but those that have no end', () => {
  expect(elementHtml(el('p', {}, '甲', el('br', {}), el('strong', {}, '乙')))).toBe(
    '<p>甲<br><strong>乙</strong></p>',
  )
})

test('sets page numbers once they are known, and holds their place before', () => {
  const blocks = numbered([heading(1, [words('创新')])])
  const contents = {
    kind: 'contents' as const,
    entries: [{ level: 1 as const, text: '一、创新', target: 'heading-1' }],
  }

  const before = toHtml({ ...doc, blocks: [contents, ...blocks] }, { ...context, pages: new Map() })
  const after = toHtml({ ...doc, blocks: [contents, ...blocks] }, context)

  expect(before).toContain('<a href="#heading-1" class="page-ref">000</a>')
  expect(after).toContain('<a href="#heading-1" class="page-ref">7</a>')
})
