import { found, type Rule } from '../found.ts'

const labelled = /(?:地\s*址|报送地点|收件地点|地点)\s*：\s*([^，。；\n]{4,40})/g
const inBrackets =
  /（([^，。；（）[〔]{2,24}(?:路|街|巷|大道|号|楼|室)(?:[^，。；（）]{0,12}))(?=[，）])/g

/** Where paper goes. */
export const addresses: Rule = ({ sentences }) =>
  sentences.flatMap(({ text, from, block }) => {
    if (block.isAttached) return []
    const told = [...text.matchAll(labelled)].map(match => ({ match, isCertain: true }))
    const bracketed = [...text.matchAll(inBrackets)].map(match => ({ match, isCertain: false }))
    return [...told, ...bracketed].flatMap(({ match, isCertain }) => {
      const [all, words = ''] = match
      if (!isCertain && !/\d|室|楼/.test(words)) return []
      const begin = from + match.index + all.indexOf(words)
      const span = { from: begin, to: begin + words.trimEnd().length }
      return [found('address', { text: words.trim() }, span, isCertain ? 'certain' : 'guessed')]
    })
  })
