import { Input, Modal } from 'antd'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { currentDossier } from '../state/dossier.ts'
import { go } from '../state/navigation.ts'
import { destinations, matching } from './destinations.ts'
import styles from './GoAnywhere.module.css'
import { closeGoAnywhere } from './goAnywhereState.ts'

/** Ctrl+K: to any place, field, section, requirement or piece of evidence by a part of its name. */
export function GoAnywhere() {
  return (
    <Modal
      open
      onCancel={closeGoAnywhere}
      footer={null}
      closable={false}
      width={640}
      style={{ top: 96 }}
      title="查找"
    >
      <Finder />
    </Modal>
  )
}

function Finder() {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const all = useMemo(() => destinations(currentDossier()), [])
  const found = matching(all, words)

  function leaveFor(index: number): void {
    const destination = found[index]
    if (!destination) return
    closeGoAnywhere()
    if (destination.show) destination.show()
    else go(destination.place)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') leaveFor(chosen)
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <div data-own-undo>
      <Input
        autoFocus
        aria-label="要找的内容"
        placeholder="输入字段、章节、要求或证明材料名称中的几个字"
        value={words}
        onKeyDown={onKeyDown}
        onChange={event => {
          setWords(event.target.value)
          setChosen(0)
        }}
      />
      <ul className={styles.found} aria-label="找到的内容">
        {found.map((destination, index) => (
          <li key={destination.key}>
            <button
              type="button"
              className={styles.row}
              aria-current={index === chosen}
              onClick={() => leaveFor(index)}
            >
              <span>{destination.title}</span>
              <span className={styles.kind}>{destination.kind}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.nothing}>没有找到“{words}”。可以少输几个字，或换个说法。</p>
      )}
    </div>
  )
}
