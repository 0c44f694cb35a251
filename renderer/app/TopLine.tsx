import { ArrowLeftOutlined, RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { HelpButton } from '../components/HelpButton.tsx'
import { useOpen } from '../state/dossier.ts'
import { useNavigation } from '../state/navigation.ts'
import { leave } from '../state/session.ts'
import { toggleGoAnywhere } from './goAnywhereState.ts'
import { placeTitle } from './places.ts'
import { redoAloud, undoAloud } from './shortcuts.ts'
import styles from './TopLine.module.css'

/** Where am I, undo and redo, and the way to anywhere. */
export function TopLine() {
  const title = useNavigation(({ place }) => placeTitle(place))
  const lastStep = useOpen(({ open }) => open?.past.at(-1)?.label)
  const nextStep = useOpen(({ open }) => open?.future.at(-1)?.label)
  return (
    <header className={styles.line}>
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => void leave()}>
        开始
      </Button>
      <span className={styles.here} aria-hidden="true">
        / {title}
      </span>
      <span className={styles.tools}>
        <Button
          title={lastStep ? `撤销：${lastStep}（Ctrl+Z）` : '没有可撤销的步骤'}
          type="text"
          aria-label="撤销"
          icon={<UndoOutlined />}
          disabled={!lastStep}
          onClick={undoAloud}
        />
        <Button
          title={nextStep ? `恢复：${nextStep}（Ctrl+Y）` : '没有可恢复的步骤'}
          type="text"
          aria-label="恢复"
          icon={<RedoOutlined />}
          disabled={!nextStep}
          onClick={redoAloud}
        />
        <Button icon={<SearchOutlined aria-hidden />} onClick={toggleGoAnywhere}>
          查找 <kbd className={styles.key}>Ctrl+K</kbd>
        </Button>
        <HelpButton />
      </span>
    </header>
  )
}
