import { hitsOf, lineCheck } from './passages.ts'

/** Headings are numbered in print; a number typed by hand would stand there twice. */
export const headingsAreNumberedOnce = lineCheck({
  rule: 'headingsAreNumberedOnce',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.3',
  kinds: ['heading'],
  look: ({ text }) =>
    hitsOf(text, typed, ([found]) => ({
      text: `标题会自动编号，手打的“${found.trim()}”印出来就重了`,
      repair: '',
    })),
})

const typed =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)][、.．]?|\d{1,2}(?:[、．]|\.(?!\d)))\s*/g
