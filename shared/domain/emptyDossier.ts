import type { Dossier } from '../schema/dossier.ts'
import { standardLayout } from './layouts.ts'

/** All of a dossier that somebody fills in later, with nothing in it yet. */
export const emptyDossier: Omit<Dossier, 'id' | 'year' | 'campaign' | 'tier' | 'fields'> = {
  version: 4,
  pictures: {},
  plan: {},
  summary: {},
  answers: { plan: {}, summary: {}, narratives: {} },
  tasks: [],
  narratives: {},
  honours: [],
  media: [],
  evidence: [],
  facts: [],
  ledger: [],
  dismissals: [],
  carried: null,
  rehearsal: {},
  strays: [],
  layout: standardLayout,
  sent: null,
  packing: { limit: null, pinned: [], masks: false },
}
