import { type HelpQuestion, type HelpTopic, tableKeys, writingKeys } from './topic.ts'

const draftQuestion: HelpQuestion = {
  ask: '不知道从哪里写起？',
  answer:
    '点标题右边的“起草”，一问一答，答完就拼成一段话。只用答的和台账里有的，不会编；写出来就是普通文字，随便改。',
}

/** 单位与品牌, 实施方案, 申报材料 and their tables. */
export const unitHelp: HelpTopic = {
  title: '单位与品牌',
  purpose: '填申报表：单位、品牌、联系人和几段短文字。封面、申报表和文件名都从这里取。',
  first: [
    '先填申报单位全称，与公章一致。',
    '再填品牌名称；没想好可以先起一个，以后改了处处跟着改。',
    '带“必填”的填完，其余可以慢慢补。',
  ],
  keys: [
    { keys: 'Tab', does: '到下一项' },
    { keys: 'Ctrl+K', does: '输入栏目名，直接到那一项' },
  ],
  text: '印在申报表里。写了就存，右边写着还可写多少字；超过了也不会截断，自查时会提醒。',
  questions: [
    {
      ask: '品牌层级选错了怎么办？',
      answer:
        '在这一页最上面改。改了以后，要报哪些材料、什么时候报，都会重新推算，写好的文字不变。',
    },
    {
      ask: '品牌标识还没有设计好？',
      answer: '先空着，不影响写别的。有了图片，再在“品牌标识”一栏选择文件放进来。',
    },
    {
      ask: '盖章、签字的地方在哪里填？',
      answer: '不用填。导出的申报表留好了位置，打印后盖章、签字。',
    },
  ],
  links: ['plan', 'export'],
}

export const planHelp: HelpTopic = {
  title: '实施方案',
  purpose:
    '一部分一部分地写方案。左边是各部分，中间是稿纸，右边是写法提示和几个可以照着回答的问题。',
  first: [
    '在左边选一部分，从最熟悉的写起，不必按顺序。',
    '照着右边的问题各写一两句，就有了骨架。',
    '写完正文，到“责任分工表”把事情落实到部门和人。',
  ],
  keys: writingKeys,
  text: '排成一份完整的方案，标题序号、字体、页码都由软件编排。写的时候一直在自动保存，写错了按 Ctrl+Z。',
  questions: [
    draftQuestion,
    {
      ask: '原来有一份写好的，能粘贴进来吗？',
      answer:
        '可以，从 Word、WPS 复制后直接粘贴。标题、列表、表格保留，手写的序号和外来的字体、颜色会去掉。',
    },
    {
      ask: '字数不够或超了，能导出吗？',
      answer: '能。字数只提醒，不拦着；正式报送前到“自查”看一遍。',
    },
    {
      ask: '写到一半要去做别的？',
      answer: '直接关掉就行。下次打开，“概览”最上面有“上次写到”，点一下回到这里。',
    },
  ],
  links: ['tasks', 'checks', 'export'],
}

export const tasksHelp: HelpTopic = {
  title: '责任分工表',
  purpose: '把方案里的事一件件列出来：谁负责、什么时候做、做完拿什么证明。',
  first: [
    '添加第一行，写一件具体的事。',
    '填责任部门、责任人和起止时间。',
    '写明完成后的证明；做完了改状态，附上材料。',
  ],
  keys: tableKeys,
  text: '作为附表排在实施方案后面，还会画成一张进度图。到期没有完成的，“概览”里会提醒。',
  questions: [
    {
      ask: '表格里已经有了，要重新打吗？',
      answer: '不用。在表格软件里选中那些行复制，到这里按 Ctrl+V，各列按名称对上。',
    },
    {
      ask: '一件事几个部门一起做？',
      answer: '责任部门里写牵头的，其他部门写在任务里；或者拆成几行，各写各的。',
    },
  ],
  links: ['plan', 'ledger', 'overview'],
}

export const submissionHelp: HelpTopic = {
  title: '申报材料',
  purpose: '对照创建标准逐项写：做了什么、效果怎样、拿什么证明。专家就照这个顺序看。',
  first: [
    '在左边选一项要求，看右边说的是什么意思。',
    '写清时间、人、做法、结果，用数字说话。',
    '说到一件事就按 @ 引用它的证明。',
  ],
  keys: writingKeys,
  text: '按标准的顺序排成申报材料，引用的编号自动对上证明材料的页码。一直在自动保存；没有头绪时，标题右边的“起草”会一问一答地帮着写。',
  questions: [
    {
      ask: '正文里的“证1-2”为什么变了？',
      answer: '编号跟着材料的顺序走。材料调了位置，所有引用一起变，不会对错号。',
    },
    {
      ask: '一份材料能证明好几项吗？',
      answer: '能。在“证明材料”里勾选它支持的每一项，只存一份、只印一次。',
    },
    {
      ask: '哪一项最该先补？',
      answer: '看“标准覆盖图”，它会说出哪一项只有自己说的、缺别人的证明。',
    },
  ],
  links: ['evidence', 'coverage', 'honours', 'media'],
}

export const honoursHelp: HelpTopic = {
  title: '荣誉情况',
  purpose: '把品牌、班组、个人得过的表彰列成一张表。',
  first: [
    '添加第一行，写证书上的全称。',
    '填授予机关、时间和级别。',
    '证书的照片或扫描件放进“证明材料”。',
  ],
  keys: tableKeys,
  text: '印在申报材料后面的表里。',
  questions: [
    {
      ask: '很多年前的也要写吗？',
      answer: '写近几年、与品牌有关的。太早的荣誉，自查会建议看看还要不要。',
    },
  ],
  links: ['submission', 'evidence'],
}

export const mediaHelp: HelpTopic = {
  title: '媒体报道',
  purpose: '把报刊、广播、电视、网络的报道列成一张表。',
  first: ['添加第一行，写是哪家媒体。', '填报道标题和日期。', '剪报、截图放进“证明材料”。'],
  keys: tableKeys,
  text: '印在申报材料后面的表里。',
  questions: [
    {
      ask: '单位自己网站、公众号发的算吗？',
      answer: '可以列，但分量比外面的媒体轻。有外面媒体的，放在前面。',
    },
  ],
  links: ['submission', 'ledger', 'evidence'],
}

export const summaryHelp: HelpTopic = {
  title: '总结',
  purpose: '年底把一年的事收拢：做了什么、目标完成得怎样、得了什么荣誉、还有什么问题、明年怎么办。',
  first: [
    '选一部分，点“按台账生成初稿”，登记过的任务、台账和事实会连成一段。',
    '方括号里写着“待补”的，自己填上。',
    '通读一遍，改成自己的话。',
  ],
  keys: writingKeys,
  text: '排成一份总结，任务完成情况、指标对比、当年荣誉和台账统计自动列在正文后面。',
  questions: [
    {
      ask: '写过的会被初稿盖掉吗？',
      answer: '不会。写了字的地方先给看初稿，决定要了才接在后面，还能撤销。',
    },
    {
      ask: '初稿里的数字从哪里来？',
      answer: '只从责任分工表、工作台账和事实台账里来，没有登记的就空着，不会编。',
    },
    {
      ask: '没有评上也要写吗？',
      answer: '要。通知要求不管评上没有，年底都要总结；写好了，来年的方案就有了底子。',
    },
    {
      ask: '明年怎么接着办？',
      answer:
        '12 月起，这里和概览里有“建立下一年档案”：单位、品牌、方案和申报文字带过去，旧档案不动，要核对的句子列在自查里。',
    },
  ],
  links: ['tasks', 'ledger', 'facts', 'export'],
}
