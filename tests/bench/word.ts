/** What the bench of Word files needs of the program. */
export { toDocx } from '../../electron/export/toDocx.ts'
export { writePart } from '../../electron/export/writePart.ts'
export { composePlan } from '../../shared/document/compose/plan.ts'
export { toText } from '../../shared/document/toText.ts'
