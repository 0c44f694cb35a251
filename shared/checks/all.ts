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
import { fieldGroupsKeepTheirLimit } from './fieldGroupsKeepTheirLimit.ts'
import { fieldsKeepTheirLimits } from './fieldsKeepTheirLimits.ts'
import { placeholdersAreReplaced } from './placeholdersAreReplaced.ts'
import { planSectionsAreWritten } from './planSectionsAreWritten.ts'
import { remediesAreInTime } from './remediesAreInTime.ts'
import { requiredFieldsAreFilled } from './requiredFieldsAreFilled.ts'
import { requirementsAreWritten } from './requirementsAreWritten.ts'
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
