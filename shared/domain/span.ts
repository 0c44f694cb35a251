/** Words in a text: so many characters into the plain text of one of its lines. */
export type Span = {
  readonly found: string
  /** Which line: paragraphs, headings, items, cells and captions in reading order, from 0. */
  readonly block: number
  /** UTF-16 offsets in the line; a citation, a fact and a line break are one character each. */
  readonly from: number
  readonly to: number
}
