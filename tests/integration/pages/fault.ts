/** What is wrong on a page, as somebody with a ruler would put it. */
export type Fault = { readonly rule: Rule; readonly page: number; readonly what: string }

export type Rule =
  | 'paper'
  | 'empty page'
  | 'outside'
  | 'page number'
  | 'margins'
  | 'line pitch'
  | '22 lines'
  | '28 characters'
  | 'face'
  | 'size'
  | 'centred'
  | 'missing text'
  | 'heading at foot'
  | 'heading on two pages'
  | 'table head at foot'
  | 'signature alone'
  | 'signature place'

export const mm = (points: number) => (points * 25.4) / 72
export const points = (mm: number) => (mm * 72) / 25.4
export const shown = (points: number) => `${mm(points).toFixed(2)} mm`
