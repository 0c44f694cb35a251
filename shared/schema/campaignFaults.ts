import type { z } from 'zod'
import { Campaign } from './campaign.ts'

/** One thing that the form of a campaign does not allow, where it stands, in a clerk's words. */
export type CampaignProblem = { readonly path: readonly (string | number)[]; readonly text: string }

/** The schema's refusals as a clerk would say them; messages that the schema has itself go before. */
export const campaignError: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '这里缺了内容'
        : (wanted[issue.expected] ?? '这里的写法不对')
    case 'invalid_value':
      return '不是可选的值'
    case 'too_small':
      return issue.origin === 'array'
        ? `至少要有 ${issue.minimum} 项`
        : `不能小于 ${Number(issue.minimum) + (issue.inclusive === false ? 1 : 0)}`
    case 'too_big':
      return issue.origin === 'string'
        ? `最多 ${issue.maximum} 个字符`
        : `不能大于 ${issue.maximum}`
    case 'unrecognized_keys':
      return `有程序不认识的内容“${issue.keys.join('、').slice(0, 60)}”`
    default:
      return '这里的写法不对'
  }
}

const wanted: Readonly<Record<string, string>> = {
  string: '这里要填文字',
  number: '这里要填一个数',
  int: '这里要填一个整数',
  boolean: '这里只能是或否',
  array: '这里要是一个清单',
  object: '这里要是一组内容',
}

/** Everything that keeps a value of the current version from being a campaign; empty for a good one. */
export function campaignFaults(json: unknown): readonly CampaignProblem[] {
  const { error } = Campaign.safeParse(json, { error: campaignError })
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: path.map(step => (typeof step === 'number' ? step : String(step))),
    text: message,
  }))
}
