/** A PDF of these objects, from number 1, whose catalog is the first, as programs write it since 1993. */
export function writtenPdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`)
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A stream that says of itself what is given, and how long it is unless that is given too. */
export function writtenStream(content: string, dict = '', length = content.length): string {
  return `<<${dict}/Length ${length}>>\nstream\n${content}\nendstream`
}

/** Its pages inherit their paper and their resources. */
export function onePage(
  content: string,
  { resources = '<<>>', page = '', kids = '3 0 R', more = [] as readonly string[] } = {},
): Buffer {
  return writtenPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count 1/Kids[${kids}]/MediaBox[0 0 200 100]/Resources ${resources}>>`,
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>`,
    content,
    ...more,
  ])
}
