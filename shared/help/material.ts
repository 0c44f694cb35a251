import { type HelpTopic, tableKeys } from './topic.ts'

/** 事实台账, 工作台账, 证明材料, 标准覆盖图: what the texts stand on. */
export const factsHelp: HelpTopic = {
  title: '事实台账',
  purpose: '反复用到的数字在这里记一次：名称、数值、时间、出处。正文里只引用，不再手打。',
  first: [
    '添加第一条，例如“群众满意率 98.6%”。',
    '写明是什么时间的、从哪里来的。',
    '写正文时输入 #，选它。',
  ],
  keys: tableKeys,
  text: '引用的地方印成普通文字。数字变了只改这里，所有文字跟着变，并列出改了哪几处。',
  questions: [
    {
      ask: '正文里已经打了数字怎么办？',
      answer: '在正文里连单位一起选中，点“记为事实”，就记进来并换成引用。',
    },
    {
      ask: '“原来”要不要填？',
      answer:
        '有前后变化的就填，例如办结时限 5 日变 2 日。填了会排成对比的表和图，印在申报材料里。',
    },
    { ask: '删掉一条会怎样？', answer: '引用它的地方会标出来，等着改；按 Ctrl+Z 可以找回。' },
  ],
  links: ['submission', 'ledger'],
}

export const ledgerHelp: HelpTopic = {
  title: '工作台账',
  purpose: '做一件记一件：宣传、督导整改、专项活动、会议培训、感谢信。年底的统计和证明从这里来。',
  first: [
    '选类别，写一句话，按 Enter，就记上了。',
    '有照片的，拖到这一行一起记。',
    '每月看一次“全年”，哪个格子空着就知道缺什么。',
  ],
  keys: [
    { keys: 'Enter', does: '记上这一条' },
    { keys: 'Ctrl+V', does: '附上复制的截图' },
  ],
  text: '汇总成表格和数字，印在申报材料里。查出的问题写了期限，到期没有整改会提醒。',
  questions: [
    {
      ask: '几个月前的事能补记吗？',
      answer: '能，日期选当时的那一天。确实没有做的不要补写，把后面几个月做实。',
    },
    { ask: '记错了类别？', answer: '点那一条，在右边改类别，写过的内容都在。' },
    {
      ask: '照片附在这里，还要再放一次吗？',
      answer: '不用。附上的照片已经在“证明材料”里，再勾选它支持哪一项要求就行。',
    },
  ],
  links: ['evidence', 'facts', 'overview'],
}

export const evidenceHelp: HelpTopic = {
  title: '证明材料',
  purpose: '照片、文件、证书、表格都放在这里，软件按创建标准自动编号，写到哪里就能引用到哪里。',
  first: [
    '把文件或整个文件夹拖进来，也可以点“添加文件”。',
    '点一份，在右边写清名称，勾选它证明哪一项要求。',
    '写正文时按 @ 引用它。',
  ],
  keys: [
    { keys: 'Ctrl+V', does: '粘贴截图或复制的文件' },
    { keys: '方向键、Shift+方向键', does: '移动、多选' },
    { keys: 'Enter', does: '放大查看' },
    { keys: 'Alt+方向键', does: '调整顺序' },
    { keys: 'Delete', does: '移除，可以撤销' },
  ],
  text: '图片和 PDF 排进申报材料，Word、表格、录音录像印成一页说明，导出时可以附上原件。原来的文件不移动、不修改，档案里另存一份。',
  questions: [
    {
      ask: '什么样的材料最有说服力？',
      answer:
        '别人说的强过自己说的：上级表彰、媒体报道、服务对象评价，其次是前后数据和台账，最后是照片。',
    },
    {
      ask: 'PDF 有密码、图片打不开？',
      answer: '软件会说明原因。请另存一份不带密码的，或重新导出一次，再放进来。',
    },
    { ask: '同一个文件放了两次？', answer: '内容相同的只收一份，并告诉已经有了，不会重复印。' },
    {
      ask: '照片里有个人信息怎么办？',
      answer:
        '身份证号、电话、病情请先在原图上遮住再放。排进文稿的图片已去掉拍摄地点；附上的 JPG、PNG 原件导出时也会去掉，其他格式的原件去不掉。',
    },
  ],
  links: ['submission', 'coverage', 'ledger'],
}

export const coverageHelp: HelpTopic = {
  title: '标准覆盖图',
  purpose: '一张图看清每项要求写了多少、有几份证明、证明的分量到了哪一级。',
  first: ['先看“补哪里最有用”，从第一条做起。', '点图上任何一格，就到那一项去写、去补。'],
  keys: [{ keys: 'Tab、Enter', does: '逐格走，到那一项去' }],
  text: '这张图是随时算出来的，不用填。导出时可以选择印进申报材料。',
  questions: [
    {
      ask: '格子全满了就能评上吗？',
      answer: '不一定。图只数有没有、属于哪一类，读不懂内容。请同事再读一遍。',
    },
    {
      ask: '分量是怎么定的？',
      answer:
        '按证明材料的类别：自述、照片、台账、前后对比、服务对象评价、媒体报道、上级或第三方表彰，一级比一级强。',
    },
  ],
  links: ['submission', 'evidence', 'overview'],
}
