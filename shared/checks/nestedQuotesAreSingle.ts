import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.8.3.3: quotes within quotes are single. */
export const nestedQuotesAreSingle = lineCheck({
  rule: 'nestedQuotesAreSingle',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.8',
  // Looking back from every mark is slow; in most lines there is nothing to look for.
  look: ({ text }) =>
    !/“[^“”]{0,80}“/.test(text)
      ? []
      : hitsOf(text, /(?<=“[^“”]{0,80})“[^“”]{1,60}”(?=[^“”]{0,80}”)/g, ([found]) => {
          const repair = `‘${found.slice(1, -1)}’`
          return { text: `引号里面再用引号，里层写作${repair}`, repair }
        }),
})
