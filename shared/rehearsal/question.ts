import type { Place } from '../domain/place.ts'
import type { Span } from '../domain/span.ts'
import type { RequirementId } from '../schema/campaign.ts'

/** What a question is about; each is asked of a demand once, save for its wording. */
export type Topic =
  | 'text'
  | 'proof'
  | 'outside'
  | 'comparison'
  | 'number'
  | 'before'
  | 'telling'
  | 'source'
  | 'conflict'
  | 'wording'
  | 'citing'
  | 'goal'
  | 'task'
  | 'brand'

/** Something an expert would ask, and where the answer belongs. */
export type Question = {
  readonly topic: Topic
  readonly text: string
  readonly at: Place
  readonly span?: Span
  /** The demands that leave it open; none when it is about the whole. */
  readonly demands: readonly RequirementId[]
  /** The higher, the more an answer would help. */
  readonly weight: number
}

/** “服务理念创新”“服务方式创新”等 4 项 */
export function named(titles: readonly string[]): string {
  const quoted = titles.map(title => `“${title}”`)
  return quoted.length <= 2
    ? quoted.join('')
    : `${quoted.slice(0, 2).join('')}等 ${titles.length} 项`
}
