import type { Rule } from './fault.ts'

type Parts = Readonly<Record<string, (xml: string) => string>>

/** A document that breaks one rule: what is changed in a Word file that keeps to all of them. */
export type Wrong = {
  readonly name: string
  /** The dossier whose plan is changed. */
  readonly of: string
  readonly caught: Rule
  readonly parts: Parts
}

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

const onUprightPages: readonly Omit<Wrong, 'of'>[] = [
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

/** In what is said of the last pages, those on their side. */
const inLastSection = (change: (section: string) => string) =>
  body(xml => {
    const at = xml.lastIndexOf('<w:sectPr')
    return `${xml.slice(0, at)}${change(xml.slice(at))}`
  })

const headers = (change: (xml: string) => string): Parts =>
  Object.fromEntries([1, 2, 3, 4].map(number => [`word/header${number}.xml`, change]))

const onTheirSide: readonly Omit<Wrong, 'of'>[] = [
  {
    name: 'a page on its side begins 4 mm too low',
    caught: 'margins',
    parts: inLastSection(xml => xml.replace('w:top="1587"', 'w:top="1814"')),
  },
  {
    name: 'a page on its side begins 3 mm too far left',
    caught: 'margins',
    parts: inLastSection(xml => xml.replace('w:left="1984"', 'w:left="1814"')),
  },
  {
    name: 'a page on its side is as wide as one with narrow margins',
    caught: 'outside',
    parts: inLastSection(xml => xml.replace('w:left="1984"', 'w:left="2211"')),
  },
  {
    name: 'numbers of pages on their side stand at the wrong end',
    caught: 'page number',
    parts: inLastSection(xml =>
      xml.replace(/(<w:headerReference w:type=")(default|even)/g, (_, before, pages) =>
        pages === 'even' ? `${before}default` : `${before}even`,
      ),
    ),
  },
  {
    name: 'numbers of pages on their side are not turned',
    caught: 'page number',
    parts: headers(xml => xml.replace(/<w:textDirection [^>]*>/, '')),
  },
  {
    name: 'numbers of pages on their side stand 2 mm nearer to the table',
    caught: 'page number',
    parts: headers(xml =>
      xml.replace(/(w:tblpX=")(\d+)/, (_, before, at) => `${before}${Number(at) + 113}`),
    ),
  },
  {
    name: 'a line hangs over the edge of a page on its side',
    caught: 'outside',
    parts: body(xml =>
      xml.replace(
        '<w:pStyle w:val="AnnexLabel"/>',
        '<w:pStyle w:val="AnnexLabel"/><w:ind w:left="-400" w:firstLine="0"/>',
      ),
    ),
  },
  {
    name: 'what is attached has its title at the left',
    caught: 'centred',
    parts: styles(
      inStyle('AnnexTitle', style => style.replace('w:jc w:val="center"', 'w:jc w:val="left"')),
    ),
  },
  {
    name: 'the text does not say what is attached',
    caught: 'missing text',
    parts: body(xml => xml.replace(/<w:p>(?:(?!<\/w:p>).)*附件：(?:(?!<\/w:p>).)*<\/w:p>/s, '')),
  },
]

export const wrongDocuments: readonly Wrong[] = [
  ...onUprightPages.map(wrong => ({ ...wrong, of: '标题在页边' })),
  ...onTheirSide.map(wrong => ({ ...wrong, of: '行距二十九磅' })),
  {
    name: 'long headings break over pages',
    of: '标题很长',
    caught: 'heading on two pages',
    parts: styles(xml => xml.replace(/<w:keep(?:Next|Lines)\/>/g, '')),
  },
]
