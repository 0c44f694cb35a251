import type { Rule } from './fault.ts'

type Parts = Readonly<Record<string, (xml: string) => string>>

/** A document that breaks one rule: what is changed in a Word file that keeps to all of them. */
export type Wrong = { readonly name: string; readonly caught: Rule; readonly parts: Parts }

const body = (change: (xml: string) => string): Parts => ({ 'word/document.xml': change })
const styles = (change: (xml: string) => string): Parts => ({ 'word/styles.xml': change })
const everywhere = (change: (xml: string) => string): Parts => ({
  ...body(change),
  ...styles(change),
})
const footers = (change: (xml: string) => string): Parts => ({
  'word/footer1.xml': change,
  'word/footer2.xml': change,
})

/** In the style of this id only. */
const inStyle = (id: string, change: (style: string) => string) => (xml: string) =>
  xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`), change)

/** In the last paragraphs of the file, the signature. */
const inSignature = (xml: string) => {
  const at = xml.lastIndexOf('<w:p>', xml.lastIndexOf('<w:p>') - 1)
  return `${xml.slice(0, at)}${xml
    .slice(at)
    .replace('<w:keepNext/>', '<w:keepNext/><w:pageBreakBefore/>')}`
}

const emptyPage = '<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>'

export const wrongDocuments: readonly Wrong[] = [
  {
    name: 'the text begins 4 mm too far right',
    caught: 'margins',
    parts: body(xml => xml.replace(/(<w:pgMar [^>]*w:left=")\d+/, '$11814')),
  },
  {
    name: 'the text begins 3 mm too low',
    caught: 'margins',
    parts: body(xml => xml.replace(/(<w:pgMar [^>]*w:top=")\d+/, '$12268')),
  },
  {
    name: 'the first line is not indented',
    caught: 'margins',
    parts: styles(xml => xml.replaceAll('w:firstLine="632"', 'w:firstLine="0"')),
  },
  {
    name: 'lines stand 30 pt apart',
    caught: 'line pitch',
    parts: everywhere(xml => xml.replaceAll('w:line="579"', 'w:line="600"')),
  },
  {
    name: 'a page holds 21 lines',
    caught: '22 lines',
    parts: body(xml => xml.replace(/(<w:pgMar [^>]*w:bottom=")\d+/, '$12500')),
  },
  {
    name: 'a line holds 27 characters',
    caught: '28 characters',
    parts: styles(xml => xml.replaceAll('<w:spacing w:val="-5"/>', '')),
  },
  {
    name: 'a first heading is set in 楷体',
    caught: 'face',
    parts: styles(inStyle('Heading1', style => style.replaceAll('黑体', '楷体'))),
  },
  {
    name: 'the text is set in 15.5 pt',
    caught: 'size',
    parts: styles(
      inStyle('Heading2', style => style.replace('w:sz w:val="32"', 'w:sz w:val="31"')),
    ),
  },
  {
    name: 'the page number stands 2 mm too low',
    caught: 'page number',
    parts: body(xml => xml.replace(/(<w:pgMar [^>]*w:footer=")\d+/, '$11304')),
  },
  {
    name: 'odd and even page numbers have changed sides',
    caught: 'page number',
    parts: footers(xml =>
      xml.includes('w:jc w:val="right"')
        ? xml.replace('w:jc w:val="right"', 'w:jc w:val="left"')
        : xml.replace('w:jc w:val="left"', 'w:jc w:val="right"'),
    ),
  },
  {
    name: 'the page number has no dashes',
    caught: 'page number',
    parts: footers(xml => xml.replaceAll('—', '-')),
  },
  {
    name: 'headings do not stay with their text',
    caught: 'heading at foot',
    parts: styles(xml => xml.replaceAll('<w:keepNext/>', '')),
  },
  {
    name: 'the signature begins a page',
    caught: 'signature alone',
    parts: body(inSignature),
  },
  {
    name: 'the signature begins at the edge',
    caught: 'signature place',
    parts: body(xml =>
      xml.replace(
        /<w:ind w:left="\d+" w:firstLine="0"\/>(?!.*<w:ind w:left="\d+" w:firstLine="0"\/>)/s,
        '<w:ind w:left="2000" w:firstLine="0"/>',
      ),
    ),
  },
  {
    name: 'a page has nothing on it',
    caught: 'empty page',
    parts: body(xml => xml.replace('<w:body>', `<w:body>${emptyPage}${emptyPage}`)),
  },
  {
    name: 'a paragraph hangs over the left edge',
    caught: 'outside',
    parts: body(xml =>
      xml.replace(
        '<w:pStyle w:val="Text"/>',
        '<w:pStyle w:val="Text"/><w:ind w:left="-400" w:firstLine="0"/>',
      ),
    ),
  },
  {
    name: 'the paper is not A4',
    caught: 'paper',
    parts: body(xml => xml.replace(/(<w:pgSz [^>]*w:h=")\d+/, '$115840')),
  },
  {
    name: 'a paragraph is gone',
    caught: 'missing text',
    parts: body(xml =>
      xml.replace(/<w:p><w:pPr><w:pStyle w:val="Text"\/>(?:(?!<\/w:p>).)*<\/w:p>/s, ''),
    ),
  },
  {
    name: 'the title stands at the left',
    caught: 'centred',
    parts: styles(
      inStyle('Title', style => style.replace('w:jc w:val="center"', 'w:jc w:val="left"')),
    ),
  },
]
