import { Input } from 'antd'
import { useState } from 'react'
import { type Choice, ChoiceList, choiceListId, choiceOptionId, stepped } from './ChoiceList.tsx'
import type { Offer } from './choices.ts'
import { type Anchor, Floating } from './Floating.tsx'
import { matchingChoices } from './matchingChoices.ts'

type Props = {
  readonly anchorAt: () => Anchor | null
  readonly offer: Offer
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}

/** Opened by a button: a search field of its own, and the list below it. */
export function ChoicePicker({ anchorAt, offer, onChoose, onClose }: Props) {
  const { label, placeholder, empty, choices, near } = offer
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const found = matchingChoices(choices, words, near)

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
          aria-controls={choiceListId}
          aria-activedescendant={choiceOptionId(active)}
          aria-label={`查找：${label}`}
          placeholder={placeholder}
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <ChoiceList label={label} empty={empty} found={found} active={active} onChoose={onChoose} />
    </Floating>
  )
}
