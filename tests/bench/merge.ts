/** What the bench of merging needs of the program. */
export { assemblePdf } from '../../electron/export/assemblePdf.ts'
