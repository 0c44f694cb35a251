import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Library } from '#shared/ipc/library'
import type { Campaign } from '#shared/schema/campaign'
import { HelpButton } from '../../components/HelpButton.tsx'
import { showCampaignSettings } from '../../state/campaignSettings.ts'
import {
  loadLibrary,
  removeCampaign,
  saveCampaign,
  setAsideFile,
  useLibrary,
} from '../../state/library.ts'
import { showNoticeImport } from '../../state/noticeImport.ts'
import { notify } from '../../state/notices.ts'
import styles from './CampaignsPage.module.css'
import { dropDraft, useDrafts } from './drafts.ts'
import { Editor } from './Editor.tsx'
import { exportCampaign, importCampaign } from './takeCampaign.ts'
import { type Proposal, useProposal } from './useProposal.tsx'

/** 活动设置 while no dossier is open: the campaigns of this computer, and the editor for one of them. */
export function CampaignsPage() {
  const library = useLibrary(state => state.library)
  const [id, setId] = useState<string | null>(null)
  const { propose, dialog } = useProposal()
  useEffect(() => void loadLibrary(), [])
  const chosen = library?.campaigns.find(({ campaign }) => campaign.id === id)?.campaign
  const leave = () => (chosen ? setId(null) : showCampaignSettings(false))
  return (
    <main className={`${styles.page} ${chosen ? styles.editing : ''}`}>
      <header className={styles.header}>
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={leave}>
          {chosen ? '全部活动' : '开始'}
        </Button>
        <h1>{chosen ? `${chosen.title}（第 ${chosen.revision} 版）` : '活动设置'}</h1>
        <span className={styles.help}>
          <HelpButton />
        </span>
      </header>
      {chosen ? (
        <Editor
          key={chosen.id}
          draftKey={keyOf(chosen)}
          base={chosen}
          dossier={null}
          actions={(draft, isReady) => (
            <Button
              type="primary"
              disabled={!isReady}
              onClick={() => propose(saving(chosen, draft))}
            >
              保存…
            </Button>
          )}
        />
      ) : (
        library && <Campaigns library={library} onChoose={setId} propose={propose} />
      )}
      {dialog}
    </main>
  )
}

const keyOf = ({ id }: Campaign) => `library:${id}`

function saving(before: Campaign, after: Campaign): Proposal {
  return {
    title: '保存改动，用于以后新建的档案',
    before,
    after,
    confirm: '保存',
    run: async () => {
      const saved = await saveCampaign(after)
      if (!saved) return
      dropDraft(keyOf(before))
      notify(
        'done',
        `已保存为第 ${saved.revision} 版。以后新建的档案都用它，已有的档案可以在概览里换成新版。`,
      )
    },
  }
}

type ListProps = {
  readonly library: Library
  readonly onChoose: (id: string) => void
  readonly propose: (proposal: Proposal) => void
}

function Campaigns({ library, onChoose, propose }: ListProps) {
  return (
    <>
      <p className={styles.lead}>
        通知怎么说，程序就怎么查、怎么印：标准、字数、时限、份数、收件人都在这里，改好可以导出成一个文件发给各单位。
      </p>
      <ul className={styles.campaigns}>
        {library.campaigns.map(entry => (
          <Row key={entry.campaign.id} entry={entry} onChoose={onChoose} />
        ))}
        {library.faults.map(({ file, place, text }) => (
          <li key={file} className={styles.fault}>
            <div>
              <strong>{file}</strong>
              <p>
                读不了：{place}，{text}。其他活动照常使用，文件没有改动。
              </p>
            </div>
            <Button onClick={() => void setAsideFile(file)}>移到一边</Button>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <Button onClick={() => void importCampaign(propose)}>导入活动文件…</Button>
        <Button onClick={() => showNoticeImport(true)}>从通知文字生成…</Button>
      </div>
    </>
  )
}

const origins = {
  shipped: '程序自带',
  changed: '自带的，已改过',
  own: '自己的',
} as const

function Row({
  entry: { campaign, origin },
  onChoose,
}: {
  readonly entry: Library['campaigns'][number]
  readonly onChoose: (id: string) => void
}) {
  const hasDraft = useDrafts(({ drafts }) => drafts[keyOf(campaign)] !== undefined)
  const { id, title, issuer, revision } = campaign
  return (
    <li className={styles.campaign}>
      <div>
        <strong>{title}</strong>
        <p>
          {issuer} · 第 {revision} 版 · {origins[origin]}
          {hasDraft && ' · 有改动还没有保存'}
        </p>
      </div>
      <span className={styles.tools}>
        <Button onClick={() => onChoose(id)} aria-label={`查看和修改${title}`}>
          查看和修改
        </Button>
        <Button
          type="text"
          onClick={() => void exportCampaign(campaign)}
          aria-label={`导出${title}`}
        >
          导出…
        </Button>
        <Button type="text" onClick={() => void copy(campaign)} aria-label={`复制${title}`}>
          复制一份
        </Button>
        {origin !== 'shipped' && (
          <Button type="text" onClick={() => void remove(campaign, origin)}>
            {origin === 'own' ? '移除' : '换回自带的'}
          </Button>
        )}
      </span>
    </li>
  )
}

async function copy(campaign: Campaign): Promise<void> {
  const saved = await saveCampaign({
    ...campaign,
    id: `own-${crypto.randomUUID().slice(0, 8)}`,
    revision: 1,
    title: `${campaign.title}（另一份）`,
  })
  if (saved) notify('done', `已复制为《${saved.title}》，改成需要的样子即可。`)
}

async function remove(campaign: Campaign, origin: 'own' | 'changed'): Promise<void> {
  if (!(await removeCampaign(campaign.id))) return
  const text =
    origin === 'own'
      ? `已移除《${campaign.title}》。用它建的档案不受影响。`
      : `《${campaign.title}》已换回程序自带的。用改过的版本建的档案不受影响。`
  notify('info', text, { label: '放回', run: () => void saveCampaign(campaign) })
}
