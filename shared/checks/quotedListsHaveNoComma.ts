import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.5.3.5: quotes and book titles side by side need no 、 between them. */
export const quotedListsHaveNoComma = lineCheck({
  rule: 'quotedListsHaveNoComma',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.5.3.5',
  look: ({ text }) =>
    hitsOf(text, /(?<=”)、(?=“)|(?<=》)、(?=《)/g, () => ({
      text: '并列的引号或书名号之间不用顿号',
      repair: '',
    })),
})
