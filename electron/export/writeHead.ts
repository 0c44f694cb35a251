import type { PDFDocument } from 'pdf-lib'

export type Head = {
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** Who made the file. */
export const program = '服务品牌申报助手'

/** The file says whose it is, never whose computer it was made on or when to the second. */
export function writeHead(pdf: PDFDocument, { title, author, date }: Head): void {
  const noon = new Date(`${date}T12:00:00Z`)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setLanguage('zh-CN')
  pdf.setCreator(program)
  pdf.setProducer(program)
  pdf.setCreationDate(noon)
  pdf.setModificationDate(noon)
}
