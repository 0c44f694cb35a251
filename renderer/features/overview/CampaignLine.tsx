import { newerCampaign } from '#shared/domain/newerCampaign'
import type { Dossier } from '#shared/schema/dossier'
import { go } from '../../state/navigation.ts'
import { useSession } from '../../state/session.ts'
import styles from './OverviewPlace.module.css'

/** Says quietly what a newer campaign asks for: a look at it, or a place for what lost its own. */
export function CampaignLine({ dossier }: { readonly dossier: Dossier }) {
  const campaigns = useSession(({ session }) => session?.campaigns)
  const newer = newerCampaign(dossier.campaign, campaigns ?? [])
  if (!newer && dossier.strays.length === 0) return null
  return (
    <p className={styles.campaignLine}>
      {newer && (
        <span>
          活动有新版本（第 {newer.revision} 版），
          <button
            type="button"
            className={styles.link}
            onClick={() => go({ kind: 'campaign', view: 'newer' })}
          >
            看看有什么不同
          </button>
          。
        </span>
      )}
      {dossier.strays.length > 0 && (
        <span>
          有 {dossier.strays.length} 段文字换活动后没有了位置，
          <button
            type="button"
            className={styles.link}
            onClick={() => go({ kind: 'campaign', view: 'strays' })}
          >
            去归位
          </button>
          。
        </span>
      )}
    </p>
  )
}
