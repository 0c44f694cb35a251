import type { Figure } from '#shared/domain/figures'
import type { EvidenceId, FactId } from '#shared/schema/richText'
import type { Choice } from './ChoiceList.tsx'
import type { Citable } from './nodes/citation.ts'
import type { Quotable } from './nodes/fact.ts'

/** What may be chosen from one list, and the words around it. */
export type Offer = {
  /** Names the list: “引用证明材料”. */
  readonly label: string
  readonly placeholder: string
  /** Said when nothing is found. */
  readonly empty: string
  readonly choices: readonly Choice[]
  /** Keys of those that are offered first. */
  readonly near: ReadonlySet<string>
}

export function citationOffer(
  citables: ReadonlyMap<string, Citable>,
  near: ReadonlySet<EvidenceId>,
): Offer {
  return {
    label: '引用证明材料',
    placeholder: '按编号或名称查找，例如 1-3、锦旗',
    empty: '没有找到这样的证明材料。换个词，或先在“证明材料”里添加。',
    choices: [...citables.values()].map(({ id, number, title, detail }) => ({
      key: id,
      mark: `证${number}`,
      title,
      detail,
    })),
    near,
  }
}

const none: ReadonlySet<string> = new Set()

/** A fact with a value before can be put in as either of the two. */
export function factOffer(quotables: ReadonlyMap<string, Quotable>): Offer {
  return {
    label: '引用事实',
    placeholder: '按名称或数值查找，例如 满意率',
    empty: '没有找到这样的事实。换个词，或先在“事实台账”里添加。',
    choices: [...quotables.values()].flatMap(({ id, name, value, before, detail }) => [
      { key: factKey(id, 'value'), mark: value, title: name, detail },
      ...(before === null
        ? []
        : [{ key: factKey(id, 'before'), mark: before, title: `${name}（原来）`, detail }]),
    ]),
    near: none,
  }
}

/** Everything of this document that has a caption; `key` is its place in the list. */
export function figureOffer(figures: readonly Figure[]): Offer {
  return {
    label: '引用图表',
    placeholder: '按编号或图题、表题查找，例如 图2、测评',
    empty: '这份文件里没有这样的图表。只有写了图题、表题的才能引用。',
    choices: figures.map(({ label, caption, subject }, index) => ({
      key: String(index),
      mark: label,
      title: caption,
      detail: subject,
    })),
    near: none,
  }
}

type Part = 'value' | 'before'

function factKey(id: FactId, part: Part): string {
  return `${part}:${id}`
}

/** Back from the key of a choice to the attributes of the reference. */
export function factAttributes(key: string): { readonly fact: string; readonly part: Part } {
  const part = key.startsWith('before:') ? 'before' : 'value'
  return { fact: key.slice(part.length + 1), part }
}
