import { fieldValue } from '../domain/requirements.ts'
import type { Check, Subject } from './check.ts'
import { nearSpellings } from './nearSpelling.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'peopleAreWrittenOneWay',
  group: 'consistency',
  severity: 'warning',
  source: '经验',
}

/** Names of three characters only: of two, every second word of the language would be a neighbour. */
export const peopleAreWrittenOneWay: Check = subject => {
  const names = namesIn(subject)
  return passagesOf(subject).flatMap(passage =>
    passage.lines.flatMap(line =>
      [...names]
        .flatMap(name => nearSpellings(line.text, name, 1, false).map(near => ({ name, ...near })))
        .filter(({ found, at }) => !names.has(found) && isCalled(line.text, at))
        .map(({ name, at, found }) =>
          findingOf(head, passage, line, {
            from: at,
            to: at + found.length,
            text: `别处写的是“${name}”，这里是“${found}”，请核对姓名`,
          }),
        ),
    ),
  )
}

function namesIn({ dossier }: Subject): ReadonlySet<string> {
  const fields = ['head', 'contact'].map(id => fieldValue(dossier, id))
  const people = dossier.tasks.map(task => task.person)
  return new Set([...fields, ...people].map(name => name.trim()).filter(name => name.length === 3))
}

/** A title before or after, or the words of a duty: what stands there is a person. */
function isCalled(text: string, at: number): boolean {
  const before = /(?:长|主任|书记|科|由|员|师傅|组长|负责人|处|联系人|班|、|（|同志)$/.test(
    text.slice(0, at),
  )
  return (
    before || /^(?:任|担任|同志|负责|带|牵头|师傅|主任|科长|、|）|说|上门)/.test(text.slice(at + 3))
  )
}
