import { changesAddUp } from './changesAddUp.ts'
import { charactersHaveAFont } from './charactersHaveAFont.ts'
import type { Check } from './check.ts'
import { citationsExist } from './citationsExist.ts'
import { citedEvidenceIsAttached } from './citedEvidenceIsAttached.ts'
import { closedRemediesAreProved } from './closedRemediesAreProved.ts'
import { datesAreNotInTheFuture } from './datesAreNotInTheFuture.ts'
import { doneTasksAreProved } from './doneTasksAreProved.ts'
import { evidenceCanBePrinted } from './evidenceCanBePrinted.ts'
import { evidenceIsCited } from './evidenceIsCited.ts'
import { evidenceIsDescribed } from './evidenceIsDescribed.ts'
import { evidenceIsSpread } from './evidenceIsSpread.ts'
import { evidenceIsSufficient } from './evidenceIsSufficient.ts'
import { evidenceSupportsSomething } from './evidenceSupportsSomething.ts'
import { factReferencesExist } from './factReferencesExist.ts'
import { factsAreReferenced } from './factsAreReferenced.ts'
import { factsHaveOneValue } from './factsHaveOneValue.ts'
import { factsHaveSources } from './factsHaveSources.ts'
import { factsKeepTheirPeriod } from './factsKeepTheirPeriod.ts'
import { fieldGroupsKeepTheirLimit } from './fieldGroupsKeepTheirLimit.ts'
import { fieldsKeepTheirLimits } from './fieldsKeepTheirLimits.ts'
import { placeholdersAreReplaced } from './placeholdersAreReplaced.ts'
import { planSectionsAreWritten } from './planSectionsAreWritten.ts'
import { remediesAreInTime } from './remediesAreInTime.ts'
import { requiredFieldsAreFilled } from './requiredFieldsAreFilled.ts'
import { requirementsAreWritten } from './requirementsAreWritten.ts'
import { sumsAddUp } from './sumsAddUp.ts'
import { tablesAreComplete } from './tablesAreComplete.ts'
import { tasksAreComplete } from './tasksAreComplete.ts'
import { tasksAreInTime } from './tasksAreInTime.ts'

/** In the order in which the places are worked through. */
export const allChecks: readonly Check[] = [
  requiredFieldsAreFilled,
  fieldsKeepTheirLimits,
  fieldGroupsKeepTheirLimit,
  planSectionsAreWritten,
  tasksAreComplete,
  tasksAreInTime,
  doneTasksAreProved,
  requirementsAreWritten,
  evidenceIsSufficient,
  citationsExist,
  factReferencesExist,
  factsHaveOneValue,
  factsKeepTheirPeriod,
  sumsAddUp,
  changesAddUp,
  factsAreReferenced,
  factsHaveSources,
  placeholdersAreReplaced,
  charactersHaveAFont,
  evidenceIsDescribed,
  evidenceCanBePrinted,
  evidenceSupportsSomething,
  evidenceIsCited,
  citedEvidenceIsAttached,
  evidenceIsSpread,
  remediesAreInTime,
  closedRemediesAreProved,
  datesAreNotInTheFuture,
  tablesAreComplete,
]
