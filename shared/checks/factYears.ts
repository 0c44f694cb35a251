/** The years that a text names; from–to names every year between. */
export function years(text: string): readonly number[] {
  const range = /(\d{4})年[^，。；]{0,8}?[至到—-]\s*(\d{4})年/.exec(text)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    if (to >= from && to - from < 50) {
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    }
  }
  return [...text.matchAll(/(?<!\d)(\d{4})年/g)].map(([, year]) => Number(year))
}
