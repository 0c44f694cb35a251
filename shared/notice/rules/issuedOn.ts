import { found, type Rule } from '../found.ts'
import { signatureOf } from './signature.ts'

/** 成文日期: the date below the signature. */
export const issuedOn: Rule = notice => {
  const signature = signatureOf(notice)
  if (!signature) return []
  const { start, to } = signature.date
  return [found('issuedOn', { date: signature.on }, { from: start, to })]
}
