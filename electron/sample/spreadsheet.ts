import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The smallest workbook that Excel and WPS open: one sheet, its texts inline (ECMA-376 part 1, 18.3). */
export async function spreadsheet(
  title: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const zip = new ZipFile()
  const add = (name: string, xml: string) =>
    // A fixed time, so that the same rows give the same bytes.
    zip.addBuffer(Buffer.from(`${declaration}${xml}`), name, {
      mtime: new Date(2026, 9, 31, 17, 0),
    })

  add('[Content_Types].xml', contentTypes)
  add('_rels/.rels', relations('officeDocument', 'xl/workbook.xml'))
  add('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml'))
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="${escapeXml(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  add(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><cols><col min="1" max="20" width="14" customWidth="1"/></cols><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
  )
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/></Types>`

function relations(type: string, target: string): string {
  return `<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${officeRelations}/${type}" Target="${target}"/></Relationships>`
}

function row(cells: readonly (string | number)[]): string {
  return `<row>${cells.map(cell).join('')}</row>`
}

function cell(value: string | number): string {
  return typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
