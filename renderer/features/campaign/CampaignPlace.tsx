import { Button, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { moveCampaign, moveConsequences } from '#shared/domain/moveCampaign'
import { newerCampaign, saysTheSame } from '#shared/domain/newerCampaign'
import type { Place } from '#shared/domain/place'
import type { Campaign } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { currentDossier, edit, useDossier, useReadOnly } from '../../state/dossier.ts'
import { loadLibrary, saveCampaign, useLibrary } from '../../state/library.ts'
import { go, useNavigation } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { useSession } from '../../state/session.ts'
import styles from './CampaignPlace.module.css'
import { dropDraft, restoreDraft } from './drafts.ts'
import { Editor } from './Editor.tsx'
import { Strays } from './Strays.tsx'
import { exportCampaign } from './takeCampaign.ts'
import { type Proposal, useProposal } from './useProposal.tsx'

type CampaignPlaceProps = { readonly place: Extract<Place, { kind: 'campaign' }> }

/** 活动设置 of the open dossier: see its campaign, change it, move to another, place what lost its place. */
export function CampaignPlace({ place }: CampaignPlaceProps) {
  const dossier = useDossier(now => now)
  const isReadOnly = useReadOnly()
  const visit = useNavigation(state => state.visit)
  const { propose, dialog } = useProposal()
  const [view, setView] = useState<'campaign' | 'strays'>('campaign')
  const { campaign, strays } = dossier
  const isStrays = view === 'strays' && strays.length > 0
  useEffect(() => void loadLibrary(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the same place again counts
  useEffect(() => {
    setView(place.view === 'strays' ? 'strays' : 'campaign')
    const newer = place.view === 'newer' && newerOf(currentDossier())
    if (!newer) return
    // Undo leads back to where an edit was made: it must not ask again.
    go({ kind: 'campaign' })
    propose(moving(currentDossier(), newer))
  }, [place.view, visit])
  return (
    <div className={styles.place}>
      <header className={styles.header}>
        <div>
          <h1>活动设置</h1>
          <p>
            这份档案按《{campaign.title}》第 {campaign.revision} 版填写。
          </p>
        </div>
        {strays.length > 0 && (
          <Segmented<'campaign' | 'strays'>
            aria-label="看什么"
            value={isStrays ? 'strays' : 'campaign'}
            onChange={setView}
            options={[
              { value: 'campaign', label: '活动内容' },
              { value: 'strays', label: `未归位的文字（${strays.length}）` },
            ]}
          />
        )}
        <span className={styles.tools}>
          {!isReadOnly && <OtherCampaign dossier={dossier} propose={propose} />}
          <Button onClick={() => void exportCampaign(campaign)}>导出…</Button>
        </span>
      </header>
      {!isReadOnly && <Newer dossier={dossier} propose={propose} />}
      {isStrays ? (
        <Strays isReadOnly={isReadOnly} />
      ) : (
        <Editor
          draftKey={keyOf(dossier)}
          base={campaign}
          dossier={dossier}
          isReadOnly={isReadOnly}
          actions={(draft, isReady) =>
            !isReadOnly && (
              <>
                <Button disabled={!isReady} onClick={() => propose(forAll(dossier, draft))}>
                  也用于新档案…
                </Button>
                <Button
                  type="primary"
                  disabled={!isReady}
                  onClick={() => propose(forThis(dossier, draft, '修改活动设置'))}
                >
                  用于这份档案…
                </Button>
              </>
            )
          }
        />
      )}
      {dialog}
    </div>
  )
}

const keyOf = ({ id }: Dossier) => `dossier:${id}`

type Proposing = { readonly dossier: Dossier; readonly propose: (proposal: Proposal) => void }

function newerOf({ campaign }: Dossier): Campaign | undefined {
  return newerCampaign(campaign, useSession.getState().session?.campaigns ?? [])
}

/** Quiet while there is nothing newer. */
function Newer({ dossier, propose }: Proposing) {
  const campaigns = useSession(({ session }) => session?.campaigns)
  const newer = newerCampaign(dossier.campaign, campaigns ?? [])
  if (!newer) return null
  return (
    <p className={styles.newer}>
      活动有新版本（第 {newer.revision} 版）。
      <Button size="small" onClick={() => propose(moving(dossier, newer))}>
        看看有什么不同
      </Button>
    </p>
  )
}

/** Any other campaign of the library can be chosen; what would change is shown first. */
function OtherCampaign({ dossier, propose }: Proposing) {
  const library = useLibrary(state => state.library?.campaigns)
  const own = JSON.stringify(dossier.campaign)
  const others = (library ?? []).filter(({ campaign }) => JSON.stringify(campaign) !== own)
  if (others.length === 0) return null
  return (
    <Select<string | null>
      className={styles.others ?? ''}
      aria-label="换成别的活动"
      placeholder="换成别的活动…"
      value={null}
      options={others.map(({ campaign: { id, title, revision } }) => ({
        value: id,
        label: `${title}（第 ${revision} 版）`,
      }))}
      onChange={id => {
        const chosen = others.find(({ campaign }) => campaign.id === id)
        if (chosen) propose(moving(dossier, chosen.campaign))
      }}
    />
  )
}

function moving(dossier: Dossier, next: Campaign): Proposal {
  return {
    ...forThis(dossier, next, '换活动'),
    title: `换成《${next.title}》第 ${next.revision} 版`,
    confirm: '换成它',
  }
}

/** Only this dossier gets the changed campaign. */
function forThis(dossier: Dossier, next: Campaign, label: string): Proposal {
  return {
    title: '改动只用于这份档案',
    before: dossier.campaign,
    after: next,
    consequences: consequencesOf(dossier, next),
    confirm: '用于这份档案',
    run: () => adopt(next, label),
  }
}

/** New dossiers get it too, so what changes is shown against what they would get now. */
function forAll(dossier: Dossier, next: Campaign): Proposal {
  const known = useLibrary
    .getState()
    .library?.campaigns.find(({ campaign }) => campaign.id === next.id)?.campaign
  return {
    title: '改动用于这份档案和以后新建的档案',
    before: known ?? dossier.campaign,
    after: next,
    consequences: consequencesOf(dossier, next),
    confirm: '都用它',
    run: async () => {
      const saved = await saveCampaign(next)
      if (saved) adopt(saved, '修改活动设置')
    },
  }
}

function consequencesOf(dossier: Dossier, next: Campaign): readonly string[] {
  return moveConsequences(dossier, moveCampaign(dossier, next))
}

/** One step of undo, whatever it moves. */
function adopt(next: Campaign, label: string): void {
  edit({ label, change: dossier => moveCampaign(dossier, next) })
  const key = keyOf(currentDossier())
  const dropped = dropDraft(key)
  notify('done', `这份档案现在按《${next.title}》第 ${next.revision} 版填写，可以撤销。`)
  // Another campaign came from elsewhere: what was being changed here has not gone into it.
  if (dropped && saysTheSame(dropped.value, next)) return
  if (dropped && dropped.value !== dropped.base) {
    notify('info', '对原来活动没有保存的改动先放下了。', {
      label: '放回',
      run: () => restoreDraft(key, dropped),
    })
  }
}
