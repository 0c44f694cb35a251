import type { Failure, FailureCode } from './failure.ts'

const texts: Record<FailureCode, (subject: string) => string> = {
  'campaign.broken': at =>
    `创建活动文件有误：${at}。已填写的档案不受影响。请换回原来的活动文件，或联系提供文件的单位。`,
  'campaign.newer': () =>
    '这个活动文件是用更新版本的软件制作的，没有收入，已填写的档案不受影响。请升级软件后再试。',
  'dossier.newer': () => '这份档案是用更新版本的软件保存的，本软件没有改动它。请升级软件后再打开。',
  'dossier.notOne': name =>
    `“${name}”里没有申报档案，文件夹没有被改动。请选择新建档案时生成的那个文件夹。`,
  'dossier.damaged': name =>
    `“${name}”里的文字记录都无法读取，文件夹原样保留。请从备份中取回整个文件夹后再打开。`,
  'dossier.readOnly': () =>
    '这份档案所在的文件夹不能写入，改动还没有保存。请用“另存一份”存到其他位置后继续填写。',
  'dossier.notOpen': () => '这份档案已经关闭。请从“开始”重新打开它，已保存的内容都在。',
  'folder.notEmpty': name => `文件夹“${name}”里已有别的文件，没有改动它。请换一个名称或位置。`,
  'folder.unwritable': name =>
    `文件夹“${name}”不能写入，档案内容不受影响。请换一个位置，例如“文档”。`,
  'folder.gone': name =>
    `找不到文件夹“${name}”，可能 U 盘已拔出或网络盘已断开。填写的内容还在窗口里，接回后会自动保存。`,
  'folder.tooMany': () =>
    '一次放进来的文件超过 5000 个，或者文件夹套得太深，还没有开始收入。请分几次，或只选需要的文件夹。',
  'path.tooLong': name =>
    `“${name}”的位置太深，文件路径会过长。没有改动任何文件。请换到层级更浅的文件夹。`,
  'file.missing': name => `找不到“${name}”，可能已被移动或删除。档案内容不受影响。请重新选择。`,
  'file.empty': name => `“${name}”是空文件，没有收入。请重新导出或拷贝一次再放进来。`,
  'file.unreadable': name =>
    `“${name}”读不出来，没有收入，原文件没有改动。请检查文件或存储设备后再试。`,
  'file.tooLarge': name =>
    `“${name}”超过 500 MB，没有收入，原文件没有改动。请压缩或截取后再放进来。`,
  'file.locked': name => `“${name}”正被其他程序占用。请关闭那个程序后重试，已有内容不受影响。`,
  'file.notRegular': name => `“${name}”不是普通文件，没有收入。请选择文件本身，而不是快捷方式。`,
  'file.executable': name =>
    `“${name}”是程序或快捷方式，不能作为证明材料，没有收入。请放入文档、图片或录音录像。`,
  'file.notOpenable': name =>
    `为安全起见，“${name}”不从这里直接打开，文件完好。请用“另存原件”存到电脑上，再用合适的程序打开。`,
  'picture.unreadable': name =>
    `“${name}”打不开，可能在传输时损坏了。原文件没有改动，档案里的其他内容不受影响。请重新导出一次再放进来。`,
  'pdf.encrypted': name =>
    `“${name}”设有密码，不能合并进材料。原文件没有改动。请提供不带密码的版本。`,
  'pdf.damaged': name =>
    `“${name}”已损坏，无法显示。原文件没有改动，档案里的其他内容不受影响。请重新导出一次再放进来。`,
  'word.oldFormat': name =>
    `“${name}”不是 .docx 文件，没有读取，正文没有改动。请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”后再取回。`,
  'word.encrypted': name =>
    `“${name}”设有密码，没有读取，正文没有改动。请在 Word 或 WPS 里去掉密码、存为 .docx 后再取回。`,
  'word.damaged': name =>
    `“${name}”读不出来，可能在传输时损坏了，正文没有改动。请用 Word 或 WPS 打开它，另存为新的 .docx 后再取回。`,
  'word.tooLarge': name =>
    `“${name}”太大或内容太多，没有读取，正文没有改动。一节正文连图片不应超过 50 MB，请压缩图片后再取回。`,
  'notice.noText': name =>
    `“${name}”里只有扫描的图片，没有能读的文字。原文件没有改动。请找电子版通知，或把通知文字复制后粘贴进来。`,
  'notice.unreadable': name =>
    `“${name}”的文字读不出来，可能已损坏。原文件没有改动。请用 WPS 或 Word 打开，复制文字后粘贴进来。`,
  'notice.wrongKind': name =>
    `“${name}”不是能读的通知文件，没有收入。请选择 txt、docx 或带文字的 PDF；doc、wps 请另存为 docx。`,
  'notice.tooLarge': name =>
    `“${name}”超过 20 MB，不像是一份通知，没有读取。请另存一份去掉图片的，或复制文字后粘贴进来。`,
  'disk.full': () =>
    '磁盘空间不足，这一步没有完成，已保存的内容没有丢失。请清理磁盘或换一个位置后重试。',
  'disk.failed': () =>
    '磁盘读写出错，这一步没有完成，内容还在窗口里。请检查 U 盘或硬盘，或另存到其他位置。',
  'evidence.missing': name =>
    `证明材料“${name}”的文件不见了，其他内容不受影响。请重新放入这份文件，或移除它后再导出。`,
  'evidence.altered': name =>
    `证明材料“${name}”的文件与收入时不一致，其他内容不受影响。请重新放入这份文件后再导出。`,
  'export.unverified': what =>
    `导出的文件没有通过检查（${what}），没有交付。档案内容不受影响。请重试，仍不行时联系技术支持。`,
  cancelled: () => '已取消，没有留下未完成的文件。',
  internal: () =>
    '软件出现意外错误，已记入日志，填写的内容没有丢失。请重试，仍不行时联系技术支持。',
}

/** One plain sentence: what happened, what is safe, what to do next. */
export function failureText(failure: Failure): string {
  return texts[failure.code](failure.subject ?? '')
}
