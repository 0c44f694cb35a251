import { generalHelp } from './general.ts'
import { type HelpId, helpTopics } from './topics.ts'

/** One thing that help says, and where it stands. */
export type HelpFound = {
  /** Null for what belongs to no place. */
  readonly topic: HelpId | null
  readonly title: string
  readonly heading: string
  readonly text: string
}

/** At least this share of the pairs of characters asked for must occur. */
const enough = 0.5
const most = 12

/**
 * What help says about some words, the best first. People ask in whole sentences
 * (“图片打不开怎么办”), so pairs of neighbouring characters are compared, not words.
 */
export function searchHelp(words: string): readonly HelpFound[] {
  const wanted = pairsOf(words)
  if (wanted.length === 0) return []
  return entries
    .map(entry => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score)
    .filter(
      ({ entry: { text } }, index, all) =>
        all.findIndex(other => other.entry.text === text) === index,
    )
    .slice(0, most)
    .map(({ entry }) => entry)
}

const entries: readonly HelpFound[] = [
  ...(Object.keys(helpTopics) as HelpId[]).flatMap(topic => {
    const { title, purpose, first, keys, text, questions } = helpTopics[topic]
    return [
      { topic, title, heading: '这里做什么', text: purpose },
      { topic, title, heading: '先做什么', text: first.join('') },
      ...keys.map(key => ({ topic, title, heading: key.keys, text: key.does })),
      { topic, title, heading: '写的东西会怎样', text },
      ...questions.map(({ ask, answer }) => ({ topic, title, heading: ask, text: answer })),
    ]
  }),
  ...generalHelp.map(({ ask, answer }) => ({
    topic: null,
    title: '常用',
    heading: ask,
    text: answer,
  })),
]

/** 0–1, and more when the title or the question itself has the words. */
function scoreOf({ title, heading, text }: HelpFound, wanted: readonly string[]): number {
  const head = plain(`${title} ${heading}`)
  const all = `${head} ${plain(text)}`
  const share = (within: string) => wanted.filter(pair => within.includes(pair)).length
  return (share(all) + share(head) / 2) / wanted.length
}

/** Words that every question has say nothing about what is asked. */
const empty =
  /会不会|是不是|怎么办|怎么样|怎样|怎么|如何|什么|为什么|能不能|可以|[吗呢的了？?，。、！]/g

function pairsOf(words: string): readonly string[] {
  const runs = plain(words.replace(empty, ' ')).split(/\s+/).filter(Boolean)
  return runs.flatMap(run =>
    run.length <= 2 || /^[\x21-\x7e]+$/.test(run)
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  )
}

const plain = (words: string) => words.normalize('NFKC').toLowerCase()
