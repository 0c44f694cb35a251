import { found, type Rule } from '../found.ts'

const email = /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/g

/** Mailboxes, each once. */
export const emails: Rule = ({ blocks, plain }) => {
  const seen = new Set<string>()
  return blocks.flatMap(({ start, to }) =>
    [...plain.slice(start, to).matchAll(email)].flatMap(({ index, 0: address }) => {
      if (seen.has(address)) return []
      seen.add(address)
      return [
        found('email', { address }, { from: start + index, to: start + index + address.length }),
      ]
    }),
  )
}
