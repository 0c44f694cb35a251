import { expect, test } from 'vitest'
import { generalHelp } from '#shared/help/general'
import { searchHelp } from '#shared/help/searchHelp'
import { type HelpId, helpTopics } from '#shared/help/topics'

const topics = Object.entries(helpTopics)
const sentences = [
  ...topics.flatMap(([id, { purpose, first, keys, text, questions }]) =>
    [purpose, ...first, ...keys.map(({ does }) => does), text, ...asked(questions)].map(
      words => `${id}: ${words}`,
    ),
  ),
  ...asked(generalHelp),
]

function asked(questions: typeof generalHelp): readonly string[] {
  return questions.flatMap(({ ask, answer }) => [ask, answer])
}

test('every place says what it is for, what to do first, and answers something', () => {
  const poor = topics.filter(
    ([, { first, keys, questions }]) =>
      first.length < 2 || keys.length === 0 || questions.length === 0,
  )

  expect(poor.map(([id]) => id)).toEqual([])
})

test('help is short, and speaks as the rest of the program does', () => {
  expect(sentences.filter(words => [...words].length > 90)).toEqual([])
  expect(sentences.filter(words => /[您！!]|\b(Error|OK)\b/.test(words))).toEqual([])
})

test('a link leads on, not to where one is', () => {
  const circles = topics.filter(([id, { links }]) => (links as readonly string[]).includes(id))

  expect(circles.map(([id]) => id)).toEqual([])
})

test('no question is asked twice', () => {
  const all = [...topics.flatMap(([, { questions }]) => questions), ...generalHelp]
  const asks = all.map(({ ask }) => ask)

  expect(asks.filter((ask, index) => asks.indexOf(ask) !== index)).toEqual([])
})

test('a question in the words of a clerk finds its answer first', () => {
  const first = (words: string) => searchHelp(words)[0]?.heading
  const topic = (words: string): HelpId | null | undefined => searchHelp(words)[0]?.topic

  expect(first('图片打不开怎么办')).toBe('PDF 有密码、图片打不开？')
  expect(first('停电了会不会丢')).toBe('突然停电、死机，会丢多少？')
  expect(first('怎么备份')).toBe('怎样备份？')
  expect(first('附件太大')).toBe('邮箱说附件太大？')
  expect(topic('引用事实')).toBe('facts')
  expect(first('ＣＴＲＬ＋Ｋ')).toBe('Ctrl+K')
})

test('what holds in several places is found once', () => {
  const found = searchHelp('选中的数字记为事实').map(({ heading }) => heading)

  expect(found.filter(heading => heading === 'Ctrl+Alt+F')).toHaveLength(1)
})

test('what help does not know, it does not pretend to', () => {
  expect(searchHelp('食堂几点开饭')).toEqual([])
  expect(searchHelp('  ')).toEqual([])
  expect(searchHelp('怎么办？')).toEqual([])
})
