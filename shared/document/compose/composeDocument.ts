import { ownContacts } from '../../domain/ownContacts.ts'
import { withCoveredNumbers } from '../../domain/personalNumbers.ts'
import type { DeliverableId } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'
import { coverNumbers } from '../coverNumbers.ts'
import type { Doc } from '../model.ts'
import { composers } from './composers.ts'
import type { Composing } from './submission.ts'

/** A deliverable as it goes out: with personal numbers covered, if the unit wants that. */
export function composeDocument(id: DeliverableId, composing: Composing): Doc {
  const doc = composers[id](composing)
  const { dossier, campaign } = composing
  return dossier.packing.masks ? coverNumbers(doc, ownContacts(dossier, campaign)) : doc
}

/** The same for names of files, lists and mails. */
export function coverFor(dossier: Dossier): (text: string) => string {
  if (!dossier.packing.masks) return text => text
  const exempt = ownContacts(dossier, dossier.campaign)
  return text => withCoveredNumbers(text, exempt)
}
