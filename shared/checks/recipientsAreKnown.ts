import type { Check } from './check.ts'

/** 三、3: the plan goes by e-mail, and the notice leaves contact and phone blank. */
export const recipientsAreKnown: Check = ({ campaign, dossier }) =>
  campaign.deliverables
    .filter(({ channel, tiers }) => channel === 'email' && tiers.includes(dossier.tier))
    .filter(({ recipient }) => recipient.email.trim() === '')
    .map(({ id, title, recipient }) => ({
      rule: 'recipientsAreKnown',
      group: 'sending',
      severity: 'hint',
      source: '通知 三、3',
      at: { kind: 'export' },
      subject: title,
      text: `要用电子邮件报送，还不知道${recipient.name}的邮箱，先打电话问清`,
      concerns: [id],
    }))
