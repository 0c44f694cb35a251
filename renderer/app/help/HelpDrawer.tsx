import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { PlaceKind } from '#shared/domain/place'
import { type HelpId, helpTopics } from '#shared/help/topics'
import { useCampaignSettings } from '../../state/campaignSettings.ts'
import { useOpen } from '../../state/dossier.ts'
import { closeHelp } from '../../state/help.ts'
import { go, useNavigation } from '../../state/navigation.ts'
import { Found } from './Found.tsx'
import styles from './HelpDrawer.module.css'
import { LeadAgain } from './LeadAgain.tsx'
import { OpenQuestions, TopicView } from './TopicView.tsx'

/** Help beside the place, for the place; it follows where one goes, and finds what is said elsewhere. */
export function HelpDrawer() {
  const isOnDesk = useOpen(({ open }) => open !== null)
  const kind = useNavigation(({ place }) => place.kind)
  const [words, setWords] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const isSettings = useCampaignSettings(({ isShown }) => isShown)
  const outside: HelpId = isSettings ? 'campaign' : 'start'
  const here: HelpId = isOnDesk ? kind : outside

  function follow(place: PlaceKind): void {
    go({ kind: place })
    setWords('')
    // What was pressed is gone with the old topic.
    title.current?.focus()
  }

  return (
    <aside
      className={`${styles.drawer} ${isOnDesk ? '' : styles.alone}`}
      aria-label="帮助"
      onKeyDown={closeOnEscape}
      data-own-undo
    >
      <header className={styles.head}>
        <h2 ref={title} tabIndex={-1}>
          帮助：{words.trim() === '' ? helpTopics[here].title : '查找'}
        </h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭帮助" onClick={closeHelp} />
      </header>
      <Input
        autoFocus
        allowClear
        aria-label="在帮助里查找"
        placeholder="想问什么，例如：图片打不开"
        maxLength={100}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {words.trim() === '' ? (
        <>
          <TopicView
            // Without a dossier there is nowhere to go on to.
            topic={isOnDesk ? helpTopics[here] : { ...helpTopics[here], links: [] }}
            onFollow={follow}
          />
          <OpenQuestions />
          {isOnDesk && <LeadAgain />}
        </>
      ) : (
        <Found words={words} onFollow={isOnDesk ? follow : null} />
      )}
    </aside>
  )
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.stopPropagation()
  closeHelp()
}
