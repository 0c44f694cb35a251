/** What the bench of the rules needs of the program. */
export { allChecks } from '../../shared/checks/all.ts'
export { runChecks } from '../../shared/checks/check.ts'
export { newCheckDesk, requestFor } from '../../shared/checks/desk.ts'
export { readNotice } from '../../shared/notice/readNotice.ts'
