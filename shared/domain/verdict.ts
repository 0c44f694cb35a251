/** What is proved of the files of an export, each by opening them again. */
export const proofKinds = [
  'links',
  'contents',
  'bookmarks',
  'list',
  'sheets',
  'pages',
  'fonts',
  'glyphs',
  'structure',
  'files',
] as const
export type ProofKind = (typeof proofKinds)[number]

export type Counted = { readonly kind: ProofKind; readonly passed: number; readonly total: number }

export const proofTitles: Readonly<Record<ProofKind, string>> = {
  links: '链接',
  contents: '目录',
  bookmarks: '书签',
  list: '证明材料目录',
  sheets: '证明材料页',
  pages: '页码',
  fonts: '字体',
  glyphs: '字形',
  structure: '内部结构',
  files: '文件',
}

/** What was looked at, for the report. */
export const proofMeanings: Readonly<Record<ProofKind, string>> = {
  links: '逐个走到落点，核对落点那一页印的页码和编号；证明材料页上“引用于第几页”也通回引用处',
  contents: '每一行印的页码，就是点过去那一页印的页码，那一页上有这个标题',
  bookmarks: '标题和证明材料在书签（导航窗格）里一个不少，落点正确',
  list: '每一行的编号和页码，通到印着这个编号和页码的那一页',
  sheets: '每一页证明材料都印着自己的编号',
  pages: '印出的页码、PDF 页面标签和实际页序三者一致',
  fonts: '字体都嵌在文件里，换一台电脑看也不变样',
  glyphs: '逐页检查，没有印不出来的字',
  structure: 'Word 文件的各个部分齐全，打得开',
  files: '材料包里的文件逐个重新计算校验码，与清单和原件一致',
}

const again =
  '这是排版时的差错，与填写的内容无关。请再导出一次；如果仍有这条提示，先不要报送这一份。'

/** What to do about a fault. */
export const proofAdvice: Readonly<Record<ProofKind, string>> = {
  links: again,
  contents: again,
  bookmarks: again,
  list: again,
  sheets: again,
  pages: again,
  structure: again,
  fonts: '换一台电脑看可能变样。请再导出一次；如果仍有这条提示，报送前请在另一台电脑上打开看一看。',
  glyphs: '这台电脑的字体里没有这个字。请改用通行的写法，或者安装含有这个字的字体，再导出一次。',
  files: '材料包写到磁盘上时有了差错。请换一个文件夹或磁盘再导出一次，不要报送这一份。',
}

/** All proofs of one kind together, in the order above. */
export function summed(proofs: readonly Counted[]): readonly Counted[] {
  return proofKinds.flatMap(kind => {
    const own = proofs.filter(proof => proof.kind === kind)
    const total = own.reduce((sum, proof) => sum + proof.total, 0)
    const passed = own.reduce((sum, proof) => sum + proof.passed, 0)
    return total === 0 ? [] : [{ kind, passed, total }]
  })
}

export function isProved(proofs: readonly Counted[]): boolean {
  return proofs.every(({ passed, total }) => passed === total)
}

/** “链接 187/187，书签 64/64，文件 52/52 通过”. */
export function verdictText(proofs: readonly Counted[]): string {
  const counts = summed(proofs).map(
    ({ kind, passed, total }) => `${proofTitles[kind]} ${passed}/${total}`,
  )
  return `${counts.join('，')}${isProved(proofs) ? ' 通过' : '，有没有通过的'}`
}
