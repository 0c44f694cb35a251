/** The smaller build of exifr has no types of its own. */
declare module 'exifr/dist/lite.esm.mjs' {
  export { orientation, parse } from 'exifr'
}
