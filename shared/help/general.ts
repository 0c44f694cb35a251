import type { HelpQuestion } from './topic.ts'

/** What does not belong to one place; it is found by searching, and stands beneath every topic. */
export const generalHelp: readonly HelpQuestion[] = [
  {
    ask: '需要自己保存吗？',
    answer: '不需要。停笔不到一秒就自动保存，左下角写着“已保存”和时间，就是已经写到磁盘上了。',
  },
  {
    ask: '突然停电、死机，会丢多少？',
    answer: '最多丢最后两三秒。断电以后重新打开，看到的就是最近一次“已保存”的内容。',
  },
  {
    ask: '删错了、改错了怎么找回？',
    answer: '按 Ctrl+Z，或点上面的撤销。文字、表格、材料都能一步步退回去，退多了按 Ctrl+Y。',
  },
  {
    ask: '左下角变红了怎么办？',
    answer:
      '磁盘满了、U 盘拔了都会这样。内容还在窗口里，先不要关闭，照提示处理后会自动存好；也可以点“另存一份”。',
  },
  {
    ask: '怎样备份？',
    answer: '把档案的整个文件夹拷到 U 盘就是备份。里面的文件不要手工改动。',
  },
  {
    ask: '两个人能同时写一份吗？',
    answer: '不能同时写。后打开的一方是只读，避免互相覆盖；等对方关闭后再打开。',
  },
  {
    ask: '怎样快速找到一处？',
    answer: '按 Ctrl+K，输入章节、要求、材料名称里的几个字，按 Enter 就到。',
  },
  {
    ask: '不用鼠标行吗？',
    answer:
      '行。Tab 到下一处，Enter 或空格按下，Ctrl 加数字换地方，Esc 关闭弹出的窗口，F1 打开帮助。',
  },
  {
    ask: '内容会传到网上吗？',
    answer: '不会。软件从不联网，档案只在这台电脑或所选的 U 盘、网络盘上。',
  },
  {
    ask: '软件会替我编数字、写事迹吗？',
    answer: '不会。它只整理、核对、提醒，不知道的就空着。写进去的每件事都要真有。',
  },
]
