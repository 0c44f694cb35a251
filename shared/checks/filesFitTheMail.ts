import type { Check } from './check.ts'

const megabyte = 1024 * 1024
/** Base64 with its line ends. */
const encoded = 1.37

/** One file above the mailbox limit cannot be split; better to know it before the last evening. */
export const filesFitTheMail: Check = ({ dossier, campaign }) => {
  const limit = campaign.mailLimitMegabytes
  return dossier.evidence
    .filter(({ file }) => (file.bytes * encoded) / megabyte > limit)
    .map(item => ({
      rule: 'filesFitTheMail',
      group: 'sending',
      severity: 'warning',
      source: '活动设置',
      at: { kind: 'evidence', item: item.id },
      subject: item.title || item.file.name,
      text: `这一份编码后约 ${Math.ceil((item.file.bytes * encoded) / megabyte)} MB，超过邮箱的 ${limit} MB，发不出去`,
      concerns: ['submission'],
    }))
}
