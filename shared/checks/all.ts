import { annexesAreNumberedInFigures } from './annexesAreNumberedInFigures.ts'
import { annexNamesHaveNoEndMark } from './annexNamesHaveNoEndMark.ts'
import { bankCardsAreHidden } from './bankCardsAreHidden.ts'
import { bookMarksAreForWorks } from './bookMarksAreForWorks.ts'
import { bracketsAreFullWidth } from './bracketsAreFullWidth.ts'
import { brandHasHistory } from './brandHasHistory.ts'
import { brandIsWrittenOneWay } from './brandIsWrittenOneWay.ts'
import { carriedPassagesAreReviewed } from './carriedPassagesAreReviewed.ts'
import { casesAreTold } from './casesAreTold.ts'
import { changesAddUp } from './changesAddUp.ts'
import { changesHaveABase } from './changesHaveABase.ts'
import { charactersAreHalfWidth } from './charactersAreHalfWidth.ts'
import { charactersHaveAFont } from './charactersHaveAFont.ts'
import type { Check } from './check.ts'
import { chineseHasNoBlanks } from './chineseHasNoBlanks.ts'
import { citationsExist } from './citationsExist.ts'
import { citedEvidenceIsAttached } from './citedEvidenceIsAttached.ts'
import { claimsAreCited } from './claimsAreCited.ts'
import { closedRemediesAreProved } from './closedRemediesAreProved.ts'
import { dashesAreLong } from './dashesAreLong.ts'
import { datesAreNotInTheFuture } from './datesAreNotInTheFuture.ts'
import { datesAreWrittenOut } from './datesAreWrittenOut.ts'
import { datesExist } from './datesExist.ts'
import { datesHaveNoLeadingZero } from './datesHaveNoLeadingZero.ts'
import { daysAreCalledRi } from './daysAreCalledRi.ts'
import { documentNumbersAreBracketed } from './documentNumbersAreBracketed.ts'
import { doneTasksAreProved } from './doneTasksAreProved.ts'
import { doneThingsAreNotInTheFuture } from './doneThingsAreNotInTheFuture.ts'
import { dozensAreInHanzi } from './dozensAreInHanzi.ts'
import { ellipsisHasSixDots } from './ellipsisHasSixDots.ts'
import { emailsAreHidden } from './emailsAreHidden.ts'
import { enumerationsKeepOneSeries } from './enumerationsKeepOneSeries.ts'
import { estimatesAreInHanzi } from './estimatesAreInHanzi.ts'
import { etceteraIsSaidOnce } from './etceteraIsSaidOnce.ts'
import { evidenceCanBePrinted } from './evidenceCanBePrinted.ts'
import { evidenceDatesFollowTheTitle } from './evidenceDatesFollowTheTitle.ts'
import { evidenceIsCited } from './evidenceIsCited.ts'
import { evidenceIsDescribed } from './evidenceIsDescribed.ts'
import { evidenceIsNotTwice } from './evidenceIsNotTwice.ts'
import { evidenceIsRecent } from './evidenceIsRecent.ts'
import { evidenceIsSpread } from './evidenceIsSpread.ts'
import { evidenceIsSufficient } from './evidenceIsSufficient.ts'
import { evidenceSupportsSomething } from './evidenceSupportsSomething.ts'
import { evidenceTitlesFollowTheText } from './evidenceTitlesFollowTheText.ts'
import { exclamationsAreRare } from './exclamationsAreRare.ts'
import { factReferencesExist } from './factReferencesExist.ts'
import { factsAreReferenced } from './factsAreReferenced.ts'
import { factsHaveOneValue } from './factsHaveOneValue.ts'
import { factsHaveSources } from './factsHaveSources.ts'
import { factsKeepTheirPeriod } from './factsKeepTheirPeriod.ts'
import { fieldGroupsKeepTheirLimit } from './fieldGroupsKeepTheirLimit.ts'
import { fieldsKeepTheirLimits } from './fieldsKeepTheirLimits.ts'
import { figureReferencesExist } from './figureReferencesExist.ts'
import { fileNamesAreFit } from './fileNamesAreFit.ts'
import { filesFitTheMail } from './filesFitTheMail.ts'
import { formalismIsNotHeaped } from './formalismIsNotHeaped.ts'
import { goalsCanBeMeasured } from './goalsCanBeMeasured.ts'
import { headingsAreNumberedOnce } from './headingsAreNumberedOnce.ts'
import { headingsDiffer } from './headingsDiffer.ts'
import { headingsHaveNoEndMark } from './headingsHaveNoEndMark.ts'
import { headingsHaveText } from './headingsHaveText.ts'
import { homesAreNotNamed } from './homesAreNotNamed.ts'
import { honoursAreProved } from './honoursAreProved.ts'
import { honoursAreRecent } from './honoursAreRecent.ts'
import { identityNumbersAreHidden } from './identityNumbersAreHidden.ts'
import { illnessIsNotTold } from './illnessIsNotTold.ts'
import { leadingIsCompared } from './leadingIsCompared.ts'
import { marksStandAlone } from './marksStandAlone.ts'
import { mobileNumbersAreHidden } from './mobileNumbersAreHidden.ts'
import { namesAreGiven } from './namesAreGiven.ts'
import { nestedBookMarksAreSingle } from './nestedBookMarksAreSingle.ts'
import { nestedQuotesAreSingle } from './nestedQuotesAreSingle.ts'
import { noticeIsNotOnlyRestated } from './noticeIsNotOnlyRestated.ts'
import { numberingHasItsMarks } from './numberingHasItsMarks.ts'
import { numberingRunsOn } from './numberingRunsOn.ts'
import { obsoleteFormsAreGone } from './obsoleteFormsAreGone.ts'
import { pairsAreClosed } from './pairsAreClosed.ts'
import { paragraphsAreNotAlike } from './paragraphsAreNotAlike.ts'
import { paragraphsAreNotRepeated } from './paragraphsAreNotRepeated.ts'
import { peopleAreWrittenOneWay } from './peopleAreWrittenOneWay.ts'
import { percentIsWrittenOneWay } from './percentIsWrittenOneWay.ts'
import { periodsRunForward } from './periodsRunForward.ts'
import { picturesAreSharp } from './picturesAreSharp.ts'
import { picturesHaveCaptions } from './picturesHaveCaptions.ts'
import { placeholdersAreReplaced } from './placeholdersAreReplaced.ts'
import { planSectionsAreWritten } from './planSectionsAreWritten.ts'
import { planYearIsThisYear } from './planYearIsThisYear.ts'
import { platesAreHidden } from './platesAreHidden.ts'
import { praiseHasProof } from './praiseHasProof.ts'
import { promptnessHasALimit } from './promptnessHasALimit.ts'
import { punctuationIsFullWidth } from './punctuationIsFullWidth.ts'
import { quotedListsHaveNoComma } from './quotedListsHaveNoComma.ts'
import { quotesAreCurly } from './quotesAreCurly.ts'
import { rangesHaveTheirMark } from './rangesHaveTheirMark.ts'
import { rangesRepeatThePercent } from './rangesRepeatThePercent.ts'
import { recipientsAreKnown } from './recipientsAreKnown.ts'
import { remediesAreInTime } from './remediesAreInTime.ts'
import { requiredFieldsAreFilled } from './requiredFieldsAreFilled.ts'
import { requirementsAreWritten } from './requirementsAreWritten.ts'
import { rowsAreNotTwice } from './rowsAreNotTwice.ts'
import { sentencesAreEnded } from './sentencesAreEnded.ts'
import { sentencesAreReadable } from './sentencesAreReadable.ts'
import { sourcesAreNamed } from './sourcesAreNamed.ts'
import { summarySectionsAreWritten } from './summarySectionsAreWritten.ts'
import { sumsAddUp } from './sumsAddUp.ts'
import { superlativesAreAvoided } from './superlativesAreAvoided.ts'
import { tablesAreComplete } from './tablesAreComplete.ts'
import { tablesHaveNoGaps } from './tablesHaveNoGaps.ts'
import { tableTotalsAddUp } from './tableTotalsAddUp.ts'
import { tasksAreComplete } from './tasksAreComplete.ts'
import { tasksAreInTime } from './tasksAreInTime.ts'
import { tasksAreShared } from './tasksAreShared.ts'
import { tasksStayInTheYear } from './tasksStayInTheYear.ts'
import { thankersAreNotNamed } from './thankersAreNotNamed.ts'
import { timesAreNamed } from './timesAreNamed.ts'
import { timesAreWrittenOneWay } from './timesAreWrittenOneWay.ts'
import { unitIsWrittenOneWay } from './unitIsWrittenOneWay.ts'
import { wordsAreNotDoubled } from './wordsAreNotDoubled.ts'
import { wordsAreSpelledRight } from './wordsAreSpelledRight.ts'
import { yearsAreFull } from './yearsAreFull.ts'
import { yearsAreInFigures } from './yearsAreInFigures.ts'

/**
 * In the order in which the places are worked through; among rules about words the
 * more specific stands first, as it is the one that speaks when two mark the same.
 */
export const allChecks: readonly Check[] = [
  requiredFieldsAreFilled,
  fieldsKeepTheirLimits,
  fieldGroupsKeepTheirLimit,
  planSectionsAreWritten,
  tasksAreComplete,
  tasksAreInTime,
  doneTasksAreProved,
  requirementsAreWritten,
  summarySectionsAreWritten,
  evidenceIsSufficient,
  citationsExist,
  factReferencesExist,
  figureReferencesExist,
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
  datesExist,
  identityNumbersAreHidden,
  bankCardsAreHidden,
  mobileNumbersAreHidden,
  platesAreHidden,
  homesAreNotNamed,
  emailsAreHidden,
  thankersAreNotNamed,
  illnessIsNotTold,
  brandIsWrittenOneWay,
  unitIsWrittenOneWay,
  peopleAreWrittenOneWay,
  tableTotalsAddUp,
  evidenceTitlesFollowTheText,
  evidenceDatesFollowTheTitle,
  evidenceIsNotTwice,
  rowsAreNotTwice,
  periodsRunForward,
  doneThingsAreNotInTheFuture,
  planYearIsThisYear,
  carriedPassagesAreReviewed,
  tasksStayInTheYear,
  brandHasHistory,
  evidenceIsRecent,
  honoursAreRecent,
  timesAreNamed,
  obsoleteFormsAreGone,
  documentNumbersAreBracketed,
  datesAreWrittenOut,
  datesHaveNoLeadingZero,
  yearsAreInFigures,
  yearsAreFull,
  daysAreCalledRi,
  annexesAreNumberedInFigures,
  annexNamesHaveNoEndMark,
  headingsAreNumberedOnce,
  headingsHaveNoEndMark,
  headingsHaveText,
  headingsDiffer,
  numberingHasItsMarks,
  numberingRunsOn,
  enumerationsKeepOneSeries,
  etceteraIsSaidOnce,
  ellipsisHasSixDots,
  marksStandAlone,
  quotedListsHaveNoComma,
  nestedBookMarksAreSingle,
  nestedQuotesAreSingle,
  bookMarksAreForWorks,
  quotesAreCurly,
  dashesAreLong,
  estimatesAreInHanzi,
  dozensAreInHanzi,
  rangesRepeatThePercent,
  rangesHaveTheirMark,
  percentIsWrittenOneWay,
  timesAreWrittenOneWay,
  bracketsAreFullWidth,
  pairsAreClosed,
  punctuationIsFullWidth,
  charactersAreHalfWidth,
  chineseHasNoBlanks,
  wordsAreSpelledRight,
  wordsAreNotDoubled,
  sentencesAreEnded,
  sentencesAreReadable,
  exclamationsAreRare,
  noticeIsNotOnlyRestated,
  paragraphsAreNotRepeated,
  paragraphsAreNotAlike,
  casesAreTold,
  formalismIsNotHeaped,
  leadingIsCompared,
  praiseHasProof,
  superlativesAreAvoided,
  promptnessHasALimit,
  goalsCanBeMeasured,
  namesAreGiven,
  sourcesAreNamed,
  changesHaveABase,
  claimsAreCited,
  honoursAreProved,
  picturesHaveCaptions,
  tablesHaveNoGaps,
  tasksAreShared,
  fileNamesAreFit,
  filesFitTheMail,
  picturesAreSharp,
  recipientsAreKnown,
]
