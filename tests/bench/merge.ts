/** What the bench of merging needs of the program. */
export { assembleSheets } from '../../electron/export/assembleSheets.ts'
