import { mailLimit } from '../packing/mailLimit.ts'
import { megabyte } from '../packing/transfer.ts'
import type { Check } from './check.ts'

/** One file above the mailbox limit cannot be split; better to know it before the last evening. */
export const filesFitTheMail: Check = ({ dossier }) => {
  const limit = mailLimit(dossier)
  return dossier.evidence
    .filter(({ file }) => file.bytes > limit)
    .map(item => ({
      rule: 'filesFitTheMail',
      group: 'sending',
      severity: 'warning',
      source: '活动设置',
      at: { kind: 'evidence', item: item.id },
      subject: item.title || item.file.name,
      text: `这一份有 ${Math.ceil(item.file.bytes / megabyte)} MB，超过一封邮件能带的 ${Math.floor(limit / megabyte)} MB，原件发不出去`,
      concerns: ['submission'],
    }))
}
