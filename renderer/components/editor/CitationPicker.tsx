import { Input } from 'antd'
import { useState } from 'react'
import type { EvidenceId } from '#shared/schema/richText'
import { CitationList, citationListId, citationOptionId, stepped } from './CitationList.tsx'
import { type Anchor, Floating } from './Floating.tsx'
import { matchingCitables } from './matchingCitables.ts'
import type { Citable } from './nodes/citation.ts'

type Props = {
  readonly anchorAt: () => Anchor | null
  readonly label?: string
  readonly citables: ReadonlyMap<string, Citable>
  readonly near: ReadonlySet<EvidenceId>
  readonly onChoose: (citable: Citable) => void
  readonly onClose: () => void
}

/** Opened from the toolbar: a search field of its own, and the evidence below it. */
export function CitationPicker({
  anchorAt,
  label = '引用证明材料',
  citables,
  near,
  onChoose,
  onClose,
}: Props) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const found = matchingCitables(citables.values(), words, near)

  function press(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const next = stepped(event.key, active, found.length)
    const chosen = found[active]
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' && chosen) onChoose(chosen)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Floating anchorAt={anchorAt} width={480} label={label} onClose={onClose}>
      <div data-own-undo="">
        <Input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={citationListId}
          aria-activedescendant={citationOptionId(active)}
          aria-label="查找证明材料"
          placeholder="按编号或名称查找，例如 1-3、锦旗"
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <CitationList found={found} active={active} onChoose={onChoose} />
    </Floating>
  )
}
