import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { toggleHelp, useHelp } from '../state/help.ts'

/** 帮助, in the same corner of every place. */
export function HelpButton() {
  const isOpen = useHelp(state => state.isOpen)
  return (
    <Button
      icon={<QuestionCircleOutlined aria-hidden />}
      aria-expanded={isOpen}
      aria-keyshortcuts="F1"
      title="帮助（F1）"
      onClick={toggleHelp}
    >
      帮助
    </Button>
  )
}
