import type { PlaceKind } from '../domain/place.ts'
import { campaignHelp } from './campaign.ts'
import { checksHelp, exportHelp, overviewHelp, readingHelp, startHelp } from './finishing.ts'
import { coverageHelp, evidenceHelp, factsHelp, ledgerHelp } from './material.ts'
import type { HelpTopic } from './topic.ts'
import {
  honoursHelp,
  mediaHelp,
  planHelp,
  submissionHelp,
  summaryHelp,
  tasksHelp,
  unitHelp,
} from './writing.ts'

/** Where help is asked for: a place of the open dossier, or 开始. */
export type HelpId = PlaceKind | 'start'

/** Help for every place; a new place without its help does not compile. */
export const helpTopics: Readonly<Record<HelpId, HelpTopic>> = {
  start: startHelp,
  overview: overviewHelp,
  unit: unitHelp,
  plan: planHelp,
  tasks: tasksHelp,
  submission: submissionHelp,
  honours: honoursHelp,
  media: mediaHelp,
  summary: summaryHelp,
  facts: factsHelp,
  ledger: ledgerHelp,
  evidence: evidenceHelp,
  coverage: coverageHelp,
  checks: checksHelp,
  reading: readingHelp,
  export: exportHelp,
  campaign: campaignHelp,
}
