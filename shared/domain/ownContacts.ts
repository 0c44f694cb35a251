import type { Campaign } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { bareDigits } from './personalNumbers.ts'
import { fieldsOf, fieldValue } from './requirements.ts'

/** What the unit and the receivers gave to be reached by; it is meant to be read. Numbers without blanks and dashes. */
export function ownContacts(dossier: Dossier, campaign: Campaign): ReadonlySet<string> {
  const fields = fieldsOf(campaign)
    .filter(({ input }) => input.kind === 'phone' || input.kind === 'email')
    .map(({ id }) => fieldValue(dossier, id))
  const recipients = campaign.deliverables.flatMap(({ recipient }) => [
    recipient.phone,
    recipient.email,
  ])
  return new Set([...fields, ...recipients].map(bareDigits).filter(value => value !== ''))
}
