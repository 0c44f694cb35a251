import { type Fault, points } from './fault.ts'
import { type Found, isSheet, isSize, type Role } from './located.ts'
import type { Line, Mark, Page } from './readPages.ts'
import { type Rules, standard } from './standard.ts'

/** The faces by what they stand for, as PostScript names begin. */
export type Faces = Readonly<Record<'title' | 'body' | 'bold' | 'hei' | 'kai' | 'song', string>>

const looks: Readonly<Record<Role, { readonly face: keyof Faces; readonly size: number }>> = {
  title: { face: 'title', size: standard.title },
  'heading-1': { face: 'hei', size: standard.body },
  'heading-2': { face: 'kai', size: standard.body },
  'heading-3': { face: 'body', size: standard.body },
  'heading-4': { face: 'body', size: standard.body },
  body: { face: 'body', size: standard.body },
  proof: { face: 'kai', size: standard.body },
  'annex-note': { face: 'body', size: standard.body },
  signature: { face: 'body', size: standard.body },
  'annex-label': { face: 'hei', size: standard.body },
  'annex-title': { face: 'title', size: standard.title },
}

/** 小初 and 二号 on covers, 三号 for text, 四号 in contents, 小四 in forms and remarks, 五号 in tables. */
const sizes = [36, 22, 16, 14, 12, 10.5]

/** Of a sheet of evidence, in millimetres. */
const sheetHead = 33

/** A character that the face of its place lacks may come from any other of the faces. */
const isCommon = ({ text }: Mark) =>
  /^[一-龥、。，；：？！（）《》“”]$/.test(text.normalize('NFKC')) ||
  /^[（），：；？！]$/.test(text)

export function faceFaults(
  pages: readonly Page[],
  { located }: Found,
  rules: Rules,
  faces: Faces,
): readonly Fault[] {
  return [
    ...located.flatMap(({ role, lines }) =>
      lines.flatMap(({ page, line }) => ofRole(page, line, role, faces)),
    ),
    ...pages.flatMap(page => known(page, rules, faces)),
    ...pages.flatMap(page => footFace(page, faces)),
  ]
}

function ofRole(page: number, line: Line, role: Role, faces: Faces): readonly Fault[] {
  const { face, size } = looks[role]
  const allowed = role === 'body' ? [faces.body, faces.bold] : [faces[face]]
  const wrong = line.marks.find(
    mark => isCommon(mark) && !allowed.some(name => mark.face.startsWith(name)),
  )
  const odd = line.marks.find(mark => !isSize(mark.size, size))
  return [
    ...(wrong ? [fault('face', page, wrong, `${role} “${line.text}”`)] : []),
    ...(odd ? [fault('size', page, odd, `${role} “${line.text}”`)] : []),
  ]
}

const fault = (
  rule: 'face' | 'size',
  page: number,
  { text, face, size }: Mark,
  where: string,
): Fault => ({
  rule,
  page,
  what: `“${text}” is set in ${face} ${size} in ${where}`,
})

/** Everything else is at least set in faces and sizes that the document knows. */
function known(page: Page, rules: Rules, faces: Faces): readonly Fault[] {
  const names = Object.values(faces)
  const head = points(rules.area(page.number).top + sheetHead)
  const own = isSheet(page) ? page.lines.filter(({ y }) => y < head) : page.lines
  return own.flatMap(line =>
    line.marks
      .flatMap(mark => [
        ...(isCommon(mark) && !names.some(name => mark.face.startsWith(name))
          ? [fault('face', page.number, mark, `“${line.text}”`)]
          : []),
        ...(sizes.some(size => isSize(mark.size, size))
          ? []
          : [fault('size', page.number, mark, `“${line.text}”`)]),
      ])
      .slice(0, 1),
  )
}

function footFace({ number, foot }: Page, faces: Faces): readonly Fault[] {
  const wrong = foot?.marks.find(({ face }) => !face.startsWith(faces.song))
  return wrong ? [fault('face', number, wrong, 'the page number')] : []
}
